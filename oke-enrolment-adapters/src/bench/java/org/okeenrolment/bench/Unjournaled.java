package org.okeenrolment.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;

/** A store that keeps everything but what is appended to the journal. */
record Unjournaled(Store store) implements Store {
  @Override
  public <T> T inTransaction(Function<? super Session, ? extends T> work) {
    return store.inTransaction(session -> work.apply(without(session)));
  }

  private static Session without(Session session) {
    Journal deaf = proxy(Journal.class, session.journal(), "append", null);
    return proxy(Session.class, session, "journal", deaf);
  }

  /** Answers the same object but for one method, which does nothing and gives this answer. */
  private static <T> T proxy(Class<T> type, T object, String but, Object answer) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          try {
            return method.getName().equals(but) ? answer : method.invoke(object, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

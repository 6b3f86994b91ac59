package org.okeenrolment.testkit.contract;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.memory.InMemoryStore;

/** A store that breaks one rule: one method of one repository does something else. */
public final class Mutant {
  private Mutant() {}

  /** What a method does instead; the real one is called by {@code real}. */
  public interface Instead {
    Object answer(Call call) throws Throwable;
  }

  public record Call(Store store, Object target, Session session, Method method, Object[] args) {
    public Object real() throws Throwable {
      return realWith(args);
    }

    Object realWith(Object... other) throws Throwable {
      try {
        return method.invoke(target, other);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }

    /** Calls the real method in a transaction of its own, which is committed at once. */
    Optional<?> realElsewhere(Function<Session, ?> repository) {
      return store.<Optional<?>>inTransaction(
          other -> {
            try {
              return Optional.ofNullable(method.invoke(repository.apply(other), args));
            } catch (ReflectiveOperationException broken) {
              throw new IllegalStateException(broken);
            }
          });
    }

    @SuppressWarnings("unchecked")
    <T> T arg(int index) {
      return (T) args[index];
    }
  }

  /** Answers a store in which a method of the session or a repository does something else. */
  public static Store of(Class<?> type, String method, Instead instead) {
    Store real = new InMemoryStore();
    return new Store() {
      @Override
      public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return real.inTransaction(
            session -> work.apply(mutated(real, session, type, method, instead)));
      }
    };
  }

  private static Session mutated(
      Store store, Session session, Class<?> type, String method, Instead instead) {
    return (Session)
        proxy(
            Session.class,
            (self, called, args) -> {
              Call call =
                  new Call(store, session, session, called, args == null ? new Object[0] : args);
              if (type == Session.class && called.getName().equals(method)) {
                return instead.answer(call);
              }
              Object answer = call.real();
              return type.isInstance(answer)
                  ? repository(answer, store, session, type, method, instead)
                  : answer;
            });
  }

  private static Object repository(
      Object repository,
      Store store,
      Session session,
      Class<?> type,
      String method,
      Instead instead) {
    return proxy(
        type,
        (self, called, args) -> {
          Call call =
              new Call(store, repository, session, called, args == null ? new Object[0] : args);
          return called.getName().equals(method) ? instead.answer(call) : call.real();
        });
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}

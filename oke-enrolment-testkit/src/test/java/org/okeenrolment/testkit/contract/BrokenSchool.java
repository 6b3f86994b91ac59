package org.okeenrolment.testkit.contract;

import java.lang.reflect.Proxy;
import org.okeenrolment.testkit.sample.InMemorySchool;

/** A school in memory of which one method does something else than it should. */
final class BrokenSchool {
  /** What a method does instead; null: what it should. */
  interface Instead {
    Object answer(InMemorySchool school, Object first, Object[] args);
  }

  private BrokenSchool() {}

  /**
   * Answers one.
   *
   * @param type as what it is seen
   * @param method the method
   * @param first its first parameter, which tells it from others of that name
   */
  static <T> T of(Class<T> type, String method, Class<?> first, Instead instead) {
    InMemorySchool school = new InMemorySchool();
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, args) -> {
              boolean broken =
                  called.getName().equals(method) && called.getParameterTypes()[0] == first;
              Object answer = broken ? instead.answer(school, args[0], args) : null;
              return answer == null ? called.invoke(school, args) : answer;
            }));
  }
}

package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.testkit.memory.InMemoryStore;

/** The school year uses every service as a whole. */
class CalledServicesTest {
  private final Set<String> called = new ConcurrentSkipListSet<>();

  @TempDir private Path folder;

  @Test
  void everyMethodOfEveryServiceIsCalled() throws IOException {
    try (School school =
        new School(
            1,
            new InMemoryStore(),
            new Exchange(Optional.empty()),
            Wire::inProcess,
            this::watched)) {
      school.open(new BundledSchool(60, 1));
      Pages pages = new Pages(folder);
      SchoolYearRun run = new SchoolYearRun(school, Optional.of(pages));
      Account account = run.run();
      new OutFiles(school).writeExamFiles(folder, pages);
      run.archive();
      new OutFiles(school).write(folder, account);
    }
    Set<String> missing = new TreeSet<>(all());
    missing.removeAll(called);
    assertThat(missing).isEmpty();
  }

  /**
   * What the facade and its services offer; a default method is another one with an argument left
   * away.
   */
  private static Set<String> all() {
    Set<String> all = new TreeSet<>();
    Stream.concat(
            Stream.of(ExamEnrolment.class),
            Stream.of(ExamEnrolment.class.getMethods())
                .map(Method::getReturnType)
                .filter(CalledServicesTest::isService))
        .flatMap(service -> Stream.of(service.getMethods()))
        .filter(method -> !method.isDefault() && !Modifier.isStatic(method.getModifiers()))
        .forEach(method -> all.add(name(method)));
    assertThat(all).hasSizeGreaterThan(70);
    return all;
  }

  private static boolean isService(Class<?> type) {
    return type.isInterface() && type.getSimpleName().endsWith("Service");
  }

  private static String name(Method method) {
    String parameters =
        String.join(
            ", ", Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList());
    return "%s.%s(%s)"
        .formatted(method.getDeclaringClass().getSimpleName(), method.getName(), parameters);
  }

  private ExamEnrolment watched(ExamEnrolment exams) {
    return watched(ExamEnrolment.class, exams);
  }

  private <T> T watched(Class<T> type, T object) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(object, method, arguments)));
  }

  private Object call(Object object, Method method, Object[] arguments) throws Throwable {
    called.add(name(method));
    try {
      Object answer = method.invoke(object, watchedSteps(method, arguments));
      return answer instanceof ExamEnrolment exams
          ? watched(exams)
          : isService(method.getReturnType()) ? watchedService(method, answer) : answer;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private Object watchedService(Method method, Object service) {
    return Proxy.newProxyInstance(
        service.getClass().getClassLoader(),
        new Class<?>[] {method.getReturnType()},
        (proxy, called, arguments) -> call(service, called, arguments));
  }

  /** Steps that are rehearsed get services that are watched as well. */
  @SuppressWarnings("unchecked")
  private Object[] watchedSteps(Method method, Object[] arguments) {
    if (!method.getName().equals("rehearse")) {
      return arguments;
    }
    Function<ExamEnrolment, Object> steps = (Function<ExamEnrolment, Object>) arguments[0];
    return new Object[] {(Function<ExamEnrolment, Object>) exams -> steps.apply(watched(exams))};
  }
}

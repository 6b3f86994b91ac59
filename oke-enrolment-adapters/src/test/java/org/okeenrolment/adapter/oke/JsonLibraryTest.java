package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class JsonLibraryTest {
  @Test
  void jackson2IsTakenWhereBothAreThere() {
    assertThat(JsonLibrary.present()).isEqualTo(JsonLibrary.JACKSON_2);
  }

  @Test
  void messagesAreReadCheckedAnsweredAndWrittenWhereThereIsJackson3Alone() throws Exception {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader host = new URLClassLoader(withoutJackson2(), platform)) {
      Callable<?> alone =
          (Callable<?>)
              host.loadClass(HostWithJackson3Alone.class.getName())
                  .getDeclaredConstructor()
                  .newInstance();
      assertThat(alone.call()).hasToString("JACKSON_3, 1 finding, status 201");
    }
  }

  private static URL[] withoutJackson2() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.matches(".*jackson-(core|databind|datatype-\\w+)-2\\.[^/]*")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}

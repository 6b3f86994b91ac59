package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.adapter.jdbc.Databases;

/** The main job with its school in a database. */
class StoredSchoolYearTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void runTheYearInMemory() {
    assertThat(run("--out", folder.resolve("memory").toString())).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void inADatabaseTheYearIsTheSameAndASecondOneIsRefused(Databases database) {
    String url = database.url();
    Path out = folder.resolve(database.name());
    assertThat(run("--store", url, "--out", out.toString())).isZero();
    for (String file : List.of("account.json", "journal.json", "messages/5-results.http")) {
      assertThat(out.resolve(file)).hasSameTextualContentAs(folder.resolve("memory/" + file));
    }
    assertThat(run("--store", url)).isEqualTo(2);
  }

  @Test
  void withoutAnAddressTheDatabaseIsInMemory() {
    Path out = folder.resolve("embedded");
    assertThat(run("--store", "--out", out.toString())).isZero();
    assertThat(out.resolve("account.json"))
        .hasSameTextualContentAs(folder.resolve("memory/account.json"));
  }

  @Test
  void anAddressOfAnotherDatabaseIsRefused() {
    assertThat(run("--store", "jdbc:other:school")).isEqualTo(2);
  }

  private static int run(String... options) {
    List<String> all = new ArrayList<>(List.of("school-year", "--students", "20"));
    all.addAll(List.of(options));
    return Main.run(all.toArray(String[]::new));
  }
}

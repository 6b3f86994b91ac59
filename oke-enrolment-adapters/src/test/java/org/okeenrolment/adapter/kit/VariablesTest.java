package org.okeenrolment.adapter.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The variables of a conversation file. */
class VariablesTest {
  @Test
  void aGivenValueComesBeforeThatOfTheFile() {
    assertThat(filled("@a = 1\n{{a}}", Map.of("a", "2"))).endsWith("\n2");
    assertThat(filled("@a = {{b}}\n{{a}}", Map.of("b", "2"))).endsWith("\n2");
  }

  @Test
  void whatTheConversationMakesIsNoObjectOfTheProduct() {
    String text = "@student = {{$random.uuid}}\n{{student}}";
    assertThat(filled(text, Map.of("student", "the real one"))).doesNotContain("the real one");
  }

  @Test
  void aRandomNumberIsTheSameWhereverItsVariableStands() {
    String text = "@number = {{$random.integer(1000000, 9999999)}}\n{{number}} {{number}}@x";
    assertThat(filled(text, Map.of())).containsPattern("\n(\\d{7}) \\1@x$");
    assertThat(filled(text, Map.of())).isNotEqualTo(filled(text, Map.of()));
    assertThat(filled("{{$random.integer}}", Map.of())).containsPattern("^\\d{1,3}$");
  }

  @Test
  void whatIsNotGivenIsMissing() {
    Variables variables = new Variables("@a = {{b}}", Map.of());
    variables.in("{{c}} {{host}}");
    assertThat(variables.missing()).containsExactly("b", "c");
  }

  private static String filled(String text, Map<String, String> given) {
    return new Variables(text, given).in(text);
  }
}

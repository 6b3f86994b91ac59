package org.okeenrolment.adapter.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the notes of a conversation expect. */
class ExpectationsTest {
  private static final String PUT = "PUT {{host}}/x";

  @ParameterizedTest
  @ValueSource(
      strings = {"expects 418", "expect /a = 5", "expect 20", "expect no a", "expect any body"})
  void aNoteThatIsMisspeltIsFoundAtAnyProduct(String note) throws IOException {
    try (Stub stub = Stub.answering(200, Stub.JSON, "{\"a\":5}")) {
      OkeConversation misspelt = Stub.conversation(PUT, note);
      assertThatThrownBy(() -> misspelt.with(stub.product()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(note, "Maybe");
      assertThat(stub.asked()).isEmpty();
    }
  }

  @Test
  void otherNotesExpectNothing() throws IOException {
    assertThat(failures(418, "", "Some expect 200", "see expect /a is 1")).isEmpty();
  }

  @Test
  void aValueThatIsAnotherOneIsNamed() throws IOException {
    String[] notes = {"expect 200", "expect /a/0 is 1", "expect no /b"};
    assertThat(failures(200, "{\"a\":[1]}", notes)).isEmpty();
    assertThat(failures(200, "{\"a\":[2],\"b\":null}", notes))
        .containsExactly(
            "One: At /a/0 there is (2) and should be (1).", "One: At /b there should be nothing.");
    assertThat(failures(404, "", notes))
        .containsExactly(
            "One: The status is 404 and should be one of [200].",
            "One: At /a/0 there is (nothing) and should be (1).");
  }

  @Test
  void ofARefusalThatIsExpectedNothingElseIs() throws IOException {
    assertThat(failures(404, "", "expect 200 404", "expect /a is 1")).isEmpty();
    assertThat(failures(404, "", "expect /a is 1")).hasSize(1);
  }

  @Test
  void oneOfSeveralValuesIsEnough() throws IOException {
    String note = "expect /state is associated or finished";
    assertThat(failures(200, "{\"state\":\"finished\"}", note)).isEmpty();
    assertThat(failures(200, "{\"state\":\"canceled\"}", note))
        .containsExactly(
            "One: At /state there is (\"canceled\") and should be (associated or finished).");
  }

  @Test
  void eachOfManyPlacesHasTheValueAndThereMayBeNone() throws IOException {
    String note = "expect /items/*/role is student";
    assertThat(failures(200, "{\"items\":[]}", note)).isEmpty();
    assertThat(failures(200, items("student", "student"), note)).isEmpty();
    assertThat(failures(200, items("student", "assessor"), note)).hasSize(1);
  }

  @Test
  void oneOfManyPlacesIsEnoughWhereItIsSaidSo() throws IOException {
    String note = "expect some /items/*/role is student";
    assertThat(failures(200, items("assessor", "student"), note)).isEmpty();
    assertThat(failures(200, items("assessor"), note)).hasSize(1);
    assertThat(failures(200, "{\"items\":[]}", note)).hasSize(1);
  }

  @Test
  void theAdditionsOfOkeAreFoundAmongOthersAndUnderTheirOtherNames() throws IOException {
    String body =
        "{\"consumers\":[{\"consumerKey\":\"x\",\"additionalTimeInMin\":5},{\"consumerKey\":\"NL-TEST-ADMIN\",\"extraTimeInMin\":30,\"personalNeeds\":[\"extraTime\",\"spoken\"]}]}";
    assertThat(
            failures(
                200,
                body,
                "expect /consumers/nl-test-admin/additionalTimeInMin is 30",
                "expect some /consumers/nl-test-admin/personalNeeds is spoken",
                "expect no /consumers/nl-test-admin/attempt"))
        .isEmpty();
    assertThat(failures(200, "{}", "expect /consumers/nl-test-admin/attempt is 1")).hasSize(1);
  }

  @Test
  void aBodyIsSomethingBetweenTheQuotes() throws IOException {
    assertThat(failures(200, "\"https://x.example\"", "expect a body")).isEmpty();
    assertThat(failures(200, "https://x.example", "expect a body")).isEmpty();
    assertThat(failures(200, "\"\"", "expect a body")).hasSize(1);
    assertThat(failures(200, "", "expect a body")).hasSize(1);
  }

  private static String items(String... roles) {
    return "{\"items\":[{\"role\":\"%s\"}]}".formatted(String.join("\"},{\"role\":\"", roles));
  }

  private static List<String> failures(int status, String body, String... notes)
      throws IOException {
    try (Stub stub = Stub.answering(status, Stub.JSON, body)) {
      return Stub.conversation(PUT, notes).with(stub.product()).failures();
    }
  }
}

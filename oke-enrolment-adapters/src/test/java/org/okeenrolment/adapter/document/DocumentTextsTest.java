package org.okeenrolment.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.ParticipationState;

/** The texts of documents, in both languages. */
class DocumentTextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final ResourceBundle english = bundle(Locale.ROOT);
  private final ResourceBundle dutch = bundle(new Locale("nl"));

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.okeenrolment.adapter.document.document", locale);
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(dutch.getLocale()).isEqualTo(new Locale("nl"));
    assertThat(dutch.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(200);
  }

  @Test
  void aTextHasTheSamePlacesInBothLanguages() {
    for (String key : english.keySet()) {
      assertThat(places(dutch.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  @Test
  void everyValueThatIsKnownHasAWord() {
    Stream.of(
            words("enrolmentState", EnrolmentState.values()),
            words("enrolmentOrigin", EnrolmentOrigin.values()),
            words("participationState", ParticipationState.values()),
            words("variant", SignUpVariant.values()),
            words("opinion", Opinion.values()),
            words("attemptCost", AttemptCost.values()),
            words("fact.granted", Fact.Granted.Topic.values()),
            words("answer", DecisionAnswer.Kind.values()))
        .flatMap(keys -> keys)
        .forEach(key -> assertThat(english.keySet()).contains(key));
  }

  private static Stream<String> words(String kind, Enum<?>... values) {
    return Stream.of(values).map(value -> kind + "." + value.name());
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
    return places;
  }
}

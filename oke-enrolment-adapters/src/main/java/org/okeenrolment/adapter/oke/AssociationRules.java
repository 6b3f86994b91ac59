package org.okeenrolment.adapter.oke;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Result;

/** What the fields of an enrolment, participation or result say together (section 4). */
final class AssociationRules {
  /** How a score is written on a scale; reference levels for arithmetic are also free text. */
  private static final Map<String, Pattern> SCORES =
      Map.of(
          "pass-or-fail", Pattern.compile("passed|failed"),
          "insufficient-satisfactory-good", Pattern.compile("insufficient|satisfactory|good"),
          "US letter", Pattern.compile("[A-F][+-]?"),
          "UK letter", Pattern.compile("[A-GU]\\*?"),
          "DE grade", Pattern.compile("[1-6](\\.\\d)?"),
          "0-100", Pattern.compile("\\d{1,2}|100"),
          "0-10", Pattern.compile("\\d|10"),
          "0.0-10.0", Pattern.compile("\\d(\\.\\d{1,4})?|10(\\.0{1,4})?"),
          "referenceLevelERK", Pattern.compile("[ABC][12]"));

  private AssociationRules() {}

  static void ofComponent(Association association, String id, Place at) {
    type(association, "componentOfferingAssociation", at);
    ConsumerBlock block = ConsumerBlock.in(association.consumers());
    Place there = block(association.consumers(), at);
    atLeast(1, block.number("attempt"), there.in("attempt"));
    atLeast(0, block.attemptLeft().value(), there.in("attemptLeft"));
    Place ofResult = at.in("result").by("2.4");
    Optional<Result> result = association.result().value();
    result.ifPresent(given -> points(given, ofResult));
    if (result.isPresent() && offering(association) instanceof ComponentOffering planned) {
      against(planned, result.get(), ofResult);
    }
  }

  private static @Nullable Offering offering(Association association) {
    return association.offering() == null ? null : association.offering().objectOrNull();
  }

  static void ofProgramme(Association association, String id, Place at) {
    type(association, "programOfferingAssociation", at);
  }

  static void ofCourse(Association association, String id, Place at) {
    type(association, "courseOfferingAssociation", at);
  }

  private static void type(Association association, String type, Place at) {
    if (association.associationType() != null && !type.equals(association.associationType())) {
      at.in("associationType")
          .fails("is another type of association", "Here it is %s.".formatted(type));
    }
  }

  /** The supplier does not know the persons of the school: he gets the whole person. */
  static void wholePerson(Association association, String id, Place at) {
    if (association.person() != null && association.person().object().isEmpty()) {
      at.in("person").differs("is an id", "A supplier needs the whole person.");
    }
  }

  /** The result of an enrolment goes to that enrolment. */
  static void ownAttempt(Association association, String id, Place at) {
    original(association)
        .filter(original -> !id.isEmpty() && !original.equals(id))
        .ifPresent(
            original ->
                block(association.consumers(), at)
                    .in("orgAssociationId")
                    .differs(
                        "is another enrolment than that in the path",
                        "Maybe it is an extra attempt: then it is a PUT on a new id."));
  }

  /** An extra attempt has an id of its own, and is never the first. */
  static void extraAttempt(Association association, String id, Place at) {
    Place there = block(association.consumers(), at);
    String own = association.associationId() == null ? id : association.associationId();
    if (original(association).filter(own::equals).isPresent()) {
      there
          .in("orgAssociationId")
          .differs("is the id of the attempt itself", "It should be that of the enrolment.");
    }
    atLeast(2, ConsumerBlock.in(association.consumers()).number("attempt"), there.in("attempt"));
  }

  private static Optional<String> original(Association association) {
    return ConsumerBlock.in(association.consumers()).text("orgAssociationId");
  }

  private static void atLeast(int least, Optional<Integer> number, Place at) {
    if (number.filter(value -> value < least).isPresent()) {
      at.differs("(%d) is less than %d".formatted(number.get(), least), "Maybe it is another one.");
    }
  }

  private static void points(Result result, Place at) {
    ConsumerBlock block = ConsumerBlock.in(result.consumers());
    Optional<Integer> most = block.number("maxRawScore");
    if (most.isPresent() && block.number("rawScore").filter(raw -> raw > most.get()).isPresent()) {
      block(result.consumers(), at)
          .in("rawScore")
          .differs("is more than maxRawScore", "Maybe they are swapped.");
    }
  }

  /** Whether a result is what the exam to plan asks for. */
  static void against(ComponentOffering planned, Result result, Place at) {
    Optional<String> scale = planned.resultValueType().value();
    Optional<String> score = result.score().value();
    Pattern written = scale.map(SCORES::get).orElse(null);
    if (written != null && score.filter(text -> !written.matcher(text).matches()).isPresent()) {
      at.in("score")
          .differs(
              "is no value of the scale (%s)".formatted(scale.orElseThrow()),
              "The scale is that of the exam to plan.");
    }
    ConsumerBlock block = ConsumerBlock.in(result.consumers());
    if (!ConsumerBlock.in(planned.consumers()).finalResultsAllowed()
        && block.flag("final").orElse(false)) {
      block(result.consumers(), at)
          .in("final")
          .differs("is true where final results are not allowed", "It is taken as provisional.");
    }
    if (Boolean.FALSE.equals(planned.resultExpected())) {
      at.differs("is not expected", "The exam to plan has resultExpected (false).");
    }
  }

  /** The place of the additions of OKE, or of the list where there are none. */
  static Place block(@Nullable List<Map<String, Object>> consumers, Place at) {
    Place list = at.in("consumers");
    for (int index = 0; consumers != null && index < consumers.size(); index++) {
      if (consumers.get(index) != null && ConsumerBlock.isOurs(consumers.get(index))) {
        return list.in(index);
      }
    }
    return list;
  }
}

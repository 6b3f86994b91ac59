package org.okeenrolment.adapter.oke.endpoint;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.PersonalNeed;

/**
 * What the codes mean under which a registration system grants needs (toegekende voorzieningen;
 * {@code assignedNeeds} of OKE table 2.5): the standard leaves them to the school.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface NeedReading {
  /**
   * Answers what a code gives, and for which exams; without extra time and aid it gives nothing by
   * itself. The days come with the message.
   *
   * @param code the code, such as {@code ExtraTimeOnlyMath25%}
   * @return the need; empty: the code is not known, and the exam office is told
   */
  Optional<AssignedNeed> read(String code);

  /**
   * Answers the reading that takes a code as it is spelled, where it holds for every exam: {@code
   * ExtraTime25%}, {@code ExtraTime30Min} and the aids of the standard, such as {@code spoken}.
   */
  static NeedReading bySpelling() {
    Pattern extraTime = Pattern.compile("ExtraTime(\\d{1,3})(%|Min)", Pattern.CASE_INSENSITIVE);
    Set<String> aids = Set.of("spoken", "spell-checker-on-screen");
    return code -> {
      Matcher extra = extraTime.matcher(code);
      if (extra.matches()) {
        int much = Integer.parseInt(extra.group(1));
        PersonalNeed time =
            extra.group(2).equals("%")
                ? new PersonalNeed.Percent(BigDecimal.valueOf(much))
                : new PersonalNeed.Minutes(much);
        return Optional.of(AssignedNeed.of(code).extraTime(time).build());
      }
      return aids.contains(code)
          ? Optional.of(AssignedNeed.of(code).aid(code).build())
          : Optional.empty();
    };
  }
}

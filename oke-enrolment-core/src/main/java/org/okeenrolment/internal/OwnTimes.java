package org.okeenrolment.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.AppliedNeeds;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.TimeRules;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Regulation;

/** When each student sits: the needs of some lengthen the time, for them alone. */
public final class OwnTimes {
  private OwnTimes() {}

  /** Answers what the needs of a student come to at a sitting, and what is not applied. */
  public static AppliedNeeds needs(Work work, Enrolment enrolment, Sitting sitting) {
    Context context = work.context(enrolment);
    return needs(work, enrolment, context, work.regulation(context), sitting);
  }

  /** Answers the interval of a student at a sitting. */
  public static Interval of(
      Work work, Enrolment enrolment, Context context, Regulation regulation, Sitting sitting) {
    return needs(work, enrolment, context, regulation, sitting).lengthened(sitting.moment());
  }

  private static AppliedNeeds needs(
      Work work, Enrolment enrolment, Context context, Regulation regulation, Sitting sitting) {
    List<AssignedNeed> needs = work.needs(enrolment.of().student());
    Map<String, Object> exam = context.fields();
    return TimeRules.needs(
        regulation,
        duration(sitting),
        needs,
        new TimeRules.Occasion(work.day(sitting.moment().start()), exam));
  }

  private static BigDecimal duration(Sitting sitting) {
    long whole = Duration.between(sitting.moment().start(), sitting.moment().end()).toMinutes();
    return BigDecimal.valueOf(sitting.conditions().minutes().orElse((int) whole));
  }
}

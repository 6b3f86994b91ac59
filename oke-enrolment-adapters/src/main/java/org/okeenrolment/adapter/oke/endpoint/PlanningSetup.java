package org.okeenrolment.adapter.oke.endpoint;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.port.Store;

/**
 * What the endpoint of a planning system works with (inrichting van de planningskant).
 *
 * <p>Immutable; as thread-safe as what is in it.
 *
 * @param exams where enrolments, results and reports go
 * @param store the store of {@code exams}, to look ids up
 * @param register where persons, exams to plan and programmes are kept
 * @param partners the partners of {@code exams}: the supplier that holds the sittings of an exam
 *     alone sends results of them
 * @param service what the system says of itself ({@code GET /}), as {@link OkeEndpoint#service}
 * @param codec reads and writes the messages, within its limits
 * @param zone the time zone of the institution
 * @param clock the clock of {@code exams}
 * @param needs what the codes of needs mean
 * @param groups where groups are kept; empty: they are not taken (they are optional in OKE)
 * @param documents the documents that results name; empty: there are none
 */
@Value.Builder
public record PlanningSetup(
    ExamEnrolment exams,
    Store store,
    SchoolRegister register,
    Partners partners,
    Service service,
    OkeCodec codec,
    ZoneId zone,
    Clock clock,
    NeedReading needs,
    Optional<GroupRegister> groups,
    Optional<Documents> documents)
    implements WithPlanningSetup {
  /** Answers a builder with a tolerant codec, and needs as the standard spells them. */
  public static PlanningSetupBuilder builder() {
    return new PlanningSetupBuilder().codec(new OkeCodec()).needs(NeedReading.bySpelling());
  }
}

package org.okeenrolment.adapter.oke.endpoint;

import java.util.Optional;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.port.SchoolRegister;

/** Programmes, and who is in them (table 2.7), as they are delivered and changed. */
final class DeliveredProgrammes {
  private final SchoolRegister register;
  private final Named named;

  DeliveredProgrammes(SchoolRegister register) {
    this.register = register;
    this.named = new Named(register);
  }

  /** Answers whether it is new. */
  boolean put(Call call, ProgramOffering offering) {
    boolean known = find(call).isPresent();
    ProgrammeId programme =
        programme(offering).orElseThrow(() -> Refusal.missing("program", "2.7"));
    CohortId cohort =
        cohort(offering).orElseThrow(() -> Refusal.missing("consumers/cohort", "2.7"));
    register.put(call.partner(), call.id(), new ProgrammeCohort(programme, cohort));
    return !known;
  }

  Optional<ProgrammeCohort> find(Call call) {
    return register.programme(call.partner(), call.id());
  }

  /** Of a programme only the programme and the cohort are kept. */
  void change(Call call, ProgrammeCohort known, Offering patch) {
    Optional<ProgrammeId> programme =
        patch instanceof ProgramOffering offering ? programme(offering) : Optional.empty();
    register.put(
        call.partner(),
        call.id(),
        new ProgrammeCohort(
            programme.orElse(known.programme()), cohort(patch).orElse(known.cohort())));
  }

  private static Optional<ProgrammeId> programme(ProgramOffering offering) {
    return Optional.ofNullable(offering.program())
        .flatMap(program -> program.id(Program::programId))
        .map(ProgrammeId::new);
  }

  private static Optional<CohortId> cohort(Offering offering) {
    return ConsumerBlock.in(offering.consumers())
        .text("cohort")
        .filter(cohort -> !cohort.isBlank())
        .map(CohortId::new);
  }

  /** Answers whether it is new that a student is in it; of members of staff nothing is kept. */
  boolean putMember(Call call, Association association) {
    if (!"student".equals(association.role())) {
      return false;
    }
    String offering = Named.offering(association);
    ProgrammeCohort cohort =
        register
            .programme(call.partner(), offering)
            .orElseThrow(() -> Refusal.unknown("offering", offering));
    boolean known = findMember(call).isPresent();
    StudentProgramme member =
        StudentProgramme.builder()
            .partner(call.partner())
            .association(call.id())
            .offering(offering)
            .student(named.student(association))
            .purpose(cohort)
            .build();
    register.put(member);
    change(member, association);
    return !known;
  }

  Optional<StudentProgramme> findMember(Call call) {
    return register.studentProgramme(call.partner(), call.id());
  }

  /** A student whose enrolment in a programme is cancelled or finished is in it no longer. */
  void change(StudentProgramme member, Association patch) {
    if (Named.hasEnded(patch)) {
      register.remove(member);
    }
  }
}

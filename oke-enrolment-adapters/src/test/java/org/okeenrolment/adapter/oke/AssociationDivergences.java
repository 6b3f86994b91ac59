package org.okeenrolment.adapter.oke;

import static org.okeenrolment.adapter.oke.Divergence.association;
import static org.okeenrolment.adapter.oke.Divergence.on;
import static org.okeenrolment.adapter.oke.Divergence.result;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Result;

/** The divergences of results and associations. */
final class AssociationDivergences {
  private AssociationDivergences() {}

  static List<Divergence<?>> results() {
    return List.of(
        attendance("'attendance':'notPresent'", "/consumers/0/attendance"),
        attendance(
            "'testMomentEnrollmentDetails':{'attendance':'notPresent'}",
            "/consumers/0/testMomentEnrollmentDetails"),
        attendance(
            "'testEnrollmentDetails':{'attentdance':'notPresent'}",
            "/consumers/0/testEnrollmentDetails"),
        result(
            11,
            "'attendance':'notpresent'",
            block -> block.text("attendance"),
            Optional.of("notPresent")),
        result(
            11,
            "'attentdance':'present'",
            block -> block.text("attendance"),
            Optional.of("present")),
        result(
            13,
            "'testDate':'2024-06-12'",
            block -> block.text("testDate"),
            Optional.of("2024-06-12")),
        ofResult(15, "{}", "/result/weight", Result::weight),
        on(
            16,
            OkeUse.RESULT,
            "{'result':{}}",
            "/associationType",
            Association::associationType,
            Optional.empty()),
        on(
            17,
            OkeUse.STUDENT_RESULT,
            "{'result':{'consumers':[{'consumerKey':'nl-test-admin','attendance':'present'}]}}",
            "/result/consumers/0/executedOfferingName",
            association -> ConsumerBlock.ofResult(association).text("executedOfferingName"),
            Optional.empty()),
        on(
            18,
            OkeUse.STUDENT_RESULT,
            "{'consumers':[{'consumerKey':'nl-test-admin','attempt':1}]}",
            "/consumers/0/orgAssociationId",
            association ->
                ConsumerBlock.in(association.consumers()).originalAssociation("in the path"),
            "in the path"));
  }

  static Divergence<Association> attendance(String field, String pointer) {
    return on(
        10,
        OkeUse.RESULT,
        "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}",
        pointer,
        association -> ConsumerBlock.ofResult(association).text("attendance"),
        Optional.of("notPresent"));
  }

  static Divergence<Association> ofResult(
      int row, String result, String pointer, Function<Result, Object> read) {
    return on(
        row,
        OkeUse.RESULT,
        "{'result':" + result + "}",
        pointer,
        association -> association.result().value().map(read),
        Optional.empty());
  }

  static List<Divergence<?>> associations() {
    return List.of(
        on(
            12,
            OkeUse.ASSOCIATION_CANCELLATION,
            "{'state':'cancelled'}",
            "/state",
            Association::state,
            "canceled"),
        on(
            43,
            OkeUse.PARTICIPATION,
            "{'role':'invigilator','consumers':[{'consumerKey':'nl-test-admin'}]}",
            "/consumers",
            association -> ConsumerBlock.in(association.consumers()).isPresent(),
            true),
        association(
            44,
            OkeUse.ENROLMENT,
            "'personalNeeds':['spoken']",
            block -> block.texts("personalNeeds"),
            List.of("spoken")),
        on(
            48,
            OkeUse.PROGRAMME_ENROLMENT,
            "{'otherCodes':[{'codeType':'opleidingsblad','code':'1.1'}]}",
            "/otherCodes",
            association -> association.unknown().keySet(),
            Set.of("otherCodes")),
        on(
            52,
            OkeUse.PROGRAMME_ENROLMENT,
            "{'consumers':[{'consumerKey':'nl-test-admin','sequenceCode':'1.1'}]}",
            "",
            association -> ConsumerBlock.in(association.consumers()).text("sequenceCode"),
            Optional.of("1.1")),
        on(
            53,
            OkeUse.PARTICIPATION,
            "{'person':'p'}",
            "/person",
            association -> association.person().id(Person::personId),
            Optional.of("p")),
        attemptLeft("", Patch.absent()),
        attemptLeft(",'attemptLeft':null", Patch.remove()),
        attemptLeft(",'attemptLeft':2", Patch.of(2)));
  }

  static Divergence<Association> attemptLeft(String field, Patch<Integer> as) {
    return on(
        54,
        OkeUse.ENROLMENT,
        "{'consumers':[{'consumerKey':'nl-test-admin'" + field + "}]}",
        "",
        association -> ConsumerBlock.in(association.consumers()).attemptLeft(),
        as);
  }
}

package org.okeenrolment.adapter.oke;

import static org.okeenrolment.adapter.oke.Divergence.association;
import static org.okeenrolment.adapter.oke.Divergence.in;
import static org.okeenrolment.adapter.oke.Divergence.offering;
import static org.okeenrolment.adapter.oke.Divergence.on;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.adapter.oke.wire.TestToBeUsed;

/** The divergences of offerings, and of what all messages have. */
final class OfferingDivergences {
  private OfferingDivergences() {}

  static List<Divergence<?>> keysAndTimes() {
    return List.of(
        on(
            1,
            OkeUse.SITTING,
            "{'consumers':[{'consumerKey':'NL-TEST-ADMIN','locationCode':'A-22'}]}",
            "/consumers/0/consumerKey",
            sitting -> in(sitting).text("locationCode"),
            Optional.of("A-22")),
        association(
            2,
            OkeUse.PARTICIPATION,
            "'extraTimeInMin':30",
            block -> block.number("additionalTimeInMin"),
            Optional.of(30)),
        component(3, "'extraTime':30", "additionalTestingTime", 30),
        component(3, "'extraTime':'P60M'", "additionalTestingTime", 60),
        offering(4, "'duration':60", ConsumerBlock::minutes, OptionalInt.of(60)),
        offering(4, "'duration':'P60M'", ConsumerBlock::minutes, OptionalInt.of(60)),
        offering(4, "'duration':'PT1H30M'", ConsumerBlock::minutes, OptionalInt.of(90)),
        on(4, OkeUse.COMPONENT, "{'duration':60}", "/duration", Component::duration, "PT60M"),
        lastStart("lastPossibleStartTime"),
        lastStart("entryDateTime"),
        offering(
            6,
            "'durtionFrom':'startDateTime'",
            block -> block.text("durationFrom"),
            Optional.of("startDateTime")),
        offering(
            6,
            "'startOptions':'indivdualStart'",
            block -> block.text("startOptions"),
            Optional.of("individualStart")),
        offering(
            45,
            "'lastPossibleStartDateTime':'2024-06-12T09:15:00'",
            block -> block.text("lastPossibleStartDateTime"),
            Optional.of("2024-06-12T09:15:00")),
        on(
            45,
            OkeUse.SITTING,
            "{'startDateTime':'2024-06-12T09:00:00'}",
            "/startDateTime",
            ComponentOffering::startDateTime,
            "2024-06-12T09:00:00"));
  }

  static Divergence<ComponentOffering> lastStart(String name) {
    return offering(
        5,
        "'%s':'2024-06-12T09:15:00+02:00'".formatted(name),
        block -> block.text("lastPossibleStartDateTime"),
        Optional.of("2024-06-12T09:15:00+02:00"));
  }

  static Divergence<Component> component(int row, String field, String name, int as) {
    String written = field.substring(1, field.indexOf('\'', 1));
    return on(
        row,
        OkeUse.COMPONENT,
        "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}",
        "/consumers/0/" + written,
        exam -> ConsumerBlock.in(exam.consumers()).number(name),
        Optional.of(as));
  }

  static List<Divergence<?>> offerings() {
    return List.of(
        finalResults("'finalResultsAllowed':false"),
        finalResults("'finalResultAllowed':false"),
        offering(
            8,
            "'testToBeUsed':[{'testProvider':'CEM','componentId':'c'}]",
            ConsumerBlock::testsToBeUsed,
            List.of(new TestToBeUsed("CEM", "c"))),
        location("'location':['Campus Groningen']"),
        location("'locationCode':'Campus Groningen'"),
        offering(12, "'offeringState':'cancelled'", ConsumerBlock::offeringState, "canceled"),
        offering(
                20,
                "'documents':[{'documentId':'d','documentType':'plagiarismScan'}]",
                block -> block.documents().get(0).documentType(),
                "other")
            .at("/consumers/0/documents/0/documentType")
            .by(OkeUse.SESSION_REPORT),
        offering(
                21,
                "'documents':[{'documentId':123454}]",
                block -> block.documents().get(0).documentId(),
                "123454")
            .at("/consumers/0/documents/0/documentId"),
        offering(
                36,
                "'safety':['Fixed Location','Surveillance']",
                block -> block.texts("safety"),
                List.of("fixedLocation", "surveillance"))
            .at("/consumers/0/safety/0"),
        on(
            37,
            OkeUse.PLANNABLE_EXAM,
            "{'resultValueType':'1.0-10.0'}",
            "/resultValueType",
            ComponentOffering::resultValueType,
            Patch.of("1.0-10.0")),
        on(
            42,
            OkeUse.PLANNABLE_EXAM,
            "{'consumers':[{'consumerKey':'nl-test-admin'}]}",
            "/consumers/0/offeringState",
            exam -> in(exam).offeringState(),
            "active"),
        on(
            47,
            OkeUse.PLANNABLE_EXAM,
            "{'resultsExpected':'false'}",
            "/resultsExpected",
            ComponentOffering::resultExpected,
            false),
        on(
            16,
            OkeUse.SESSION_REPORT,
            "{'consumers':[]}",
            "/offeringType",
            ComponentOffering::offeringType,
            Optional.empty()),
        on(
            19,
            OkeUse.SESSION_REPORT,
            "{'consumers':[{'consumerKey':'nl-test-admin','irregularities':'-'}]}",
            "",
            report -> in(report).documents(),
            List.of()));
  }

  static Divergence<ComponentOffering> finalResults(String field) {
    return on(
        7,
        OkeUse.PLANNABLE_EXAM,
        "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}",
        "",
        exam -> in(exam).finalResultsAllowed(),
        false);
  }

  static Divergence<ProgramOffering> location(String field) {
    String written = field.substring(1, field.indexOf('\'', 1));
    return on(
        9,
        OkeUse.PROGRAMME,
        "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}",
        "/consumers/0/" + written,
        programme -> in(programme).location(),
        Optional.of("Campus Groningen"));
  }
}

package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.Samples;

/** What a pseudonym leaves is the same in a database and in memory. */
class PseudonymTest {
  private static final StudentId ANNA = new StudentId("anna \"b\"");
  private static final PartnerId SIS = new PartnerId("sis");
  private static final Recorded BY_ANNA =
      new Recorded(Samples.NOW, Actor.student(ANNA), Samples.RECORDED.journal());
  private static final Enrolment HERS =
      Samples.enrolment("e-1", ANNA.value()).withDelivered(delivered("assoc-1"));
  private static final Enrolment OTHERS =
      Samples.enrolment("e-2", "bram").withDelivered(delivered("assoc-2")).withRecorded(BY_ANNA);
  private static final Finding IN_A_TEXT =
      Samples.finding("text").withDetail("assoc-1 is not known");
  private static final Finding SETTLED = Samples.finding("settled");
  private static final JournalEntry WHY =
      Samples.entry("j-2")
          .withWhy("as " + ANNA + " asked")
          .withEffects(new Effect("told", ANNA), new Effect("told", OTHERS.id()));

  private static DeliveredAttempt delivered(String association) {
    return DeliveredAttempt.first(new PartnerReference(SIS, "offering", association));
  }

  private static void fill(Session session) {
    session.lock(ANNA);
    session.enrolments().addAll(List.of(HERS, OTHERS));
    session.enrolments().save(HERS.withState(EnrolmentState.CLOSED));
    session.enrolments().save(OTHERS.withState(EnrolmentState.CLOSED));
    session.approvals().add(Samples.go("bram").withReason("better than " + ANNA));
    session.requests().add(Samples.request("d-1", "bram").withReason("with " + ANNA));
    session.results().add(Samples.report(Samples.sitting("s", 1).id(), ANNA + " was late"));
    session.journal().append(WHY);
    List.of(IN_A_TEXT, SETTLED).forEach(session.journal()::add);
    session
        .journal()
        .settle(SETTLED.id(), new Settlement(Settlement.Kind.LOOKED_AT, "by " + ANNA, BY_ANNA));
  }

  private static List<Object> left(Store store, Pseudonym.Extent extent) {
    Pseudonym pseudonym =
        Pseudonym.builder()
            .student(ANNA)
            .pseudonym(new StudentId("pseudonym-x"))
            .extent(extent)
            .objects(Set.of("e-1"))
            .aliases(Set.of("assoc-1"))
            .build();
    return store.inTransaction(
        session -> {
          fill(session);
          session.pseudonymise(pseudonym);
          return seen(session);
        });
  }

  private static List<Object> seen(Session session) {
    return List.of(
        session.enrolments().find(HERS.id()),
        session.enrolments().history(HERS.id()),
        session.enrolments().history(OTHERS.id()),
        session.enrolments().ofPartner(SIS, "assoc-1"),
        session.enrolments().ofPartner(SIS, "assoc-2"),
        session.approvals().of(Samples.of("bram")),
        session.requests().of(Samples.of("bram")),
        session.results().reports(Samples.sitting("s", 1).id()),
        session.journal().entries(null, 9),
        session.journal().finding(IN_A_TEXT.id()),
        session.journal().finding(SETTLED.id()));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLeftIsTheSameAsInMemory(Databases kind) {
    for (Pseudonym.Extent extent : Pseudonym.Extent.values()) {
      DataSource database = kind.get();
      JdbcSchema.of(database).install();
      Store store = JdbcStore.using(database, new InstitutionId("school"));
      List<Object> left = left(store, extent);
      assertThat(left).isEqualTo(left(new InMemoryStore(), extent));
      assertThat(left.toString()).doesNotContain(ANNA.value(), "assoc-1").contains("assoc-2");
    }
  }
}

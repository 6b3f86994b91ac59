package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.port.Session;
import org.okeenrolment.testkit.sample.Samples;

/** Every statement finds its rows by an index: by more than the institution alone. */
class IndexesTest {
  private static final Pattern OF_TABLE = Pattern.compile("(Seq|Index|Index Only) Scan .*\\boke_");
  private static final Pattern BY_MORE = Pattern.compile("Index Cond: .* AND .*");
  private static final String SCHOOL = "school";
  private static final int ROWS = 500;

  /** Pages from the start, the queue in its order, and texts in which somebody may be named. */
  private static final Pattern GO_THROUGH_ALL =
      Pattern.compile("JdbcJournal.FROM_START|Leases.CLAIMABLE|Pseudonym.*");

  private static final Pattern UNNEST = Pattern.compile("unnest\\(([?, \\n]+)\\)");

  /** Answers what a statement reads in another way than by an index that serves it. */
  private static List<String> unserved(Connection connection, String sql) throws SQLException {
    List<String> plan = plan(connection, sql);
    List<String> unserved = new ArrayList<>();
    for (int line = 0; line < plan.size(); line++) {
      boolean served = line + 1 < plan.size() && BY_MORE.matcher(plan.get(line + 1)).find();
      if (OF_TABLE.matcher(plan.get(line)).find() && !served) {
        unserved.add(plan.get(line).strip());
      }
    }
    return unserved;
  }

  private static List<String> plan(Connection connection, String sql) throws SQLException {
    List<String> plan = new ArrayList<>();
    try (PreparedStatement explain = connection.prepareStatement("EXPLAIN (COSTS OFF) " + sql)) {
      ParameterMetaData parameters = explain.getParameterMetaData();
      for (int place = 1; place <= parameters.getParameterCount(); place++) {
        explain.setObject(place, sample(connection, parameters.getParameterTypeName(place)));
      }
      try (ResultSet lines = explain.executeQuery()) {
        while (lines.next()) {
          plan.add(lines.getString(1));
        }
      }
    }
    return plan;
  }

  private static Object sample(Connection connection, String type) throws SQLException {
    return switch (type) {
      case "text", "varchar" -> SCHOOL;
      case "int4" -> 1;
      case "int8" -> 1L;
      case "bool" -> true;
      case "date" -> LocalDate.ofInstant(Samples.NOW, ZoneOffset.UTC);
      case "timestamptz" -> OffsetDateTime.ofInstant(Samples.NOW, ZoneOffset.UTC);
      case "_text", "_varchar" -> connection.createArrayOf("varchar", new Object[] {"1"});
      case "_int8" -> connection.createArrayOf("bigint", new Object[] {1L});
      default -> throw new IllegalStateException("A parameter of type %s.".formatted(type));
    };
  }

  /** Of an array of no declared type the plan cannot be asked without its values. */
  private static String typed(String sql) {
    return UNNEST
        .matcher(sql)
        .replaceAll(found -> "unnest(" + found.group(1).replace("?", "?::text[]") + ")");
  }

  private static Map<String, List<String>> unserved() throws SQLException {
    DataSource database = Databases.POSTGRESQL.get();
    JdbcSchema.of(database).install();
    Map<String, List<String>> all = new TreeMap<>();
    JdbcStore store = JdbcStore.using(database, new InstitutionId(SCHOOL));
    store.inTransaction(
        session -> {
          fill(store.school());
          return fill(session, store.persons());
        });
    Databases.execute(database, "ANALYZE");
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute("SET enable_seqscan = off; SET enable_bitmapscan = off");
      for (Map.Entry<String, String> one : StatementsTest.all().entrySet()) {
        if (!one.getKey().endsWith("H2") && !GO_THROUGH_ALL.matcher(one.getKey()).matches()) {
          List<String> unserved = unserved(connection, typed(one.getValue()));
          if (!unserved.isEmpty()) {
            all.put(one.getKey(), unserved);
          }
        }
      }
    }
    return all;
  }

  private static void fill(JdbcSchool school) {
    for (int number = 0; number < ROWS; number++) {
      String id = Integer.toString(number);
      ProgrammeCohort cohort = new ProgrammeCohort(new ProgrammeId(id), new CohortId(id));
      PartnerId partner = new PartnerId(id);
      school.put(new Exam(new ExamId(id), id, false));
      school.putTeachers(new ExamId(id), Set.of(new StaffId(id)));
      school.put(new ExamPlan(cohort, List.of(new ExamId(id)), List.of()));
      school.put(Samples.plannable(partner, id));
      school.put(partner, id, cohort);
      school.putStudents(cohort, List.of(new StudentId(id)));
      school.put(
          StudentProgramme.builder()
              .partner(partner)
              .association(id)
              .offering(id)
              .student(new StudentId(id))
              .purpose(cohort)
              .build());
    }
  }

  /** In an empty table every index is as good as another. */
  private static Object fill(Session session, JdbcPersons persons) {
    for (int number = 0; number < ROWS; number++) {
      String id = Integer.toString(number);
      persons.put(Samples.person(id));
      persons.put(Samples.employee(id));
      persons.put(new StudentId(id), List.of(AssignedNeed.of("ExtraTime30").build()));
      session.enrolments().addAll(List.of(delivered(id)));
      Sitting sitting =
          Samples.sitting("sitting-" + id, 10)
              .withStaff(new StaffRole(new StaffId(id), Role.SUBJECT_TEACHER));
      session.sittings().add(sitting);
      session.participations().add(Samples.participation(id, id, sitting));
      session.approvals().add(Samples.go(id));
      session.attempts().append(Samples.attempt(id, id));
      session.requests().add(Samples.request(id, id));
      session.journal().append(entry(id));
      session.outbox().append(WorkersTest.queued(id));
      session.journal().add(finding(id));
      session
          .journal()
          .settle(
              new FindingId(id),
              new Settlement(Settlement.Kind.LOOKED_AT, "done", Samples.RECORDED));
    }
    return session;
  }

  private static Enrolment delivered(String id) {
    return Samples.enrolment(id, id)
        .withDelivered(
            new DeliveredAttempt(new PartnerReference(new PartnerId("sis"), "offering", id), 1, 1));
  }

  private static JournalEntry entry(String id) {
    return JournalEntry.builder()
        .id(new JournalId(id))
        .at(Samples.NOW)
        .actor(Samples.OFFICE)
        .command("Command")
        .key(new KeyedCommand(new IdempotencyKey(id), "content"))
        .addEffects(new Effect("done", new SittingId(id)))
        .build();
  }

  private static Finding finding(String id) {
    return Finding.builder()
        .id(new FindingId(id))
        .type("TEST")
        .object("sitting")
        .objectId(id)
        .detail("detail")
        .recorded(Samples.RECORDED)
        .build();
  }

  @Test
  void everyStatementIsServedByAnIndex() throws SQLException {
    assertThat(unserved()).isEmpty();
  }
}

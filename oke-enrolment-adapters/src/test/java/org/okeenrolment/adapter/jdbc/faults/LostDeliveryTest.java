package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.adapter.oke.OkeDelivery;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.port.EnrolmentException;

/** The connection is lost in a commit while messages are delivered. */
class LostDeliveryTest {
  /** Of two messages, each claimed, rendered and taken out. */
  private static final int COMMITS = 6;

  private int commits;
  private int losing;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachMessageIsDeliveredAndNoneIsLeftToSomebody(boolean carriedOut) {
    for (int commit = 1; commit <= COMMITS; commit++) {
      losing = 0;
      DataSource database = Connections.installed(Connections.kept(Databases.POSTGRESQL.url()));
      FaultSchool school =
          FaultSchool.open(
              Connections.around(database, (method, call) -> lossy(method, call, carriedOut)),
              1,
              1);
      check(school.enrolled(), commit);
    }
  }

  private Object lossy(String method, Connections.Call call, boolean carriedOut) throws Throwable {
    if (!method.equals("commit") || losing == 0 || ++commits != losing) {
      return call.proceed();
    }
    if (carriedOut) {
      call.proceed();
    }
    throw new SQLException("The test lost the connection in the commit.", "08006");
  }

  private void check(FaultSchool school, int commit) {
    school.signedUp(school.ready(school.students().get(0)), school.sitting(0, 1));
    List<String> told = new ArrayList<>();
    OkeDelivery delivery =
        new OkeDelivery(Deliverer.setup(school, request -> noted(request, told)));
    commits = 0;
    losing = commit;
    for (int pass = 0; pass < 3; pass++) {
      try {
        delivery.deliver();
      } catch (EnrolmentException lost) {
        assertThat(lost).hasStackTraceContaining("The test lost the connection");
      }
      school.sample().clock().advance(Duration.ofHours(1));
    }
    assertThat(told.stream().distinct()).as("after the loss of commit %d", commit).hasSize(2);
    assertThat(school.store().<Integer>inTransaction(s -> s.outbox().queued(0, 9).size()))
        .as("after the loss of commit %d", commit)
        .isZero();
    assertThat(
            school
                .exams()
                .monitor()
                .findings(school.sample().office(), FindingFilter.open(), null, 9)
                .orElseThrow())
        .isEmpty();
  }

  private static OkeResponse noted(OkeRequest request, List<String> told) {
    told.add(request.path());
    return OkeResponse.success(200, List.of());
  }
}

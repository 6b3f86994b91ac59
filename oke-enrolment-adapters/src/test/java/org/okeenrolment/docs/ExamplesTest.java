package org.okeenrolment.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.document.ExamDocuments;
import org.okeenrolment.adapter.document.ExamFileJson;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.adapter.kit.RegulationTests;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.client.ClientCredentials;
import org.okeenrolment.adapter.oke.client.OkeClient;
import org.okeenrolment.adapter.oke.client.OkeClientSettings;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.adapter.regulation.RegulationCodec;
import org.okeenrolment.adapter.review.ReviewDocuments;
import org.okeenrolment.adapter.review.ReviewYears;
import org.okeenrolment.adapter.timetable.TimetableFeed;
import org.okeenrolment.adapter.validation.CommandValidation;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.plan.Roster;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SchoolCalendar;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;

/** The examples of the documentation that are too short for a project of their own. */
class ExamplesTest {
  private static final Path REFERENCE = Path.of("src/tools/resources/reference-school");

  private final SampleSchool sample = SampleSchool.open();

  @Test
  void theLibraryKeepsWhatItDoesInADatabase() throws IOException {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:docs;DB_CLOSE_DELAY=-1");
    ExamEnrolment exams = keptIn(h2, sample.register(), reference());
    EnrolCohort cohort = EnrolCohort.of(sample.office(), sample.cohort(), sample.year());
    assertThat(exams.enrolment().enrolCohort(cohort).isDone()).isTrue();
  }

  private static ExamEnrolment keptIn(
      DataSource dataSource, ExamCatalogue catalogue, Regulations regulations) {
    // docs: database
    InstitutionId school = new InstitutionId("school");
    JdbcSchema.of(dataSource).install();
    ExamEnrolment exams =
        ExamEnrolment.builder()
            .institution(school)
            .store(JdbcStore.using(dataSource, school))
            .catalogue(catalogue)
            .regulations(regulations)
            .ids(IdSource.random())
            .build();
    // docs: end
    return exams;
  }

  private static Regulations reference() throws IOException {
    Path policies = REFERENCE.resolve("policies.json");
    Path calendar = REFERENCE.resolve("calendar.json");
    // docs: regulations
    RegulationCodec codec = new RegulationCodec(CommandValidation.hibernate());
    List<RegulationDocument> documents = codec.documents(Files.readString(policies)).orElseThrow();
    SchoolCalendar holidays = codec.calendar(Files.readString(calendar)).orElseThrow();
    Regulations regulations = Regulations.of(documents, holidays);
    // docs: end
    return regulations;
  }

  private final Path documents = REFERENCE.resolve("policies.json");
  private final Path calendar = REFERENCE.resolve("calendar.json");
  private final Path cases = REFERENCE.resolve("cases.json");

  // docs: regulation-tests
  @TestFactory
  Stream<DynamicTest> ourRegulation() {
    RegulationCodec codec = new RegulationCodec(CommandValidation.hibernate());
    return RegulationTests.of(codec, documents, calendar, cases); // three paths
  }

  // docs: end

  @Test
  void aClientIsTheTransportOfTheDelivery() {
    PartnerId supplier = new PartnerId("supplier");
    URI tokenAddress = URI.create("https://ta.example/token");
    String secret = "secret";
    // docs: client
    OkeClientSettings settings =
        OkeClientSettings.of(supplier, URI.create("https://ta.example/ooapi"), OkeScope.FLOW_2_3_4)
            .credentials(ClientCredentials.of(tokenAddress, "school", secret))
            .build();
    OkeClient client = OkeClient.builder(settings).build();
    Function<OkeRequest, OkeResponse> transport = OkeClient.transport(List.of(client));
    // docs: end
    assertThat(transport).isNotNull();
  }

  @Test
  void theEndpointAnswersWhoeverTheHostVerified() {
    PlanningSetup setup =
        PlanningSetup.builder()
            .exams(sample.exams())
            .store(new InMemoryStore())
            .register(sample.register())
            .partners(exam -> Optional.empty())
            .service(OkeEndpoint.service("oke@school.example", "https://school.example/oke"))
            .zone(ZoneId.of("Europe/Amsterdam"))
            .clock(sample.clock())
            .build();
    PartnerId partner = new PartnerId("supplier");
    Set<OkeScope> scopes = Set.of(OkeScope.FLOW_2_3_4);
    InputStream body = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
    // docs: endpoint
    OkeEndpoint endpoint = OkeEndpoint.planning(setup);
    EndpointResponse answer =
        endpoint.answer(
            EndpointRequest.builder()
                .partner(partner)
                .scopes(scopes)
                .method("PATCH")
                .target("/associations/123e4567-e89b-42d3-a456-426614174000")
                .body(body)
                .build());
    // docs: end
    assertThat(answer.status()).isEqualTo(404); // nobody knows the participation
  }

  @Test
  void whatPeoplePrintAndReadIsDrawnUp() {
    ExamEnrolment exams = sample.exams();
    Actor office = sample.office();
    PersonDirectory persons = sample.register();
    ExamCatalogue catalogue = sample.register();
    Clock clock = sample.clock();
    StudentId student = sample.anna();
    Instant asOf = clock.instant();
    SittingId sitting = exams.planning().open(sample.sitting().build()).orElseThrow().id();
    // docs: documents
    ExamDocuments documents =
        ExamDocuments.builder().persons(persons).catalogue(catalogue).clock(clock).build();
    Roster roster = exams.planning().roster(office, sitting).orElseThrow();
    byte[] toPrint = documents.sessionReport(roster).pdf();
    ExamFile file = exams.results().examFile(office, student, asOf).orElseThrow();
    String toRead = documents.examFile(file, asOf).html();
    String toKeep = new ExamFileJson().write(file);
    // docs: end
    assertThat(new String(toPrint, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    assertThat(toRead).contains("Examendossier");
    assertThat(toKeep).startsWith("{");
  }

  @Test
  void theYearIsReviewedOnAPageAndInATable() {
    ExamEnrolment exams = sample.exams();
    Actor office = sample.office();
    ExamCatalogue catalogue = sample.register();
    Clock clock = sample.clock();
    ZoneId zone = ZoneId.of("Europe/Amsterdam");
    SchoolYear schoolYear = sample.year();
    SchoolYear yearBefore = new SchoolYear(schoolYear.startYear() - 1);
    StringWriter page = new StringWriter();
    StringWriter csv = new StringWriter();
    // docs: review
    YearReview year = exams.monitor().yearReview(office, schoolYear).orElseThrow();
    YearReview before = exams.monitor().yearReview(office, yearBefore).orElseThrow();
    ReviewDocuments documents = ReviewDocuments.of(catalogue, new Locale("nl"), zone);
    documents.writePage(ReviewYears.of(year, before), clock.instant(), page);
    documents.writeCsv(ReviewYears.of(year, before), csv);
    // docs: end
    assertThat(page.toString()).contains("Jaarevaluatie");
    assertThat(csv.toString()).contains(";");
  }

  @Test
  void aTimetableIsACalendarToSubscribeTo() {
    ExamEnrolment exams = sample.exams();
    InstitutionId school = new InstitutionId("school");
    ExamCatalogue catalogue = sample.register();
    StudentId student = sample.anna();
    Actor anna = Actor.student(student);
    // docs: timetable
    TimetableFeed feed =
        TimetableFeed.builder()
            .institution(school)
            .catalogue(catalogue)
            .organizer(URI.create("mailto:exams@school.example"))
            .build();
    String calendar = feed.calendar(exams.planning().timetable(anna, student).orElseThrow());
    // docs: end
    assertThat(calendar).startsWith("BEGIN:VCALENDAR");
  }
}

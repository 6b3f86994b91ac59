package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.RecordedLog;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.ReadingLimits;
import org.okeenrolment.adapter.oke.Tolerance;
import org.okeenrolment.adapter.oke.endpoint.Asked.Answered;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.SampleSchool;

/** Who may ask what, and what is answered where nothing can be done. */
class EndpointAccessTest {
  private static final String RESULT =
      """
      {"associationType":"componentOfferingAssociation",
       "result":{"state":"completed","resultDate":"2027-01-20","weight":100,"score":"7.0",
        "consumers":[{"consumerKey":"nl-test-admin","attendance":"present"}]}}
      """;

  private final Planned planned = new Planned().delivered();

  @ParameterizedTest
  @CsvSource({
    "PUT,/persons/x,FLOW_2_3_4",
    "PUT,/offerings/x,FLOW_2_3_4",
    "PUT,/associations/x,FLOW_2_3_4",
    "PUT,/groups/x,FLOW_2_3_4",
    "PUT,/groups/x/members/y,FLOW_0",
    "PATCH,/offerings/x,FLOW_6",
    "PATCH,/associations/x,FLOW_0",
    "GET,/documents/x,FLOW_6",
    "PATCH,/associations/a-1,FLOW_2_3_4",
    "PATCH,/offerings/o-1,FLOW_2_3_4"
  })
  void withoutTheScopeOfTheFlowNobodyGetsIn(String method, String target, OkeScope other) {
    assertThat(ask(Planned.SIS, other, method, target, "{}").status()).isEqualTo(403);
  }

  @Test
  void resultsAndReportsNeedTheScopeOfTheirFlows() {
    Participation seat = planned.signedUp();
    String report =
        "{\"offeringType\":\"component\",\"consumers\":[{\"consumerKey\":\"nl-test-admin\",\"irregularities\":\"geen\"}]}";
    for (OkeScope scope : new OkeScope[] {OkeScope.FLOW_1_5, OkeScope.FLOW_2_3_4}) {
      int expected = scope == OkeScope.FLOW_2_3_4 ? 200 : 403;
      assertThat(
              ask(Planned.SUPPLIER, scope, "PATCH", "/associations/" + seat.id(), RESULT).status())
          .isEqualTo(expected);
      assertThat(
              ask(Planned.SUPPLIER, scope, "PATCH", "/offerings/" + seat.sitting(), report)
                  .status())
          .isEqualTo(expected);
    }
  }

  @Test
  void whatOneSupplierHoldsAnotherDoesNotKnow() {
    Participation seat = planned.signedUp();
    PartnerId other = new PartnerId("other");
    assertThat(
            ask(other, OkeScope.FLOW_2_3_4, "PATCH", "/associations/" + seat.id(), RESULT).status())
        .isEqualTo(404);
    assertThat(
            ask(other, OkeScope.FLOW_2_3_4, "PATCH", "/offerings/" + seat.sitting(), "{}").status())
        .isEqualTo(404);
  }

  @Test
  void everybodyMayAskWhatTheServiceSpeaks() {
    Answered answered =
        new Asked(OkeEndpoint.planning(planned.setup().build()))
            .answer(request("GET", "/", "").build());
    Service service = new OkeCodec().read(answered.body(), Service.class).value();
    assertThat(service.contactEmail()).isEqualTo("oke@school.example");
    assertThat(service.supportedVersions()).containsExactly("v5");
    assertThat(service.supportedConsumers())
        .singleElement()
        .matches(consumer -> "nl-test-admin".equals(consumer.consumerKey()));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/nothing,404", "PUT,/persons,404", "PUT,/persons/,404", "PUT,/persons/%20,404",
    "PUT,/persons/a/b/c,404", "PUT,//,405", "DELETE,/persons/p-1,405", "POST,/associations/a,405",
    "HEAD,/,405", "PUT,/persons/%zz,400"
  })
  void whatIsNoOperationIsSaidToBeNone(String method, String target, int status) {
    Answered answered = ask(Planned.SIS, OkeScope.FLOW_1_5, method, target, "{}");
    assertThat(answered.status()).isEqualTo(status);
    assertThat(answered.problem().map(Problem::detail).orElseThrow()).contains("Maybe");
  }

  @Test
  void whatIsNotAllowedNamesWhatIs() {
    EndpointRequest request = request("DELETE", "/persons/p-1", "").build();
    assertThat(OkeEndpoint.planning(planned.setup().build()).answer(request).headers())
        .containsEntry("Allow", "PUT");
  }

  @Test
  void whoeverHasNoAccessOrAsksForNothingLeavesNoFinding() {
    ask(Planned.SIS, OkeScope.FLOW_6, "PUT", "/persons/p-1", "{");
    ask(Planned.SIS, OkeScope.FLOW_1_5, "PUT", "/", "{");
    ask(Planned.SIS, OkeScope.FLOW_1_5, "PUT", "/nothing/1", "{");
    assertThat(planned.findings()).isEmpty();
  }

  @Test
  void aRefusalIsAnsweredAlsoWhereItCannotBeReported() {
    Store busy =
        new Store() {
          @Override
          public <T> T inTransaction(Function<? super Session, ? extends T> work) {
            throw new RetryableException("busy", null);
          }
        };
    ExamEnrolment exams = SampleSchool.open(school -> school.store(busy)).exams();
    Answered answered =
        new Asked(OkeEndpoint.planning(planned.setup().exams(exams).build()))
            .answer(request("PUT", "/persons/p-1", "{").build());
    assertThat(answered.status()).isEqualTo(400);
  }

  @Test
  void idsAreDecodedAndASlashInThemIsNoStep() {
    String person =
        """
        {"personId":"p/2+3 4","primaryCode":{"codeType":"studentNumber","code":"2"},
         "givenName":"Bo","surname":"Vos","displayName":"Vos, Bo","mail":"2@school.example"}
        """;
    Answered answered = ask(Planned.SIS, OkeScope.FLOW_1_5, "PUT", "/persons/p%2F2+3%204", person);
    assertThat(answered.status()).isEqualTo(201);
  }

  @Test
  void otherMediaTypesAreRefused() {
    EndpointRequestBuilder request = request("PATCH", "/associations/a-1", "{}");
    assertThat(answer(request.contentType("text/xml").build()).status()).isEqualTo(400);
    for (String type :
        new String[] {"application/merge-patch+json", "Application/JSON; charset=utf-8"}) {
      EndpointRequest again = request("PATCH", "/associations/a-1", "{}").contentType(type).build();
      assertThat(answer(again).status()).isEqualTo(200);
    }
  }

  @Test
  void ofABodyBeyondTheLimitNoMoreIsReadThanThat() {
    AtomicLong read = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read.incrementAndGet();
            return ' ';
          }
        };
    ReadingLimits limits = ReadingLimits.defaults().withBytes(1000);
    Asked asked =
        new Asked(
            OkeEndpoint.planning(
                planned.setup().codec(new OkeCodec(Tolerance.TOLERANT, limits)).build()));
    Answered answered = asked.answer(request("PUT", "/persons/p-1", "").build().withBody(endless));
    assertThat(answered.status()).isEqualTo(400);
    assertThat(read.get()).isLessThanOrEqualTo(1001);
  }

  @Test
  void aBodyThatBreaksOffIsSaidToDoSo() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset by somebody");
          }
        };
    Answered answered = answer(request("PUT", "/persons/p-1", "").build().withBody(broken));
    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.body()).doesNotContain("somebody");
  }

  @Test
  void whatFailsHereIsNoSecretOfThePartnerAndNoStackTraceForHim() {
    Answered answered = failing(new IllegalStateException("unmistakable at Store.java:7"));
    assertThat(answered.status()).isEqualTo(500);
    assertThat(answered.body()).doesNotContain("unmistakable").doesNotContain("Exception");
    assertThat(RecordedLog.aboveDebug())
        .anyMatch(line -> line.contains("PATCH /associations/*") && line.contains("sis"))
        .noneMatch(line -> line.contains("unmistakable"));
  }

  @Test
  void whoeverComesAtABusyMomentIsAskedToComeAgain() {
    EndpointRequest request = request("PATCH", "/associations/a-1", "{}").build();
    EndpointResponse response =
        failingEndpoint(new RetryableException("busy", null)).answer(request);
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("Retry-After", "1");
  }

  @Test
  void documentsAreHandedOutToThosePartnersWhoMayHaveThem() {
    Documents documents =
        (partner, id) ->
            partner.equals(Planned.SIS) && id.equals("d-1")
                ? Optional.of(Content.document(OptionalLong.of(3), body("pdf")))
                : Optional.empty();
    Planned handing = new Planned(Optional.empty(), Optional.of(documents));
    assertThat(handing.get("/documents/d-1"))
        .returns(200, Answered::status)
        .returns("application/octet-stream", Answered::mediaType)
        .returns("pdf", Answered::body);
    assertThat(handing.get("/documents/d-2").status()).isEqualTo(404);
    assertThat(planned.get("/documents/d-1").status()).isEqualTo(404);
    assertThat(handing.findings()).isEmpty();
  }

  private Answered failing(RuntimeException failure) {
    return new Asked(failingEndpoint(failure))
        .answer(request("PATCH", "/associations/a-1", "{}").build());
  }

  private OkeEndpoint failingEndpoint(RuntimeException failure) {
    Store broken =
        new Store() {
          @Override
          public <T> T inTransaction(Function<? super Session, ? extends T> work) {
            throw failure;
          }
        };
    return OkeEndpoint.planning(planned.setup().store(broken).build());
  }

  private Answered answer(EndpointRequest request) {
    return new Asked(OkeEndpoint.planning(planned.setup().build())).answer(request);
  }

  private Answered ask(
      PartnerId partner, OkeScope scope, String method, String target, String body) {
    return answer(
        request(method, target, body).build().withPartner(partner).withScopes(Set.of(scope)));
  }

  private static EndpointRequestBuilder request(String method, String target, String body) {
    return EndpointRequest.builder()
        .partner(Planned.SIS)
        .addScopes(OkeScope.FLOW_1_5)
        .method(method)
        .target(target)
        .body(body(body));
  }

  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.endpoint.Asked.Answered;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Page;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;

/** What a registration system hands out (flows 1 and 6). */
class RegistrationEndpointTest {
  private final Registered registered = new Registered();
  private final OkeCodec codec = new OkeCodec();

  @Test
  void aListComesInPagesWithoutGapsAndDoubles() {
    IntStream.rangeClosed(1, 25).forEach(number -> registered.exam("o-%02d".formatted(number)));
    List<Page<Offering>> pages =
        Stream.of("", "?pageNumber=2", "?pageNumber=3", "?pageNumber=4")
            .map(query -> offerings("/offerings" + query))
            .toList();
    assertThat(pages).extracting(page -> page.items().size()).containsExactly(10, 10, 5, 0);
    assertThat(pages).extracting(Page::hasNextPage).containsExactly(true, true, false, false);
    assertThat(pages).extracting(Page::hasPreviousPage).containsExactly(false, true, true, true);
    assertThat(pages.stream().flatMap(page -> page.items().stream()).map(Offering::offeringId))
        .doesNotHaveDuplicates()
        .hasSize(25);
    assertThat(offerings("/offerings?pageSize=250").items()).hasSize(25);
  }

  @Test
  void aFullLastPageHasNoNext() {
    IntStream.rangeClosed(1, 20).forEach(number -> registered.exam("o-%02d".formatted(number)));
    assertThat(offerings("/offerings?pageSize=20").hasNextPage()).isFalse();
    assertThat(offerings("/offerings?pageSize=10&pageNumber=2").hasNextPage()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/offerings?pageSize=0", "/offerings?pageSize=251", "/offerings?pageSize=ten",
    "/offerings?pageNumber=0", "/offerings?pageNumber=99999999999", "/offerings?since=yesterday",
    "/offerings?until=2027-02-30", "/offerings/o-1?expand=everything", "/offerings?pageSize=%f"
  })
  void aParameterThatMakesNoSenseIsNamedAndExplained(String target) {
    registered.exam("o-1");
    assertThat(registered.get(target))
        .returns(400, Answered::status)
        .matches(one -> one.problem().map(Problem::detail).orElseThrow().contains("Maybe"));
  }

  /** The exam is planned from 2026-10-01 until 2027-06-30. */
  @ParameterizedTest
  @CsvSource({
    "since=2027-06-30,1",
    "since=2027-07-01,0",
    "until=2026-10-01,1",
    "until=2026-09-30,0",
    "since=2027-01-01&until=2027-01-31,1",
    "since=2026-10-01T08:00:00%2B02:00,1",
    "until=2026-10-01T07:59:59%2B02:00,0",
    "until=2026-10-01T08:00:00+02:00,1"
  })
  void whatOverlapsTheTimeThatIsAskedForIsListedBothEndsIncluded(String query, int count) {
    registered.exam("o-1");
    assertThat(offerings("/offerings?offeringType=component&" + query).items()).hasSize(count);
  }

  @Test
  void offeringsAreListedByTheirType() {
    registered.exam("o-1");
    registered.programme("program-1");
    assertThat(offerings("/offerings?offeringType=component&component.componentType=test").items())
        .extracting(Offering::offeringId)
        .containsExactly("o-1");
    assertThat(offerings("/offerings").items()).hasSize(2);
  }

  @Test
  void enrolmentsAreListedByRoleStateAndStateOfTheResult() {
    registered.exam("o-1");
    registered.enrolment("a-1", "o-1");
    String path = "/offerings/o-1/associations";
    assertThat(associations(path + "?role=student").items()).hasSize(1);
    assertThat(associations(path + "?role=assessor").items()).isEmpty();
    assertThat(associations(path + "?state=canceled").items()).isEmpty();
    assertThat(associations(path + "?result-state=completed").items()).isEmpty();
    assertThat(associations(path + "?associationType=componentOffering").items()).hasSize(1);
    assertThat(associations(path + "?associationType=programOffering").items()).isEmpty();
    assertThat(registered.get("/offerings/o-9/associations").status()).isEqualTo(404);
  }

  @Test
  void whatIsAskedForIsExpandedAndNothingElse() {
    registered.exam("o-1");
    registered.enrolment("a-1", "o-1");
    Association plain = association("/associations/a-1");
    assertThat(plain.person().object()).isEmpty();
    assertThat(plain.offering().object()).isEmpty();
    Association expanded = association("/associations/a-1?expand=person,%20offering&expand=person");
    assertThat(expanded.person().object().orElseThrow().surname()).isEqualTo("Bakker");
    assertThat(expanded.offering().object().orElseThrow().offeringId()).isEqualTo("o-1");
  }

  @Test
  void aSupplierGetsTheProgrammesOfAPersonWithTheirContext() {
    registered.programme("program-1");
    registered.exam("o-1");
    registered.member("m-1", "program-1");
    registered.enrolment("a-1", "o-1");
    Page<Association> page =
        associations(
            "/persons/p-1/associations?associationType=programOffering&expand=offering,offering.program");
    assertThat(page.items())
        .singleElement()
        .extracting(one -> (ProgramOffering) one.offering().objectOrNull())
        .matches(
            programme -> "care".equals(programme.program().object().orElseThrow().abbreviation()));
    assertThat(associations("/persons/p-1/associations").items()).hasSize(1);
    for (String query : List.of("expand=person", "associationType=componentOffering")) {
      assertThat(registered.get("/persons/p-1/associations?" + query).status()).isEqualTo(400);
    }
  }

  @Test
  void personsAndOrganisationsAreHandedOut() {
    assertThat(registered.get("/persons/p-1").body()).contains("Bakker");
    assertThat(registered.get("/persons/p-9").status()).isEqualTo(404);
    assertThat(registered.get("/organizations/org-2?expand=parent").body())
        .contains("\"organizationId\":\"org-1\"");
    assertThat(registered.get("/organizations/org-2").body()).contains("\"parent\":\"org-1\"");
    assertThat(registered.get("/organizations/org-1?expand=children").body())
        .contains("\"organizationId\":\"org-2\"");
  }

  @Test
  void groupsAreFoundByNameAndTimeAndHaveMembers() {
    assertThat(groups("/groups?q=1A")).extracting(Group::groupId).containsExactly("g-1");
    assertThat(groups("/groups?q=2B")).isEmpty();
    assertThat(groups("/groups?since=2027-07-31&until=2026-08-01")).hasSize(1);
    assertThat(groups("/groups?since=2027-08-01")).isEmpty();
    assertThat(groups("/groups?until=2026-07-31")).isEmpty();
    assertThat(registered.get("/groups/g-1").status()).isEqualTo(200);
    assertThat(registered.get("/groups/g-9").status()).isEqualTo(404);
    assertThat(registered.get("/groups/g-9/members").status()).isEqualTo(404);
    Page<MembershipItem> members =
        codec.readPage(registered.get("/groups/g-1/members").body(), MembershipItem.class).value();
    assertThat(members.items()).singleElement().returns("p-1", MembershipItem::personId);
  }

  @Test
  void whoHasNoGroupsHasNone() {
    Registered without = new Registered(Optional.empty());
    assertThat(without.get("/groups").status()).isEqualTo(200);
    assertThat(without.get("/groups/g-1").status()).isEqualTo(404);
  }

  private List<Group> groups(String target) {
    return codec.readPage(registered.get(target).body(), Group.class).value().items();
  }

  private Page<Offering> offerings(String target) {
    return codec.readPage(registered.get(target).body(), Offering.class).value();
  }

  private Page<Association> associations(String target) {
    return codec.readPage(registered.get(target).body(), Association.class).value();
  }

  private Association association(String target) {
    return codec.read(registered.get(target).body(), Association.class).value();
  }
}

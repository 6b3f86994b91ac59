package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.tools.GroupStore;

/** Groups for planning without enrolments (flow 1), which a planning system need not take. */
class PlanningGroupsTest {
  private static final String GROUP =
      """
      {"groupId":"g-1","primaryCode":{"codeType":"groupCode","code":"1A"},"groupType":"class",
       "name":[{"language":"nl-NL","value":"Klas 1A"}]}
      """;
  private static final String MEMBER =
      "{\"personId\":\"p-1\",\"startDateTime\":\"2026-09-01T00:00:00+02:00\",\"state\":\"active\"}";

  private final GroupStore kept = new GroupStore();
  private final Planned planned = new Planned(Optional.of(kept), Optional.empty());

  @Test
  void groupsAndTheirMembersAreTaken() {
    assertThat(planned.put("/groups/g-1", GROUP).status()).isEqualTo(201);
    assertThat(planned.put("/groups/g-1", GROUP).status()).isEqualTo(200);
    assertThat(planned.put("/groups/g-1/members/p-1", MEMBER).status()).isEqualTo(201);
    assertThat(planned.put("/groups/g-1/members", MEMBER).status()).isEqualTo(200);
    assertThat(members()).containsExactly("p-1");
    planned.put("/groups/g-1/members/p-1", MEMBER.replace("active", "canceled"));
    assertThat(members()).isEmpty();
  }

  @Test
  void ofAGroupThatIsUnknownThereAreNoMembers() {
    assertThat(planned.put("/groups/g-9/members/p-1", MEMBER).status()).isEqualTo(404);
  }

  @Test
  void aMemberIsThePersonInThePath() {
    planned.put("/groups/g-1", GROUP);
    assertThat(planned.put("/groups/g-1/members/p-2", MEMBER).status()).isEqualTo(400);
    assertThat(members()).isEmpty();
  }

  @Test
  void whereGroupsAreNotKeptTheyAreNoOperation() {
    assertThat(new Planned().put("/groups/g-1", GROUP).status()).isEqualTo(404);
  }

  private List<String> members() {
    return kept.members("g-1", new Window(0, 9)).stream().map(MembershipItem::personId).toList();
  }
}

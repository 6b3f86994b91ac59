package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.catalogue.PartnerId;

/** Groups for planning without enrolments (flow 1), which a planning system need not take. */
class PlanningGroupsTest {
  private static final String GROUP =
      """
      {"groupId":"g-1","primaryCode":{"codeType":"groupCode","code":"1A"},"groupType":"class",
       "name":[{"language":"nl-NL","value":"Klas 1A"}]}
      """;
  private static final String MEMBER =
      "{\"personId\":\"p-1\",\"startDateTime\":\"2026-09-01T00:00:00+02:00\",\"state\":\"active\"}";

  private final Kept kept = new Kept();
  private final Planned planned = new Planned(Optional.of(kept), Optional.empty());

  /** Groups in memory. */
  private static final class Kept implements GroupRegister {
    private final Map<String, Group> groups = new TreeMap<>();
    private final List<String> members = new ArrayList<>();

    @Override
    public boolean put(PartnerId partner, Group group) {
      return groups.put(String.valueOf(group.groupId()), group) == null;
    }

    @Override
    public boolean put(PartnerId partner, String group, MembershipItem member) {
      return members.add(group + " " + member.personId() + " " + member.state());
    }

    @Override
    public boolean knows(PartnerId partner, String group) {
      return groups.containsKey(group);
    }
  }

  @Test
  void groupsAndTheirMembersAreTaken() {
    assertThat(planned.put("/groups/g-1", GROUP).status()).isEqualTo(201);
    assertThat(planned.put("/groups/g-1", GROUP).status()).isEqualTo(200);
    assertThat(planned.put("/groups/g-1/members/p-1", MEMBER).status()).isEqualTo(201);
    assertThat(planned.put("/groups/g-1/members", MEMBER).status()).isEqualTo(201);
    assertThat(kept.members).containsExactly("g-1 p-1 active", "g-1 p-1 active");
  }

  @Test
  void ofAGroupThatIsUnknownThereAreNoMembers() {
    assertThat(planned.put("/groups/g-9/members/p-1", MEMBER).status()).isEqualTo(404);
  }

  @Test
  void aMemberIsThePersonInThePath() {
    planned.put("/groups/g-1", GROUP);
    assertThat(planned.put("/groups/g-1/members/p-2", MEMBER).status()).isEqualTo(400);
    assertThat(kept.members).isEmpty();
  }

  @Test
  void whereGroupsAreNotKeptTheyAreNoOperation() {
    assertThat(new Planned().put("/groups/g-1", GROUP).status()).isEqualTo(404);
  }
}

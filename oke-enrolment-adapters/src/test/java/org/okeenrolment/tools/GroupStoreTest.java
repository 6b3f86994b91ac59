package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.endpoint.GroupSource;
import org.okeenrolment.adapter.oke.endpoint.Window;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.catalogue.PartnerId;

/** Groups of several registration systems in one planning system. */
class GroupStoreTest {
  private static final PartnerId ONE = new PartnerId("one");
  private static final PartnerId OTHER = new PartnerId("other");
  private static final Window ALL = new Window(0, 9);

  private final GroupStore store = new GroupStore();

  @Test
  void oneRegistrationSystemDoesNotKnowTheGroupsOfAnother() {
    assertThat(store.put(ONE, group("Klas 1A"))).isTrue();
    assertThat(store.knows(ONE, "g-1")).isTrue();
    assertThat(store.knows(OTHER, "g-1")).isFalse();
  }

  @Test
  void oneRegistrationSystemReplacesNoGroupOfAnother() {
    store.put(ONE, group("Klas 1A"));
    assertThat(store.put(OTHER, group("Klas 2B"))).isTrue();
    assertThat(store.put(ONE, group("Klas 1A"))).isFalse();
    GroupSource.Filter any =
        new GroupSource.Filter(Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(store.groups(any, ALL))
        .extracting(Group::name)
        .containsExactly(LanguageString.dutch("Klas 1A"), LanguageString.dutch("Klas 2B"));
  }

  @Test
  void oneRegistrationSystemTakesNobodyOutOfAGroupOfAnother() {
    store.put(ONE, group("Klas 1A"));
    store.put(OTHER, group("Klas 2B"));
    assertThat(store.put(ONE, "g-1", member("active"))).isTrue();
    assertThat(store.put(OTHER, "g-1", member("canceled"))).isTrue();
    assertThat(members()).containsExactly("p-1");
    assertThat(store.put(ONE, "g-1", member("canceled"))).isFalse();
    assertThat(members()).isEmpty();
  }

  private List<String> members() {
    return store.members("g-1", ALL).stream().map(MembershipItem::personId).toList();
  }

  private static Group group(String name) {
    return Group.builder()
        .groupId("g-1")
        .name(LanguageString.dutch(name))
        .unknown(Map.of())
        .build();
  }

  private static MembershipItem member(String state) {
    return MembershipItem.builder().personId("p-1").state(state).unknown(Map.of()).build();
  }
}

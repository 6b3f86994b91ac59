package org.okeenrolment.tools;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.endpoint.GroupRegister;
import org.okeenrolment.adapter.oke.endpoint.GroupSource;
import org.okeenrolment.adapter.oke.endpoint.Window;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.catalogue.PartnerId;

/**
 * Groups and their members, in memory, at either side. Each partner that delivers has groups of his
 * own, also where two have the same id; who hands groups out has them of one partner.
 */
public final class GroupStore implements GroupSource, GroupRegister {
  private final Map<Key, Group> groups = new ConcurrentSkipListMap<>(Key.ORDER);
  private final Map<Key, Map<String, MembershipItem>> members = new ConcurrentHashMap<>();

  /** Whose group it is. */
  private record Key(String group, PartnerId partner) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::group).thenComparing(key -> key.partner().value());
  }

  @Override
  public boolean put(PartnerId partner, Group group) {
    return groups.put(new Key(String.valueOf(group.groupId()), partner), group) == null;
  }

  @Override
  public boolean put(PartnerId partner, String group, MembershipItem member) {
    Map<String, MembershipItem> its =
        members.computeIfAbsent(new Key(group, partner), any -> new ConcurrentSkipListMap<>());
    String person = String.valueOf(member.personId());
    return "canceled".equals(member.state())
        ? its.remove(person) == null
        : its.put(person, member) == null;
  }

  @Override
  public boolean knows(PartnerId partner, String group) {
    return groups.containsKey(new Key(group, partner));
  }

  @Override
  public List<Group> groups(Filter filter, Window window) {
    return window.of(
        groups.values().stream()
            .filter(group -> filter.text().filter(text -> !isNamed(group, text)).isEmpty())
            .filter(group -> without(filter.since(), group.endDate(), LocalDate::isAfter))
            .filter(group -> without(filter.until(), group.startDate(), LocalDate::isBefore)));
  }

  /** How the day that is asked for lies to one of the group. */
  private interface Lies {
    boolean lies(LocalDate asked, LocalDate day);
  }

  private static boolean without(Optional<LocalDate> asked, @Nullable String day, Lies lies) {
    return day == null || asked.filter(one -> lies.lies(one, LocalDate.parse(day))).isEmpty();
  }

  private static boolean isNamed(Group group, String text) {
    Predicate<LanguageString> has = name -> String.valueOf(name.value()).contains(text);
    return group.name() != null && group.name().stream().anyMatch(has);
  }

  @Override
  public Optional<Group> group(String id) {
    return key(id).map(groups::get);
  }

  @Override
  public List<MembershipItem> members(String group, Window window) {
    return window.of(key(group).map(members::get).stream().flatMap(its -> its.values().stream()));
  }

  private Optional<Key> key(String group) {
    return groups.keySet().stream().filter(key -> key.group().equals(group)).findFirst();
  }
}

package org.okeenrolment.internal.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.plan.PlacingSitting;

/**
 * Requests that are placed on one sitting together or not at all; they are before all others, the
 * largest groups first, on the sitting where most of them are already, or else that has most room.
 */
final class Group {
  private final List<Integer> members = new ArrayList<>();

  private record Key(ExamId exam, String name) {}

  static Stream<Group> of(Seating seating) {
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (int r = 0; r < seating.seat.length; r++) {
      int request = r;
      seating
          .instance
          .requests
          .get(request)
          .group()
          .map(name -> new Key(seating.instance.requests.get(request).exam(), name))
          .ifPresent(key -> groups.computeIfAbsent(key, any -> new Group()).members.add(request));
    }
    return groups.values().stream()
        .sorted(Comparator.comparing((Group group) -> group.members.size()).reversed());
  }

  /** Seats the group for good; where there is no sitting for it, whoever has no seat gets none. */
  void seat(Seating seating) {
    boolean together = sittings(seating).stream().anyMatch(sitting -> seat(seating, sitting));
    for (int member : members) {
      if (together) {
        seating.lock(member);
      } else {
        seating.barred[member] = !seating.isPlaced(member);
      }
    }
  }

  private List<PlacingSitting> sittings(Seating seating) {
    Instance instance = seating.instance;
    int first = members.get(0);
    List<PlacingSitting> open = new ArrayList<>();
    for (int o = instance.firstOption[first]; o < instance.firstOption[first + 1]; o++) {
      if (!open.contains(instance.sitting(o))) {
        open.add(instance.sitting(o));
      }
    }
    open.sort(
        Comparator.comparing((PlacingSitting sitting) -> there(seating, sitting))
            .thenComparing(seating::roomIn)
            .reversed());
    return open;
  }

  private long there(Seating seating, PlacingSitting sitting) {
    return members.stream().filter(member -> isThere(seating, member, sitting)).count();
  }

  private boolean seat(Seating seating, PlacingSitting sitting) {
    int before = seating.mark();
    if (members.stream().allMatch(member -> comes(seating, member, sitting))) {
      return true;
    }
    seating.backTo(before);
    return false;
  }

  private static boolean comes(Seating seating, int member, PlacingSitting sitting) {
    if (isThere(seating, member, sitting)) {
      return true;
    }
    if (seating.locked[member]) {
      return false;
    }
    if (seating.isPlaced(member)) {
      seating.leave(member);
    }
    return sitDown(seating, member, sitting);
  }

  private static boolean isThere(Seating seating, int member, PlacingSitting sitting) {
    return seating.isPlaced(member) && seating.instance.isOn(seating.seat[member], sitting);
  }

  private static boolean sitDown(Seating seating, int member, PlacingSitting sitting) {
    Instance instance = seating.instance;
    for (int o = instance.firstOption[member]; o < instance.firstOption[member + 1]; o++) {
      if (instance.isOn(o, sitting)
          && seating.hasRoom(instance.row[o])
          && seating.isFree(member, o)) {
        seating.sit(member, o);
        return true;
      }
    }
    return false;
  }
}

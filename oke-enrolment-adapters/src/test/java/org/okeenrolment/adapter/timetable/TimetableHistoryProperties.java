package org.okeenrolment.adapter.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.timetable.PlannedSchool.INVIGILATOR;
import static org.okeenrolment.adapter.timetable.PlannedSchool.ROOM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.signup.Participation;

/**
 * Whatever is planned, changed, moved and cancelled: to who looks at it again and again a calendar
 * only goes on.
 */
class TimetableHistoryProperties {
  private static final int STEPS = 8;

  @Property(tries = 150)
  void aCalendarOnlyGoesOn(
      @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = STEPS * 100) Integer> steps) {
    Run run = new Run();
    for (int step : steps) {
      run.take(step % STEPS, step / STEPS);
      run.look();
    }
  }

  private static final class Run {
    private final PlannedSchool planned = new PlannedSchool();
    private final Enrolment anna = planned.ready("anna");
    private final List<Sitting> sittings = new ArrayList<>(List.of(planned.open(0)));
    private final Map<String, Map<String, ReadCalendar>> seen = new HashMap<>();
    private int opened;

    void take(int step, int choice) {
      planned.school.clock().advance(Duration.ofMinutes(1));
      Sitting sitting = now(sittings.get(choice % sittings.size()));
      switch (step) {
        case 0 -> sittings.add(planned.open(++opened % 20));
        case 1 -> planned.signUp(anna, sitting);
        case 2 -> seat().ifPresent(seat -> planned.move(seat, sitting));
        case 3 -> seat().ifPresent(planned::signOff);
        case 4 -> planned.cancel(sitting);
        case 5 -> planned.change(sitting, one -> one.withMoment(planned.days(choice % 20)));
        case 6 -> planned.change(sitting, one -> one.withRoom(other(one)));
        default -> planned.change(sitting, Run::otherStaff);
      }
    }

    private static Room other(Sitting sitting) {
      return sitting.room().equals(Optional.of(ROOM))
          ? new Room(new RoomId("b-1"), "B-1", 30)
          : ROOM;
    }

    private static Sitting otherStaff(Sitting sitting) {
      return sitting.withStaff(sitting.staff().isEmpty() ? List.of(INVIGILATOR) : List.of());
    }

    private Optional<Participation> seat() {
      return planned
          .exams
          .signUp()
          .participations(planned.school.office(), anna.id())
          .orElseThrow()
          .stream()
          .filter(Participation::isSignedUp)
          .findFirst();
    }

    private Sitting now(Sitting sitting) {
      return planned
          .exams
          .planning()
          .roster(planned.school.office(), sitting.id())
          .orElseThrow()
          .sitting();
    }

    void look() {
      look("anna", planned.events(planned.ofStudent("anna")));
      look("visser", planned.events(planned.ofVisser()));
    }

    private void look(String whose, List<ReadCalendar> events) {
      Map<String, ReadCalendar> before = seen.getOrDefault(whose, Map.of());
      Map<String, ReadCalendar> after = new HashMap<>();
      events.forEach(event -> assertThat(after.put(event.value("UID"), event)).isNull());
      assertThat(after.keySet()).as("nothing vanishes").containsAll(before.keySet());
      before.forEach((uid, event) -> goesOn(event, after.get(uid)));
      seen.put(whose, after);
    }

    private static void goesOn(ReadCalendar before, ReadCalendar after) {
      int grown = number(after) - number(before);
      assertThat(grown).isNotNegative();
      assertThat(after.value("LAST-MODIFIED"))
          .isGreaterThanOrEqualTo(before.value("LAST-MODIFIED"));
      if (!after.equals(before)) {
        assertThat(grown).as("a change raises the sequence").isPositive();
      }
    }

    private static int number(ReadCalendar event) {
      return Integer.parseInt(event.value("SEQUENCE"));
    }
  }
}

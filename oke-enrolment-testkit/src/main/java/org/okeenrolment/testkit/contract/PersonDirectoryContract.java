package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.port.PersonRegister;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.testkit.sample.Samples;

/**
 * What every {@link PersonDirectory} must keep that is filled as a {@link PersonRegister}, as
 * numbered rules; CONTRACT.md of the testkit explains them. Extend it and answer a new, empty
 * directory.
 *
 * <p>A test class, used by one thread.
 *
 * @param <D> the directory
 */
public abstract class PersonDirectoryContract<D extends PersonDirectory & PersonRegister> {
  private static final StudentId ANNA = new StudentId("anna");
  private static final StudentId BRAM = new StudentId("bram");
  private static final AssignedNeed ALOUD =
      AssignedNeed.of("ReadAloud")
          .aid("spoken")
          .valid(Days.since(LocalDate.of(2027, 2, 1)))
          .build();
  private static final AssignedNeed TIME =
      AssignedNeed.of("ExtraTimeOnlyMath25%")
          .extraTime(new PersonalNeed.Percent(new BigDecimal("12.50")))
          .onlyFor(Map.of("category", Set.of("math", "physics"), "level", Set.of("3F")))
          .build();
  private static final AssignedNeed OVER =
      AssignedNeed.of("ExtraTime30")
          .extraTime(new PersonalNeed.Minutes(30))
          .valid(Days.of(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31)))
          .build();

  private D directory;

  /** Makes the contract. */
  protected PersonDirectoryContract() {}

  /** Answers a new, empty directory. */
  protected abstract D newDirectory();

  /** Starts each test with a new directory. */
  @BeforeEach
  public final void startEmpty() {
    directory = newDirectory();
  }

  /**
   * N-1: a student is answered with everything as he was delivered last; who was not delivered is
   * nobody.
   */
  @Test
  public void n1AStudentIsAnsweredAsHeWasDeliveredLast() {
    Person whole =
        Samples.person("anna")
            .withSurnamePrefix("van der")
            .withPreferredName("Ann\u015f")
            .withIdCheckName("A.B. van der Vos \"O'Neil\"")
            .withOtherCodes(Map.of("eckid", "https://ketenid.nl/1", "nationalId", "\\ and, more"));
    directory.put(whole);
    assertEquals(Optional.of(whole), directory.person(ANNA));
    directory.put(Samples.person("anna"));
    assertEquals(Optional.of(Samples.person("anna")), directory.person(ANNA));
    assertEquals(Optional.empty(), directory.person(BRAM));
  }

  /** N-2: a member of staff is answered as he was delivered last, and is new only once. */
  @Test
  public void n2AMemberOfStaffIsNewOnce() {
    Employee whole =
        Samples.employee("bakker")
            .withStaffNumber("0042")
            .withSurnamePrefix("de")
            .withMail("a@b.nl");
    assertTrue(directory.put(Samples.employee("bakker")));
    assertFalse(directory.put(whole));
    assertEquals(Optional.of(whole), directory.employee(whole.id()));
    assertEquals(Optional.empty(), directory.employee(new StaffId("smit")));
  }

  /**
   * N-3: the facilities of a student are those that were delivered last, in their order, and it is
   * told whether they were others before.
   */
  @Test
  public void n3FacilitiesAreThoseDeliveredLast() {
    assertEquals(List.of(), directory.needs(ANNA));
    assertFalse(directory.put(ANNA, List.of()));
    assertTrue(directory.put(ANNA, List.of(ALOUD, TIME)));
    assertFalse(directory.put(ANNA, List.of(ALOUD, TIME)));
    assertTrue(directory.put(ANNA, List.of(TIME, OVER)));
    assertEquals(List.of(TIME, OVER), directory.needs(ANNA));
    assertEquals(List.of(), directory.needs(BRAM));
    assertTrue(directory.put(ANNA, List.of()));
    assertEquals(List.of(), directory.needs(ANNA));
  }

  /**
   * N-4: known is who was delivered as a student, not who only has facilities or the id of a member
   * of staff.
   */
  @Test
  public void n4KnownIsWhoWasDelivered() {
    directory.put(Samples.employee("anna"));
    directory.put(ANNA, List.of(ALOUD));
    assertFalse(directory.knows(ANNA));
    assertEquals(Optional.empty(), directory.person(ANNA));
    directory.put(Samples.person("anna"));
    assertTrue(directory.knows(ANNA));
    assertEquals(List.of(ALOUD), directory.needs(ANNA));
    assertEquals(
        Optional.of(Samples.employee("anna")), directory.employee(new StaffId(ANNA.value())));
  }
}

package org.okeenrolment.adapter.oke;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.CourseOffering;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.adapter.oke.wire.Service;

/**
 * What a message is for (gebruik): one object of the standard has other required fields in each
 * flow (the columns of its tables).
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the wire record of the message
 */
public final class OkeUse<T> {
  /** An exam of the catalogue (toets, flow 0). */
  public static final OkeUse<Component> COMPONENT =
      new OkeUse<>("COMPONENT", Column.F0, Component.class, Component::componentId);

  /** An exam to plan (planbare toets, flow 1, PUT). */
  public static final OkeUse<ComponentOffering> PLANNABLE_EXAM =
      offering(
          "PLANNABLE_EXAM", Column.F1, List.of(OfferingRules::period, OfferingRules::finalResults));

  /** A sitting (zitting, flow 2, PUT). */
  public static final OkeUse<ComponentOffering> SITTING =
      offering("SITTING", Column.F2, List.of(OfferingRules::period, OfferingRules::start));

  /** A change of an exam to plan (flow 1, PATCH). */
  public static final OkeUse<ComponentOffering> OFFERING_CHANGE =
      offering("OFFERING_CHANGE", Column.CHANGE, List.of(OfferingRules::finalResults));

  /** The cancellation of an exam to plan or a sitting (flows 1 and 2, PATCH). */
  public static final OkeUse<ComponentOffering> OFFERING_CANCELLATION =
      offering("OFFERING_CANCELLATION", Column.CANCEL, List.of());

  /** A session report (zittingsverslag, flow 4, PATCH). */
  public static final OkeUse<ComponentOffering> SESSION_REPORT =
      offering("SESSION_REPORT", Column.F4, List.of());

  /** An enrolment (toetsinschrijving, flow 1, PUT). */
  public static final OkeUse<Association> ENROLMENT =
      association("ENROLMENT", Column.F1, List.of(AssociationRules::ofComponent));

  /** A participation of a student or a member of staff (deelname, flow 2, PUT). */
  public static final OkeUse<Association> PARTICIPATION =
      association(
          "PARTICIPATION",
          Column.F2,
          List.of(AssociationRules::ofComponent, AssociationRules::wholePerson));

  /** A change of an enrolment (flow 1, PATCH). */
  public static final OkeUse<Association> ASSOCIATION_CHANGE =
      association("ASSOCIATION_CHANGE", Column.CHANGE, List.of());

  /** The withdrawal of an enrolment or participation (flows 1 and 2, PATCH). */
  public static final OkeUse<Association> ASSOCIATION_CANCELLATION =
      association("ASSOCIATION_CANCELLATION", Column.CANCEL, List.of());

  /** Attendance or result of a participation (toetsdeelnemerresultaat, flow 3, PATCH). */
  public static final OkeUse<Association> RESULT =
      association("RESULT", Column.F3, List.of(AssociationRules::ofComponent));

  /** The result of a delivered enrolment (studentresultaat, flow 5.1, PATCH). */
  public static final OkeUse<Association> STUDENT_RESULT =
      association(
          "STUDENT_RESULT",
          Column.F5_1,
          List.of(AssociationRules::ofComponent, AssociationRules::ownAttempt));

  /** The result of an extra attempt (studentresultaat, flow 5.2, PUT). */
  public static final OkeUse<Association> EXTRA_ATTEMPT =
      association(
          "EXTRA_ATTEMPT",
          Column.F5_2,
          List.of(AssociationRules::ofComponent, AssociationRules::extraAttempt));

  /** A later result of an extra attempt (flow 5.2, PATCH). */
  public static final OkeUse<Association> EXTRA_ATTEMPT_CHANGE =
      association(
          "EXTRA_ATTEMPT_CHANGE",
          Column.F5_2P,
          List.of(AssociationRules::ofComponent, AssociationRules::extraAttempt));

  /** An enrolment in a programme (opleidingsinschrijving, flows 1 and 6). */
  public static final OkeUse<Association> PROGRAMME_ENROLMENT =
      association("PROGRAMME_ENROLMENT", Column.PROGRAM, List.of(AssociationRules::ofProgramme));

  /** An enrolment in a part of a programme (deelinschrijving, flow 1). */
  public static final OkeUse<Association> COURSE_ENROLMENT =
      association("COURSE_ENROLMENT", Column.COURSE, List.of(AssociationRules::ofCourse));

  /** An enrolment or participation in an answer (flows 1 and 3, GET). */
  public static final OkeUse<Association> ASSOCIATION =
      association("ASSOCIATION", Column.READ, List.of(AssociationRules::ofComponent));

  /** A programme as it is offered (opleiding, flows 1 and 6). */
  public static final OkeUse<ProgramOffering> PROGRAMME =
      new OkeUse<>("PROGRAMME", Column.PROGRAM, ProgramOffering.class, ProgramOffering::offeringId);

  /** A part of a programme as it is offered (opleidingsdeel, flow 1). */
  public static final OkeUse<CourseOffering> COURSE =
      new OkeUse<>("COURSE", Column.COURSE, CourseOffering.class, CourseOffering::offeringId);

  /** A person (persoon, flow 1). */
  public static final OkeUse<Person> PERSON =
      new OkeUse<>("PERSON", Column.F1, Person.class, Person::personId);

  /** A person of a participation (persoon, flow 2). */
  public static final OkeUse<Person> PARTICIPANT =
      new OkeUse<>("PARTICIPANT", Column.F2, Person.class, Person::personId);

  /** A group (toetsgroep, flow 1). */
  public static final OkeUse<Group> GROUP =
      new OkeUse<>("GROUP", Column.F1, Group.class, Group::groupId);

  /** A member of a group (groepslidmaatschap, flow 1). */
  public static final OkeUse<MembershipItem> MEMBER =
      new OkeUse<>("MEMBER", Column.F1, MembershipItem.class, MembershipItem::personId);

  /** A programme of education (opleidingsprogramma). */
  public static final OkeUse<Program> PROGRAM =
      new OkeUse<>("PROGRAM", Column.F1, Program.class, Program::programId);

  /** An organisation (organisatie). */
  public static final OkeUse<Organization> ORGANIZATION =
      new OkeUse<>("ORGANIZATION", Column.F1, Organization.class, Organization::organizationId);

  /** What a party says of itself (dienst). */
  public static final OkeUse<Service> SERVICE =
      new OkeUse<>("SERVICE", Column.ANY, Service.class, service -> null);

  /** The body of an error (foutmelding). */
  public static final OkeUse<Problem> PROBLEM =
      new OkeUse<>("PROBLEM", Column.ANY, Problem.class, problem -> null);

  /** What fields say together; the id is that of the path, or empty. */
  interface Rule<T> {
    void check(T message, String id, Place at);
  }

  private final String name;
  private final Column column;
  private final Class<T> type;
  private final Function<T, @Nullable String> id;
  private final List<Rule<T>> rules;

  private OkeUse(String name, Column column, Class<T> type, Function<T, @Nullable String> id) {
    this(name, column, type, id, List.of());
  }

  private OkeUse(
      String name,
      Column column,
      Class<T> type,
      Function<T, @Nullable String> id,
      List<Rule<T>> rules) {
    this.name = name;
    this.column = column;
    this.type = type;
    this.id = id;
    this.rules = rules;
  }

  private static OkeUse<ComponentOffering> offering(
      String name, Column column, List<Rule<ComponentOffering>> rules) {
    return new OkeUse<>(
        name, column, ComponentOffering.class, ComponentOffering::offeringId, rules);
  }

  private static OkeUse<Association> association(
      String name, Column column, List<Rule<Association>> rules) {
    return new OkeUse<>(name, column, Association.class, Association::associationId, rules);
  }

  /** Answers the wire record of the message. */
  public Class<T> type() {
    return type;
  }

  Column column() {
    return column;
  }

  List<Rule<T>> rules() {
    return rules;
  }

  @Nullable String idIn(T message) {
    return id.apply(message);
  }

  @Override
  public String toString() {
    return name;
  }
}

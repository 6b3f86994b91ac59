package org.okeenrolment.tools;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.endpoint.AssociationFilter;
import org.okeenrolment.adapter.oke.endpoint.ContextSource;
import org.okeenrolment.adapter.oke.endpoint.OfferingFilter;
import org.okeenrolment.adapter.oke.endpoint.RegistrationSource;
import org.okeenrolment.adapter.oke.endpoint.StudentResult;
import org.okeenrolment.adapter.oke.endpoint.StudentResults;
import org.okeenrolment.adapter.oke.endpoint.Window;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.result.DocumentReference;

/** What a registration system holds, in memory. */
public final class RegistrationStore implements RegistrationSource, ContextSource, StudentResults {
  private final OkeTimes times;
  private final Map<String, Person> persons = new ConcurrentHashMap<>();
  private final Map<String, Offering> offerings = new ConcurrentSkipListMap<>();
  private final Map<String, Association> associations = new ConcurrentSkipListMap<>();
  private final Map<String, Organization> organizations = new ConcurrentHashMap<>();
  private final Map<String, Program> programs = new ConcurrentHashMap<>();
  private final Map<String, StudentResult> results = new ConcurrentHashMap<>();

  public RegistrationStore(OkeTimes times) {
    this.times = times;
  }

  public void put(Person person) {
    persons.put(String.valueOf(person.personId()), person);
  }

  public void put(Offering offering) {
    offerings.put(String.valueOf(offering.offeringId()), offering);
  }

  public void put(Association association) {
    associations.put(String.valueOf(association.associationId()), association);
  }

  public void put(Organization organization) {
    organizations.put(String.valueOf(organization.organizationId()), organization);
  }

  public void put(Program program) {
    programs.put(String.valueOf(program.programId()), program);
  }

  /** All enrolments, in the order of their ids. */
  List<Association> associations() {
    return List.copyOf(associations.values());
  }

  /** Marks an enrolment as withdrawn. */
  void withdraw(String id) {
    associations.computeIfPresent(
        id, (any, known) -> Association.builder().from(known).state("canceled").build());
  }

  /** Loses the result whose id comes first. */
  void loseOneResult() {
    results.keySet().stream().sorted().findFirst().ifPresent(results::remove);
  }

  public int attemptsWithResult() {
    return results.size();
  }

  /** The ids of the documents that the results name. */
  SortedSet<String> documents() {
    return results.values().stream()
        .flatMap(result -> result.measurement().stream())
        .flatMap(measurement -> measurement.documents().stream())
        .map(DocumentReference::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Optional<StudentResult> result(String association) {
    return Optional.ofNullable(results.get(association));
  }

  @Override
  public List<Offering> offerings(OfferingFilter filter, Window window) {
    return window.of(
        offerings.values().stream()
            .filter(one -> filter.type().filter(type -> !type.equals(one.offeringType())).isEmpty())
            .filter(one -> period(one).map(filter::overlaps).orElse(true)));
  }

  private Optional<Interval> period(Offering offering) {
    return offering instanceof ComponentOffering exam
        ? times
            .instant(String.valueOf(exam.startDateTime()))
            .flatMap(
                start ->
                    times
                        .instant(String.valueOf(exam.endDateTime()))
                        .map(end -> new Interval(start, end)))
        : Optional.empty();
  }

  @Override
  public Optional<Offering> offering(String id) {
    return Optional.ofNullable(offerings.get(id));
  }

  @Override
  public List<Association> associations(AssociationFilter filter, Window window) {
    return window.of(associations.values().stream().filter(filter::wants));
  }

  @Override
  public Optional<Association> association(String id) {
    return Optional.ofNullable(associations.get(id));
  }

  @Override
  public Optional<Person> person(String id) {
    return Optional.ofNullable(persons.get(id));
  }

  @Override
  public Optional<Program> program(String id) {
    return Optional.ofNullable(programs.get(id));
  }

  @Override
  public Optional<Organization> organization(String id) {
    return Optional.ofNullable(organizations.get(id));
  }

  /** The suppliers have the exams. */
  @Override
  public Optional<Component> component(String id) {
    return Optional.empty();
  }

  /** An extra attempt is an enrolment from then on; no other attempt takes an id that is taken. */
  @Override
  public void take(StudentResult result) {
    results.merge(result.association(), result, RegistrationStore::later);
    Association message = result.message();
    associations.merge(
        result.association(),
        message,
        (known, now) -> Association.builder().from(known).result(now.result()).build());
  }

  private static StudentResult later(StudentResult known, StudentResult now) {
    boolean other =
        now.attempt().isPresent()
            && known.attempt().isPresent()
            && !now.attempt().equals(known.attempt());
    if (other) {
      throw new IllegalArgumentException(
          "The attempt (%s) was attempt %s before and is %s now."
              .formatted(now.association(), known.attempt(), now.attempt()));
    }
    return now.attempt().isPresent() ? now : now.withAttempt(known.attempt());
  }
}

package org.okeenrolment.adapter.oke.endpoint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.AssociationBuilder;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.CourseOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.OrganizationBuilder;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.adapter.oke.wire.ProgramOfferingBuilder;

/** Objects in the place of their ids, where the caller wants them ({@code expand}). */
final class Expansion {
  /** What an association can be expanded with. */
  static final List<String> ASSOCIATION =
      List.of(
          "person", "offering", "offering.program", "offering.component", "offering.organization");

  /** What an enrolment in a programme can be expanded with by a supplier. */
  static final List<String> PROGRAMME =
      List.of("offering", "offering.program", "offering.organization");

  /** What an offering can be expanded with; of the last two there are no objects in OKE. */
  static final List<String> OFFERING =
      List.of(
          "program",
          "component",
          "organization",
          "programOffering",
          "courseOffering",
          "course",
          "academicSession");

  /** What an organisation can be expanded with. */
  static final List<String> ORGANIZATION = List.of("parent", "children");

  private final RegistrationSource source;
  private final Optional<ContextSource> context;
  private final Set<String> paths;

  private Expansion(RegistrationSource source, Optional<ContextSource> context, Set<String> paths) {
    this.source = source;
    this.context = context;
    this.paths = paths;
  }

  static Expansion of(RegistrationSetup setup, Set<String> paths, List<String> expandable) {
    for (String path : paths) {
      if (!expandable.contains(path)) {
        throw Refusal.badRequest(
            "Nothing here is expanded with (%s). Maybe one of (%s) was meant."
                .formatted(path, String.join(", ", expandable)));
      }
    }
    return new Expansion(setup.source(), setup.context(), paths);
  }

  /** Whoever wants something of the offering wants the offering. */
  Association association(Association association) {
    AssociationBuilder expanded = Association.builder().from(association);
    if (paths.contains("person")) {
      expanded.person(expanded(association.person(), Person::personId, source::person));
    }
    if (paths.stream().anyMatch(path -> path.startsWith("offering"))) {
      expanded.offering(
          expanded(
              association.offering(),
              Offering::offeringId,
              id -> source.offering(id).map(offering -> offering(offering, "offering."))));
    }
    return expanded.build();
  }

  Offering offering(Offering offering) {
    return offering(offering, "");
  }

  private Offering offering(Offering offering, String prefix) {
    if (offering instanceof ComponentOffering exam) {
      return ComponentOffering.builder()
          .from(exam)
          .component(
              expanded(prefix + "component", exam.component(), Component::componentId, this::exam))
          .organization(organization(prefix, exam.organization()))
          .build();
    }
    return offering instanceof ProgramOffering programme
        ? programme(programme, prefix)
        : course((CourseOffering) offering, prefix);
  }

  private Offering programme(ProgramOffering programme, String prefix) {
    ProgramOfferingBuilder expanded =
        ProgramOffering.builder()
            .from(programme)
            .organization(organization(prefix, programme.organization()));
    if (paths.contains(prefix + "program")) {
      expanded.program(expanded(programme.program(), Program::programId, this::programme));
    }
    return expanded.build();
  }

  private Offering course(CourseOffering course, String prefix) {
    return CourseOffering.builder()
        .from(course)
        .programOffering(
            expanded(
                prefix + "programOffering",
                course.programOffering(),
                ProgramOffering::offeringId,
                this::programOffering))
        .organization(organization(prefix, course.organization()))
        .build();
  }

  private Optional<Component> exam(String id) {
    return context.flatMap(from -> from.component(id));
  }

  private Optional<Program> programme(String id) {
    return context.flatMap(from -> from.program(id));
  }

  private Optional<Organization> organization(String id) {
    return context.flatMap(from -> from.organization(id));
  }

  private Optional<ProgramOffering> programOffering(String id) {
    return source
        .offering(id)
        .filter(ProgramOffering.class::isInstance)
        .map(ProgramOffering.class::cast);
  }

  Organization organization(Organization organization) {
    OrganizationBuilder expanded = Organization.builder().from(organization);
    if (paths.contains("parent")) {
      expanded.parent(
          expanded(organization.parent(), Organization::organizationId, this::organization));
    }
    if (paths.contains("children") && organization.children() != null) {
      expanded.children(
          organization.children().stream()
              .map(
                  child ->
                      Objects.requireNonNull(
                          expanded(child, Organization::organizationId, this::organization)))
              .toList());
    }
    return expanded.build();
  }

  private Patch<Expandable<Organization>> organization(
      String prefix, Patch<Expandable<Organization>> field) {
    return expanded(
        prefix + "organization", field, Organization::organizationId, this::organization);
  }

  private <T> Patch<Expandable<T>> expanded(
      String path,
      Patch<Expandable<T>> field,
      Function<T, @Nullable String> idOf,
      Function<String, Optional<T>> find) {
    return paths.contains(path) && field.value().isPresent()
        ? Patch.ofNullable(expanded(field.orNull(), idOf, find))
        : field;
  }

  /** What cannot be found stays an id. */
  private static <T> @Nullable Expandable<T> expanded(
      @Nullable Expandable<T> field,
      Function<T, @Nullable String> idOf,
      Function<String, Optional<T>> find) {
    return field == null
        ? null
        : field.id(idOf).flatMap(find).map(Expandable::object).orElse(field);
  }
}

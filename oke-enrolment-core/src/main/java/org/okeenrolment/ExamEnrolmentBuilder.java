package org.okeenrolment;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.internal.DefaultExamEnrolment;
import org.okeenrolment.internal.Eligibility;
import org.okeenrolment.internal.RoleAuthoriser;
import org.okeenrolment.internal.Surroundings;
import org.okeenrolment.internal.SurroundingsBuilder;
import org.okeenrolment.internal.placing.StandardAssigner;
import org.okeenrolment.plan.SittingAssigner;
import org.okeenrolment.port.Authoriser;
import org.okeenrolment.port.CommandListener;
import org.okeenrolment.port.EligibilityCheck;
import org.okeenrolment.port.EnrolmentListener;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.FactSource;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.Pause;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.Regulations;

/**
 * Puts an {@link ExamEnrolment} together from what the embedder brings.
 *
 * <p>Not thread-safe; use it once.
 */
public final class ExamEnrolmentBuilder {
  private final SurroundingsBuilder surroundings = new SurroundingsBuilder();
  private @Nullable ExamCatalogue catalogue;
  private @Nullable Authoriser authoriser;
  private Partners partners = exam -> Optional.empty();
  private Map<Role, Set<Role>> roles = Map.of();

  /** Answers the assigner of this library. */
  static SittingAssigner standardAssigner() {
    return new StandardAssigner();
  }

  ExamEnrolmentBuilder() {
    surroundings
        .zone(ZoneId.of("Europe/Amsterdam"))
        .clock(Clock.systemUTC())
        .ids(IdSource.random())
        .pause(Pause.sleeping())
        .assigner(standardAssigner())
        .facts(of -> Set.of())
        .persons(student -> Optional.empty())
        .settings(ProcessSettings.defaults());
  }

  /**
   * Sets the institution; required.
   *
   * @param institution its id
   */
  public ExamEnrolmentBuilder institution(InstitutionId institution) {
    surroundings.institution(institution);
    return this;
  }

  /**
   * Sets the store; required.
   *
   * @param store where everything is kept
   */
  public ExamEnrolmentBuilder store(Store store) {
    surroundings.store(store);
    return this;
  }

  /**
   * Sets the catalogue; required.
   *
   * @param catalogue what the registration system knows of exams and students
   */
  public ExamEnrolmentBuilder catalogue(ExamCatalogue catalogue) {
    this.catalogue = catalogue;
    surroundings.catalogue(catalogue);
    return this;
  }

  /**
   * Sets the regulations; required.
   *
   * @param regulations the exam regulations of the institution
   */
  public ExamEnrolmentBuilder regulations(Regulations regulations) {
    surroundings.regulations(regulations);
    return this;
  }

  /**
   * Sets where facts come from that the regulations ask for by name; none are true unless set.
   *
   * @param facts the source
   */
  public ExamEnrolmentBuilder facts(FactSource facts) {
    surroundings.facts(facts);
    return this;
  }

  /**
   * Sets where persons are known, for the needs that lengthen a student's time; nobody is known
   * unless set.
   *
   * @param persons the directory
   */
  public ExamEnrolmentBuilder persons(PersonDirectory persons) {
    surroundings.persons(persons);
    return this;
  }

  /**
   * Sets another system that is asked before each sign-up whether the student may take the exam;
   * none is unless set.
   *
   * @param check the other system
   * @param patience how long its answer is waited for; more than nothing
   */
  public ExamEnrolmentBuilder eligibility(EligibilityCheck check, Duration patience) {
    surroundings.eligibility(new Eligibility(check, patience));
    return this;
  }

  /**
   * Sets how the process runs where the regulations say nothing; {@link ProcessSettings#defaults}
   * unless set.
   *
   * @param settings the settings
   */
  public ExamEnrolmentBuilder settings(ProcessSettings settings) {
    surroundings.settings(settings);
    return this;
  }

  /**
   * Sets the time zone in which days of the regulations are meant; Europe/Amsterdam unless set.
   *
   * @param zone the time zone of the institution
   */
  public ExamEnrolmentBuilder zone(ZoneId zone) {
    surroundings.zone(zone);
    return this;
  }

  /**
   * Sets which exam goes to which supplier; none unless set. Only that supplier may record results
   * and file reports as a partner, unless an {@link #authoriser} of your own says otherwise.
   *
   * @param partners the partners
   */
  public ExamEnrolmentBuilder partners(Partners partners) {
    this.partners = partners;
    return this;
  }

  /**
   * Sets who may do what; the roles of the process unless set.
   *
   * @param authoriser who decides
   */
  public ExamEnrolmentBuilder authoriser(Authoriser authoriser) {
    this.authoriser = authoriser;
    return this;
  }

  /**
   * Sets for which roles of the process the role names of the regulations stand, such as {@code
   * TEACHER_OR_MENTOR} for {@link Role#SUBJECT_TEACHER}: whoever has one of these roles takes the
   * decisions that a regulation gives to that name, and an actor in a role of that name may do what
   * these roles may. A name without an entry is nobody but itself. An {@link #authoriser} of your
   * own does not use this table.
   *
   * @param roles the roles of the process, by the name in the regulations
   */
  public ExamEnrolmentBuilder roles(Map<Role, Set<Role>> roles) {
    this.roles = Map.copyOf(roles);
    return this;
  }

  /**
   * Sets the clock; that of the system unless set.
   *
   * @param clock the clock
   */
  public ExamEnrolmentBuilder clock(Clock clock) {
    surroundings.clock(clock);
    return this;
  }

  /**
   * Sets where new ids come from; random UUIDs unless set.
   *
   * @param ids the source
   */
  public ExamEnrolmentBuilder ids(IdSource ids) {
    surroundings.ids(ids);
    return this;
  }

  /**
   * Sets how the library waits before it does a transaction again that met a conflict; the thread
   * of the caller sleeps unless set. It waits four times at most, all in all less than two seconds.
   *
   * @param pause how it waits
   */
  public ExamEnrolmentBuilder pause(Pause pause) {
    surroundings.pause(pause);
    return this;
  }

  /**
   * Sets what places many students on sittings at once; {@link ExamEnrolment#sittingAssigner}
   * unless set. What it plans is carried out by the rules of signing up, whatever it says.
   *
   * @param assigner the strategy
   */
  public ExamEnrolmentBuilder assigner(SittingAssigner assigner) {
    surroundings.assigner(assigner);
    return this;
  }

  /**
   * Sets what checks the constraints of command values; they are not checked unless set, but for
   * the reasons that are given, which are never blank.
   *
   * @param validator a Bean Validation validator
   */
  public ExamEnrolmentBuilder validator(Validator validator) {
    surroundings.validator(validator);
    return this;
  }

  /**
   * Adds a listener that is told of every command that was carried out.
   *
   * @param listener the listener
   */
  public ExamEnrolmentBuilder listener(EnrolmentListener listener) {
    surroundings.addListeners(listener);
    return this;
  }

  /**
   * Adds a listener that is told of every command that is given, with what came of it.
   *
   * @param listener the listener
   */
  public ExamEnrolmentBuilder commandListener(CommandListener listener) {
    surroundings.addCommandListeners(listener);
    return this;
  }

  /**
   * Puts it together.
   *
   * @throws IllegalStateException when something required is missing; the message names it
   */
  public ExamEnrolment build() {
    ExamCatalogue known = catalogue;
    if (known == null) {
      throw new IllegalStateException(
          "The catalogue is missing.%nMaybe call catalogue(...) on the builder.".formatted());
    }
    Authoriser given = authoriser;
    surroundings.authoriser(given == null ? new RoleAuthoriser(known, partners, roles) : given);
    Surroundings complete = surroundings.partners(partners).build();
    return new DefaultExamEnrolment(complete);
  }
}

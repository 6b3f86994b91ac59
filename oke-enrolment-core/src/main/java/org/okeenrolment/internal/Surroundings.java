package org.okeenrolment.internal;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.plan.SittingAssigner;
import org.okeenrolment.port.Authoriser;
import org.okeenrolment.port.CommandListener;
import org.okeenrolment.port.EnrolmentListener;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.FactSource;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.Pause;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.Regulations;

/** What the embedder brought, for all services. */
@Value.Builder
public record Surroundings(
    InstitutionId institution,
    ZoneId zone,
    Store store,
    ExamCatalogue catalogue,
    Regulations regulations,
    FactSource facts,
    PersonDirectory persons,
    ProcessSettings settings,
    Partners partners,
    Authoriser authoriser,
    Clock clock,
    IdSource ids,
    Pause pause,
    SittingAssigner assigner,
    Optional<Eligibility> eligibility,
    Optional<Validator> validator,
    Optional<IdempotencyKey> key,
    List<EnrolmentListener> listeners,
    List<CommandListener> commandListeners)
    implements WithSurroundings {}

package org.okeenrolment.adapter.oke;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.port.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The receiving side of a planning system (TPL): what the registration system (flow 1) and the exam
 * supplier (flows 3 and 4) send.
 *
 * <p>A request that cannot be carried out gets a problem and a finding for the exam office; nothing
 * else is lost by it. Thread-safe.
 */
public final class OkeInbound {
  private static final Logger LOG = LoggerFactory.getLogger(OkeInbound.class);

  private static final Pattern PATH_END = Pattern.compile("[/?]");

  private final ExamEnrolment exams;
  private final OkeCodec codec;
  private final OkeCheck check = new OkeCheck();
  private final FromRegistration registration;
  private final FromSupplier supplier;

  /**
   * Makes a receiver.
   *
   * @param exams where the messages go
   * @param store the store of {@code exams}, to look ids up
   * @param register where persons, exams to plan and programmes are kept
   * @param codec reads the messages
   * @param zone the time zone of the institution
   * @param clock the clock of {@code exams}
   */
  public OkeInbound(
      ExamEnrolment exams,
      Store store,
      SchoolRegister register,
      OkeCodec codec,
      ZoneId zone,
      Clock clock) {
    this.exams = exams;
    this.codec = codec;
    OkeTimes times = new OkeTimes(zone);
    registration = new FromRegistration(exams, store, register, times);
    supplier = new FromSupplier(exams, store, register, times, clock);
  }

  /**
   * Carries a request out.
   *
   * @param request the request, with the partner as the host verified it
   */
  public OkeResponse receive(OkeRequest request) {
    try {
      return processed(request);
    } catch (UnreadableMessageException unreadable) {
      return refused(request, Refusal.badRequest(String.valueOf(unreadable.getMessage())));
    } catch (IllegalArgumentException impossible) {
      return refused(request, Refusal.badRequest(String.valueOf(impossible.getMessage())));
    } catch (Refusal refusal) {
      return refused(request, refusal);
    }
  }

  private OkeResponse processed(OkeRequest request) {
    String[] path = PATH_END.split(request.path(), -1);
    if (path.length < 3 || path[2].isBlank()) {
      throw Refusal.notSupported(request);
    }
    String id = path[2];
    return switch (request.method() + " /" + path[1]) {
      case "PUT /persons" -> putPerson(request, id);
      case "PUT /offerings" -> putOffering(request, id);
      case "PATCH /offerings" -> patchOffering(request, id);
      case "PUT /associations" -> putAssociation(request, id);
      case "PATCH /associations" -> patchAssociation(request, id);
      default -> throw Refusal.notSupported(request);
    };
  }

  private OkeResponse putPerson(OkeRequest request, String id) {
    Reading<org.okeenrolment.adapter.oke.wire.Person> read =
        codec.read(request.body(), org.okeenrolment.adapter.oke.wire.Person.class);
    List<OkeFinding> findings = accepted(read, check.of(OkeUse.PERSON, read.value(), id));
    return OkeResponse.success(registration.person(read.value(), id), findings);
  }

  private OkeResponse putOffering(OkeRequest request, String id) {
    Reading<Offering> read = codec.read(request.body(), Offering.class);
    if (read.value() instanceof ProgramOffering programme) {
      List<OkeFinding> findings = accepted(read, check.of(OkeUse.PROGRAMME, programme, id));
      return OkeResponse.success(registration.programme(request, programme, id), findings);
    }
    if (read.value() instanceof ComponentOffering exam) {
      List<OkeFinding> findings = accepted(read, check.of(OkeUse.PLANNABLE_EXAM, exam, id));
      return OkeResponse.success(registration.exam(request, exam, id), findings);
    }
    return OkeResponse.success(200, read.findings());
  }

  private OkeResponse patchOffering(OkeRequest request, String id) {
    Reading<ComponentOffering> read = codec.read(request.body(), ComponentOffering.class);
    if (!registration.cancelExam(request, read.value(), id)) {
      supplier.report(request, read.value(), id);
    }
    return OkeResponse.success(200, read.findings());
  }

  private OkeResponse putAssociation(OkeRequest request, String id) {
    Reading<Association> read = codec.read(request.body(), Association.class);
    boolean programme = "programOfferingAssociation".equals(read.value().associationType());
    OkeUse<Association> use = programme ? OkeUse.PROGRAMME_ENROLMENT : OkeUse.ENROLMENT;
    List<OkeFinding> findings = accepted(read, check.of(use, read.value(), id));
    return OkeResponse.success(
        programme
            ? registration.student(request, read.value(), id)
            : registration.enrolment(request, read.value(), id),
        findings);
  }

  private OkeResponse patchAssociation(OkeRequest request, String id) {
    Reading<Association> read = codec.read(request.body(), Association.class);
    List<OkeFinding> findings = accepted(read, check.of(use(read.value()), read.value(), id));
    if (!registration.change(request, read.value(), id)) {
      supplier.result(request, read.value(), id);
    }
    return OkeResponse.success(200, findings);
  }

  private static OkeUse<Association> use(Association patch) {
    if (patch.result().isPresent()) {
      return OkeUse.RESULT;
    }
    return isCancelled(patch.state()) ? OkeUse.ASSOCIATION_CANCELLATION : OkeUse.ASSOCIATION_CHANGE;
  }

  private static List<OkeFinding> accepted(Reading<?> read, List<OkeFinding> checked) {
    List<OkeFinding> errors = checked.stream().filter(OkeFinding::isError).toList();
    if (!errors.isEmpty()) {
      throw Refusal.of(errors);
    }
    List<OkeFinding> all = new ArrayList<>(read.findings());
    all.addAll(checked);
    return all;
  }

  private OkeResponse refused(OkeRequest request, Refusal refusal) {
    LOG.warn("{} {} was refused: {}", request.method(), request.path(), refusal.getMessage());
    String[] path = PATH_END.split(request.path(), -1);
    exams
        .monitor()
        .report(
            ReportFinding.builder()
                .actor(Actor.partner(request.partner()))
                .type("MESSAGE_REFUSED")
                .object(path.length > 1 ? path[1] : "message")
                .id(path.length > 2 ? path[2] : "")
                .detail(request.method() + ": " + refusal.getMessage())
                .build());
    return refusal.response();
  }

  /** Answers whether a state says that the object is cancelled. */
  static boolean isCancelled(@Nullable String state) {
    return "canceled".equals(state);
  }

  /** Answers the value of an outcome; a refusal by the rules becomes a problem. */
  static <T> T done(Outcome<T> outcome) {
    return outcome.value().orElseThrow(() -> Refusal.of(outcome.decision()));
  }
}

package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.CourseOffering;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Page;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;

/**
 * Checks messages of which only method, path and body are known (berichtcontrole), such as those of
 * a recorded conversation: it sees by them what a message is for, reads it and checks it for that.
 *
 * <p>Immutable and thread-safe.
 */
public final class OkeMessageCheck {
  private static final Pattern SLASH = Pattern.compile("/");
  private static final String URL = "url";
  private static final String DOCUMENTS = "documents";

  /** What a path with an id, and a list of it, hold: the last name in the path counts. */
  private static final Map<String, OkeUse<?>> USES =
      Map.of(
          "components", OkeUse.COMPONENT,
          "persons", OkeUse.PERSON,
          "groups", OkeUse.GROUP,
          "members", OkeUse.MEMBER,
          "organizations", OkeUse.ORGANIZATION);

  private final OkeCodec codec;
  private final OkeCheck check;

  /**
   * Makes a check.
   *
   * @param tolerance whether what has a safe reading is an error too
   */
  public OkeMessageCheck(Tolerance tolerance) {
    codec = new OkeCodec(tolerance, ReadingLimits.defaults());
    check = new OkeCheck(tolerance);
  }

  /** A message that is checked: what it was asked with, and what it holds. */
  private record Asked(String method, String name, String id, String body) {}

  /**
   * Checks a message.
   *
   * @param method the HTTP method of the request
   * @param path the path of the request, with or without the base path and a query
   * @param body the body of the request or of its answer; of an empty one there is nothing to say
   * @throws UnreadableMessageException when it is no JSON, or exceeds the limits
   */
  public List<OkeFinding> check(String method, String path, byte[] body) {
    List<String> steps =
        Arrays.asList(SLASH.split(path.split("\\?", 2)[0].replaceAll("^/+|/+$", ""), -1));
    int last = steps.size() - 1;
    boolean list = isName(steps.get(last));
    String name = list ? steps.get(last) : steps.get(Math.max(0, last - 1));
    if (body.length == 0 || name.equals(DOCUMENTS)) {
      return List.of();
    }
    String text = Utf8.text(body, ReadingLimits.defaults().bytes());
    if (name.equals(URL)) {
      return codec.readUrl(text).findings();
    }
    Asked asked = new Asked(method, name, list ? "" : steps.get(last), text);
    return list ? ofPage(asked) : ofOne(asked);
  }

  private static boolean isName(String step) {
    return USES.containsKey(step)
        || List.of("offerings", "associations", URL, DOCUMENTS).contains(step);
  }

  private List<OkeFinding> ofOne(Asked asked) {
    return switch (asked.name()) {
      case "offerings" -> {
        Reading<Offering> read = codec.read(asked.body(), Offering.class);
        yield together(read, ofOffering(asked, read.value()));
      }
      case "associations" -> {
        Reading<Association> read = codec.read(asked.body(), Association.class);
        yield together(read, check.of(use(asked, read.value()), read.value(), asked.id()));
      }
      default -> ofOne(USES.getOrDefault(asked.name(), OkeUse.SERVICE), asked);
    };
  }

  private <T> List<OkeFinding> ofOne(OkeUse<T> use, Asked asked) {
    Reading<T> read = codec.read(asked.body(), use.type());
    return together(read, check.of(use, read.value(), asked.id()));
  }

  private List<OkeFinding> ofPage(Asked asked) {
    return switch (asked.name()) {
      case "offerings" -> ofItems(asked, Offering.class, this::ofOffering);
      case "associations" ->
          ofItems(
              asked,
              Association.class,
              (item, association) -> check.of(use(item, association), association));
      default -> ofItems(USES.getOrDefault(asked.name(), OkeUse.COMPONENT), asked);
    };
  }

  private <T> List<OkeFinding> ofItems(OkeUse<T> use, Asked asked) {
    return ofItems(asked, use.type(), (item, object) -> check.of(use, object));
  }

  /** How one item of a page is checked. */
  private interface ItemCheck<T> {
    List<OkeFinding> check(Asked asked, T item);
  }

  private <T> List<OkeFinding> ofItems(Asked asked, Class<T> type, ItemCheck<T> ofItem) {
    Reading<Page<T>> read = codec.readPage(asked.body(), type);
    List<OkeFinding> findings = new ArrayList<>(check.page(read.value()));
    List<T> items = Optional.ofNullable(read.value().items()).orElse(List.of());
    for (int index = 0; index < items.size(); index++) {
      String pointer = "/items/" + index;
      ofItem.check(asked, items.get(index)).stream()
          .map(finding -> finding.withPointer(pointer + finding.pointer()))
          .forEach(findings::add);
    }
    return together(read, findings);
  }

  private List<OkeFinding> ofOffering(Asked asked, Offering offering) {
    if (offering instanceof ProgramOffering programme) {
      return check.of(OkeUse.PROGRAMME, programme, asked.id());
    }
    return offering instanceof ComponentOffering exam
        ? check.of(use(asked, exam), exam, asked.id())
        : check.of(OkeUse.COURSE, (CourseOffering) offering, asked.id());
  }

  private static OkeUse<ComponentOffering> use(Asked asked, ComponentOffering offering) {
    ConsumerBlock block = ConsumerBlock.in(offering.consumers());
    if (asked.method().equals("PATCH")) {
      if (block.offeringState().equals("canceled")) {
        return OkeUse.OFFERING_CANCELLATION;
      }
      boolean report = hasAny(block, Extra.IRREGULARITIES, Extra.DOCUMENTS);
      return report ? OkeUse.SESSION_REPORT : OkeUse.OFFERING_CHANGE;
    }
    boolean sitting =
        offering.otherCodes().isPresent()
            || hasAny(
                block,
                Extra.DURATION,
                Extra.LAST_START,
                Extra.START_OPTIONS,
                Extra.SAFETY,
                Extra.LOCATION_CODE);
    return sitting ? OkeUse.SITTING : OkeUse.PLANNABLE_EXAM;
  }

  private static OkeUse<Association> use(Asked asked, Association association) {
    String type = String.valueOf(association.associationType());
    boolean whole = !asked.method().equals("PATCH");
    if (whole && type.equals("programOfferingAssociation")) {
      return OkeUse.PROGRAMME_ENROLMENT;
    }
    if (whole && type.equals("courseOfferingAssociation")) {
      return OkeUse.COURSE_ENROLMENT;
    }
    return switch (asked.method()) {
      case "PUT" -> usePut(association);
      case "PATCH" -> usePatch(association, asked.id());
      default -> OkeUse.ASSOCIATION;
    };
  }

  private static OkeUse<Association> usePut(Association association) {
    if (association.result().isPresent()) {
      return OkeUse.EXTRA_ATTEMPT;
    }
    ConsumerBlock block = ConsumerBlock.in(association.consumers());
    boolean person = association.person() != null && association.person().object().isPresent();
    return person || hasAny(block, Extra.ADDITIONAL_TIME, Extra.PERSONAL_NEEDS)
        ? OkeUse.PARTICIPATION
        : OkeUse.ENROLMENT;
  }

  private static OkeUse<Association> usePatch(Association association, String id) {
    ConsumerBlock block = ConsumerBlock.in(association.consumers());
    if (association.result().value().isPresent()) {
      boolean ofSupplier = !hasAny(block, Extra.ORIGINAL_ASSOCIATION, Extra.ATTEMPT);
      boolean own = block.originalAssociation(id).equals(id);
      return ofSupplier ? OkeUse.RESULT : own ? OkeUse.STUDENT_RESULT : OkeUse.EXTRA_ATTEMPT_CHANGE;
    }
    return "canceled".equals(association.state())
        ? OkeUse.ASSOCIATION_CANCELLATION
        : OkeUse.ASSOCIATION_CHANGE;
  }

  private static boolean hasAny(ConsumerBlock block, Extra... extras) {
    return Arrays.stream(extras).anyMatch(extra -> extra.isIn(block.fields()));
  }

  private static List<OkeFinding> together(Reading<?> read, List<OkeFinding> checked) {
    List<OkeFinding> all = new ArrayList<>(read.findings());
    all.addAll(checked);
    return all;
  }
}

package planning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.overview.StudentOverview;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.OfferedSitting;
import org.okeenrolment.signup.SignUpByStudent;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

// docs: student
/** What a student sees and does. */
@RestController
@RequestMapping("/me")
class StudentController {
  private static final int PAGE = 50;

  private final ExamEnrolment exams;
  private final ZoneId zone;

  StudentController(ExamEnrolment exams, ZoneId zone) {
    this.exams = exams;
    this.zone = zone;
  }

  // docs: end

  // docs: overview
  record OpenExam(String enrolment, String exam, int attemptsLeft, List<String> toDo) {}

  @GetMapping("/exams")
  List<OpenExam> exams(Authentication login, Locale language) {
    StudentId student = new StudentId(login.getName());
    Actor actor = Login.actor(login);
    return Answers.of(exams.overviews().ofStudent(actor, student, null, PAGE)).exams().stream()
        .map(exam -> openExam(exam, language))
        .toList();
  }

  private OpenExam openExam(StudentOverview.OpenExam exam, Locale language) {
    return new OpenExam(
        exam.enrolment().id().value(),
        exam.enrolment().of().exam().value(),
        exam.standing().left().orElse(Integer.MAX_VALUE),
        exam.signUp().texts(language, zone));
  }

  // docs: end

  // docs: offered
  record Offer(String sitting, String name, Instant start, int seatsLeft, List<String> whyNot) {}

  @GetMapping("/exams/{enrolment}/sittings")
  List<Offer> offered(@PathVariable String enrolment, Authentication login, Locale language) {
    return Answers.of(exams.signUp().offered(Login.actor(login), new EnrolmentId(enrolment)))
        .stream()
        .map(offer -> offer(offer, language))
        .toList();
  }

  private Offer offer(OfferedSitting offer, Locale language) {
    return new Offer(
        offer.sitting().id().value(),
        offer.sitting().name(),
        offer.sitting().moment().start(),
        offer.seatsLeft(),
        offer.decision().texts(language, zone));
  }

  @PostMapping("/exams/{enrolment}/sittings/{sitting}")
  String signUp(
      @PathVariable String enrolment, @PathVariable String sitting, Authentication login) {
    SignUpByStudent command =
        new SignUpByStudent(Login.actor(login), new EnrolmentId(enrolment), new SittingId(sitting));
    return Answers.of(exams.signUp().byStudent(command)).id().value();
  }
  // docs: end
}

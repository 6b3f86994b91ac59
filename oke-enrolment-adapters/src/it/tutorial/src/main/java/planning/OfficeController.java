package planning;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.JdbcSchool;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.signup.ParticipationId;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

// docs: office
/** What teachers and the exam office do. */
@RestController
class OfficeController {
  private static final int PAGE = 50;

  private final ExamEnrolment exams;
  private final JdbcSchool school;

  OfficeController(ExamEnrolment exams, JdbcSchool school) {
    this.exams = exams;
    this.school = school;
  }

  // docs: end

  // docs: teachers
  @PutMapping("/exams/{exam}/teachers")
  void teachers(@PathVariable String exam, @RequestBody List<String> teachers) {
    school.putTeachers(
        new ExamId(exam), teachers.stream().map(StaffId::new).collect(Collectors.toSet()));
  }

  // docs: end

  // docs: go
  @GetMapping("/exams/{exam}/awaiting-go")
  List<String> awaitingGo(@PathVariable String exam, Authentication login) {
    return Answers.of(
            exams.overviews().awaitingGo(Login.actor(login), new ExamId(exam), null, PAGE))
        .stream()
        .map(one -> one.enrolment().id().value())
        .toList();
  }

  @PostMapping("/enrolments/{enrolment}/go")
  void giveGo(@PathVariable String enrolment, Authentication login) {
    GiveGo command = new GiveGo(Login.actor(login), new EnrolmentId(enrolment));
    Answers.of(exams.approval().giveGo(command));
  }

  // docs: end

  // docs: sitting
  record NewSitting(String exam, String name, Instant start, Instant end, int capacity) {}

  @PostMapping("/sittings")
  String open(@RequestBody NewSitting sitting, Authentication login) {
    OpenSitting command =
        OpenSitting.builder()
            .actor(Login.actor(login))
            .exam(new ExamId(sitting.exam()))
            .name(sitting.name())
            .moment(new Interval(sitting.start(), sitting.end()))
            .capacity(sitting.capacity())
            .build();
    return Answers.of(exams.planning().open(command)).id().value();
  }

  // docs: end

  // docs: establish
  @PostMapping("/participations/{participation}/establish")
  void establish(@PathVariable String participation, Authentication login) {
    EstablishResult command =
        new EstablishResult(Login.actor(login), new ParticipationId(participation));
    Answers.of(exams.results().establish(command));
  }
  // docs: end
}

package consumer;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.port.EligibilityCheck;

// docs: rule
/** A rule of the school that no regulation knows: nobody signs up before his fee is paid. */
public final class ExamFee implements EligibilityCheck {
  private final Set<StudentId> paid = ConcurrentHashMap.newKeySet();

  /** Notes that a student paid. */
  public void pay(StudentId student) {
    paid.add(student);
  }

  @Override
  public CompletionStage<Optional<String>> objection(StudentExam of) {
    return CompletableFuture.completedStage(
        paid.contains(of.student())
            ? Optional.empty()
            : Optional.of("Het examengeld is nog niet betaald."));
  }
}
// docs: end

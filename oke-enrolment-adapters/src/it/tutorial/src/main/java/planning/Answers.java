package planning;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

// docs: answers
/** Says why something was not done: all reasons at once, in the language of who asks. */
@RestControllerAdvice
class Answers {
  private final ZoneId zone;

  Answers(ZoneId zone) {
    this.zone = zone;
  }

  static final class NotDone extends RuntimeException {
    private final transient Decision decision;

    NotDone(Decision decision) {
      super(decision.toString());
      this.decision = decision;
    }
  }

  /** Answers what came of a command or a query, or throws why nothing did. */
  static <T> T of(Outcome<T> outcome) {
    return outcome.value().orElseThrow(() -> new NotDone(outcome.decision()));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  List<String> notDone(NotDone refused, Locale language) {
    return refused.decision.texts(language, zone);
  }

  /** What is no command at all, such as a sitting without a name: the message says what to mend. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String noCommand(IllegalArgumentException wrong) {
    return wrong.getMessage();
  }
}
// docs: end

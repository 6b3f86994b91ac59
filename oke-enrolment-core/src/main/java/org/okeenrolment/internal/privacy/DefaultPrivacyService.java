package org.okeenrolment.internal.privacy;

import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.privacy.ApplyRetention;
import org.okeenrolment.privacy.EraseStudent;
import org.okeenrolment.privacy.KeptRecords;
import org.okeenrolment.privacy.PrivacyRules;
import org.okeenrolment.privacy.PrivacyService;
import org.okeenrolment.privacy.PseudonymiseStudent;
import org.okeenrolment.privacy.RetentionResult;

/** The service over its handlers and its run. */
public final class DefaultPrivacyService implements PrivacyService {
  private static final Pseudonymise PSEUDONYMISE = new Pseudonymise();
  private static final Erase ERASE = new Erase();

  private final CommandRunner runner;

  public DefaultPrivacyService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    explainer.add(PseudonymiseStudent.class, PSEUDONYMISE);
    explainer.add(EraseStudent.class, ERASE);
    explainer.add(ApplyRetention.class, this::decide);
  }

  @Override
  public Outcome<KeptRecords> pseudonymise(PseudonymiseStudent command) {
    return runner.run(command, PSEUDONYMISE);
  }

  @Override
  public Outcome<KeptRecords> erase(EraseStudent command) {
    return runner.run(command, ERASE);
  }

  @Override
  public Outcome<RetentionResult> applyRetention(ApplyRetention command) {
    return runner.run(command, () -> decide(command), new RetentionRun(runner, command)::apply);
  }

  private Decision decide(ApplyRetention command) {
    return runner.decide(
        command,
        work -> AccessRequest.of("ApplyRetention"),
        work ->
            PrivacyRules.retention(
                command.schoolYear(), work.settings().retention().orElse(null), work.today()));
  }
}

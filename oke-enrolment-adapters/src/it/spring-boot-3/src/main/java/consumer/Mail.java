package consumer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.okeenrolment.monitor.JournalEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells people what was done once it is committed, whosever transaction it was in. */
@Component
class Mail {
  private final List<String> sent = new CopyOnWriteArrayList<>();

  // docs: mail
  @TransactionalEventListener(fallbackExecution = true)
  void send(JournalEntry entry) {
    sent.add(entry.command());
  }

  // docs: end
  List<String> sent() {
    return sent;
  }
}

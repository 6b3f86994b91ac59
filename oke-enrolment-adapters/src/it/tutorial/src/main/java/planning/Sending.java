package planning;

import org.okeenrolment.adapter.oke.OkeDelivery;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

// docs: sending
/** Sends what waits, every ten seconds; as many nodes as there are may do so. */
@Component
class Sending {
  private final OkeDelivery delivery;

  Sending(OkeDelivery delivery) {
    this.delivery = delivery;
  }

  @Scheduled(fixedDelayString = "${oke.pause:10000}")
  void send() {
    delivery.deliver();
  }
}
// docs: end

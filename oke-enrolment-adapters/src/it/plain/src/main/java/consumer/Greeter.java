package consumer;

import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.wire.Person;

/** Reads a person of OKE, as a host on the class path does. */
public final class Greeter {
  private final OkeCodec codec = new OkeCodec();

  /** Answers the name for lists. */
  public String displayName(String message) {
    return String.valueOf(codec.read(message, Person.class).value().displayName());
  }
}

package org.okeenrolment.adapter.oke;

import java.util.function.Function;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Offering;

/** What is written, and how it is read; no pointer: both forms are the standard's. */
record Divergence<T>(
    int row, OkeUse<T> use, String message, String pointer, Function<T, Object> read, Object as) {
  T value(OkeCodec codec) {
    return reading(codec).value();
  }

  Reading<T> reading(OkeCodec codec) {
    return codec.read(json(message), use.type());
  }

  Divergence<T> at(String other) {
    return new Divergence<>(row, use, message, other, read, as);
  }

  Divergence<T> by(OkeUse<T> other) {
    return new Divergence<>(row, other, message, pointer, read, as);
  }

  @Override
  public String toString() {
    return "%d %s".formatted(row, message);
  }

  static String json(String quoted) {
    return quoted.replace('\'', '"');
  }

  static <T> Divergence<T> on(
      int row, OkeUse<T> use, String message, String pointer, Function<T, Object> read, Object as) {
    return new Divergence<>(row, use, message, pointer, read, as);
  }

  /** A field of the additions to an offering, read from its block. */
  static Divergence<ComponentOffering> offering(
      int row, String field, Function<ConsumerBlock, Object> read, Object as) {
    String name = field.substring(1, field.indexOf('\'', 1));
    String message = "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}";
    return on(
        row,
        OkeUse.SITTING,
        message,
        "/consumers/0/" + name,
        offering -> read.apply(in(offering)),
        as);
  }

  static Divergence<Association> association(
      int row,
      OkeUse<Association> use,
      String field,
      Function<ConsumerBlock, Object> read,
      Object as) {
    String name = field.substring(1, field.indexOf('\'', 1));
    String message =
        "{'role':'student','consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}";
    return on(
        row,
        use,
        message,
        "/consumers/0/" + name,
        association -> read.apply(ConsumerBlock.in(association.consumers())),
        as);
  }

  static Divergence<Association> result(
      int row, String field, Function<ConsumerBlock, Object> read, Object as) {
    String name = field.substring(1, field.indexOf('\'', 1));
    String message = "{'result':{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}}";
    return on(
        row,
        OkeUse.RESULT,
        message,
        "/result/consumers/0/" + name,
        association -> read.apply(ConsumerBlock.ofResult(association)),
        as);
  }

  static ConsumerBlock in(Offering offering) {
    return ConsumerBlock.in(offering.consumers());
  }
}

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
    return on(
        row,
        OkeUse.SITTING,
        "{" + block(field) + "}",
        pointer(field),
        offering -> read.apply(in(offering)),
        as);
  }

  static Divergence<Association> association(
      int row,
      OkeUse<Association> use,
      String field,
      Function<ConsumerBlock, Object> read,
      Object as) {
    return on(
        row,
        use,
        "{'role':'student'," + block(field) + "}",
        pointer(field),
        association -> read.apply(ConsumerBlock.in(association.consumers())),
        as);
  }

  static Divergence<Association> result(
      int row, String field, Function<ConsumerBlock, Object> read, Object as) {
    return on(
        row,
        OkeUse.RESULT,
        "{'result':{" + block(field) + "}}",
        "/result" + pointer(field),
        association -> read.apply(ConsumerBlock.ofResult(association)),
        as);
  }

  private static String block(String field) {
    return "'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]";
  }

  private static String pointer(String field) {
    return "/consumers/0/" + field.substring(1, field.indexOf('\'', 1));
  }

  static ConsumerBlock in(Offering offering) {
    return ConsumerBlock.in(offering.consumers());
  }
}

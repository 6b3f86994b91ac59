package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.Reading;
import org.okeenrolment.adapter.oke.UnreadableMessageException;

/** Makes calls of targets, and reads objects and lists as wire records. */
record Fetching(Transport transport, OkeCodec codec) {
  private static final String JSON = "application/json";

  Call get(Target target, String accept) {
    return call("GET", target, Map.of("Accept", accept), "");
  }

  Call call(String method, Target target, Map<String, String> headers, String body) {
    OkeClientSettings settings = transport.settings();
    return new Call(
        settings.partner(),
        method,
        target.below(settings.baseAddress()),
        target.kind(),
        Optional.of(target.scope(settings.scope())),
        headers,
        body);
  }

  /** Answers an object; empty when the partner does not know it. */
  <T> Optional<Reading<T>> one(Class<T> type, OkeQuery query, String... path) {
    return known(
        Target.of(path).with(query.parameters()),
        answer -> read(new Pages.Element(answer, body(answer)), type));
  }

  /** Answers a text; empty when the partner does not know it. */
  Optional<String> text(String... path) {
    return known(Target.of(path), answer -> AnswerJson.text(body(answer)));
  }

  private <T> Optional<T> known(Target target, Transport.Taking<T> taking) {
    return transport.call(
        get(target, JSON),
        answer -> {
          if (answer.status() == Answer.NOT_FOUND) {
            answer.drain();
            return Optional.empty();
          }
          return Optional.of(taking.from(answer));
        });
  }

  private byte[] body(Answer answer) throws IOException {
    if (!answer.isSuccess()) {
      throw answer.refused();
    }
    return answer.bytes(transport.settings().limits().answer());
  }

  /** Answers a list, page by page. */
  <T> Stream<Reading<T>> list(Class<T> type, OkeQuery query, String... path) {
    Target target = Target.of(path);
    Function<Pages.Element, Reading<T>> reading = element -> read(element, type);
    return Pages.stream(transport, number -> page(target, query, number), reading);
  }

  private Call page(Target target, OkeQuery query, int number) {
    Map<String, String> parameters = new LinkedHashMap<>(query.parameters());
    parameters.put("pageSize", Integer.toString(transport.settings().limits().pageSize()));
    parameters.put("pageNumber", Integer.toString(number));
    return get(target.with(parameters), JSON);
  }

  private <T> Reading<T> read(Pages.Element element, Class<T> type) {
    try {
      return codec.read(element.json(), type);
    } catch (UnreadableMessageException broken) {
      throw element.answer().unreadable(String.valueOf(broken.getMessage()));
    }
  }
}

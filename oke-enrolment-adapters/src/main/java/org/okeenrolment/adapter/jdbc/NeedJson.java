package org.okeenrolment.adapter.jdbc;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.regulation.Days;

/** Facilities of students in JSON. */
final class NeedJson {
  private NeedJson() {}

  static String write(List<AssignedNeed> needs) {
    return JsonObject.all(needs, NeedJson::need);
  }

  static List<AssignedNeed> read(String json) {
    return JsonObject.parseAll(json, NeedJson::need);
  }

  private static JsonObject need(AssignedNeed need) {
    return JsonObject.empty()
        .put("code", need.code())
        .put("extraTime", need.extraTime().map(NeedJson::extraTime))
        .put("aid", need.aid())
        .put("from", need.valid().from())
        .put("to", need.valid().to())
        .put("onlyFor", need.onlyFor().entrySet(), NeedJson::selector);
  }

  private static AssignedNeed need(JsonObject json) {
    Map<String, Set<String>> onlyFor = new HashMap<>();
    json.list(
        "onlyFor", one -> onlyFor.put(one.text("field"), Set.copyOf(one.texts("values"))) == null);
    return AssignedNeed.of(json.text("code"))
        .extraTime(json.maybeObject("extraTime").map(NeedJson::extraTime))
        .aid(json.maybeText("aid"))
        .valid(new Days(json.maybeDay("from"), json.maybeDay("to")))
        .onlyFor(onlyFor)
        .build();
  }

  private static JsonObject extraTime(PersonalNeed need) {
    return need instanceof PersonalNeed.Percent part
        ? JsonObject.empty().put("percent", part.percent())
        : JsonObject.empty().put("minutes", ((PersonalNeed.Minutes) need).minutes());
  }

  private static PersonalNeed extraTime(JsonObject json) {
    Optional<BigDecimal> percent = json.maybe("percent", BigDecimal::new);
    return percent.isPresent()
        ? new PersonalNeed.Percent(percent.get())
        : new PersonalNeed.Minutes(json.number("minutes"));
  }

  private static JsonObject selector(Map.Entry<String, Set<String>> one) {
    return JsonObject.empty().put("field", one.getKey()).putTexts("values", one.getValue());
  }
}

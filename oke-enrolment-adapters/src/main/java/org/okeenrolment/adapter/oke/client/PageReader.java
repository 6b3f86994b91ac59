package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a page into its elements while it arrives: the object of the standard, or a bare array. */
final class PageReader implements AutoCloseable {
  private static final String ITEMS = "\"items\"";

  private final InputStream in;
  private final Answer answer;
  private final JsonScanner json;
  private final Map<String, String> fields = new HashMap<>();
  private boolean begun;
  private boolean isObject;
  private boolean inItems;
  private int count;

  PageReader(InputStream in, Answer answer, int longest) {
    this.in = in;
    this.answer = answer;
    this.json = new JsonScanner(in, answer, longest);
  }

  Answer answer() {
    return answer;
  }

  /** Answers how many elements were read so far. */
  int count() {
    return count;
  }

  /** Answers the next element as it stands in the page; null when there is none. */
  byte @Nullable [] next() throws IOException {
    if (!begun) {
      begin();
    }
    if (inItems && json.passes(']')) {
      inItems = false;
      restOfFields();
    }
    if (!inItems) {
      return null;
    }
    if (count > 0) {
      json.pass(',');
    }
    count++;
    return json.value();
  }

  private void begin() throws IOException {
    begun = true;
    json.passByteOrderMark();
    inItems = json.passes('[');
    isObject = !inItems;
    if (isObject) {
      json.pass('{');
      fieldsUpToItems();
    }
  }

  private void restOfFields() throws IOException {
    if (isObject && json.passes(',')) {
      fieldsUpToItems();
    } else if (isObject) {
      json.pass('}');
    }
  }

  private void fieldsUpToItems() throws IOException {
    while (!json.passes('}')) {
      String name = text().toLowerCase(Locale.ROOT);
      json.pass(':');
      if (name.equals(ITEMS) && json.passes('[')) {
        fields.put(ITEMS, "");
        inItems = true;
        return;
      }
      fields.put(name, text());
      json.passes(',');
    }
    if (!fields.containsKey(ITEMS)) {
      throw answer.unreadable("no page");
    }
  }

  private String text() throws IOException {
    return AnswerJson.utf8(json.value(), answer);
  }

  /** Answers, after the last element, whether another page follows. */
  boolean hasNext(int number, int pageSize) {
    String more = told("hasnextpage");
    String pages = told("totalpages");
    if (!isObject || !more.isEmpty()) {
      return more.equals("true");
    }
    return pages.matches("\\d{1,9}") ? number < Integer.parseInt(pages) : count >= pageSize;
  }

  private String told(String name) {
    String told = fields.getOrDefault("\"" + name + "\"", "").replace("\"", "");
    return told.equals("null") ? "" : told;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

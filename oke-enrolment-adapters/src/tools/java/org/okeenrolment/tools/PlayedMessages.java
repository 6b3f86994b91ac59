package org.okeenrolment.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.okeenrolment.adapter.conversation.ConversationEntry;
import org.okeenrolment.adapter.conversation.ConversationError;
import org.okeenrolment.adapter.conversation.ConversationReader;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.monitor.ReportFinding;

/** Messages of a registration system that come from files instead of the bundled school. */
final class PlayedMessages {
  private final School school;

  PlayedMessages(School school) {
    this.school = school;
  }

  /**
   * Plays the conversations of a folder; what cannot be read is reported, and the rest is played.
   */
  void play(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".http")).sorted().toList();
      sorted.forEach(this::playFile);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    school.staffExams();
  }

  private void playFile(Path file) {
    try (Stream<ConversationEntry> entries = ConversationReader.create().read(file)) {
      entries.forEach(this::playEntry);
    }
  }

  private void playEntry(ConversationEntry entry) {
    entry.error().ifPresent(this::report);
    entry.message().ifPresent(this::playMessage);
  }

  private void playMessage(HttpMessage message) {
    OkeRequest request =
        new OkeRequest(School.SIS, message.method(), message.target(), message.body());
    school.registration().knows(request);
    school.receive("1-played", request);
  }

  private void report(ConversationError unreadable) {
    school
        .exams()
        .monitor()
        .report(
            ReportFinding.builder()
                .actor(Actor.partner(School.SIS))
                .type("MESSAGE_REFUSED")
                .object("conversation")
                .id(unreadable.file() + ":" + unreadable.line())
                .detail(unreadable.message() + " " + unreadable.advice())
                .build());
  }
}

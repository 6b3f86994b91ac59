package org.okeenrolment.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.document.ExamDocuments;
import org.okeenrolment.adapter.document.ExamFileJson;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.ExamFile;

/** Writes the exam files, the journal and the account of a year as JSON. */
final class OutFiles {
  private static final int PAGE = 500;

  private final School school;
  private final ObjectWriter json;

  OutFiles(School school) {
    this.school = school;
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    json =
        JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), ids())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
  }

  private static SimpleModule ids() {
    return new SimpleModule()
        .addSerializer(new IdWriter())
        .addSerializer(SchoolYear.class, ToStringSerializer.instance)
        .addSerializer(Role.class, ToStringSerializer.instance)
        .addSerializer(AttemptOutcome.class, ToStringSerializer.instance)
        .addSerializer(Attendance.class, ToStringSerializer.instance);
  }

  private static final class IdWriter extends StdSerializer<Id> {
    private static final long serialVersionUID = 1L;

    IdWriter() {
      super(Id.class);
    }

    @Override
    public void serialize(Id id, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(id.value());
    }
  }

  /** Writes the exam files of all students who are known, as JSON and as pages. */
  void writeExamFiles(Path out, Pages pages) throws IOException {
    Path files = Files.createDirectories(out.resolve("exam-files"));
    ExamFileJson writer = new ExamFileJson();
    ExamDocuments documents = school.documents().drawn();
    for (StudentId student : school.register().students()) {
      ExamFile file = school.exams().results().examFile(School.OFFICE, student).orElseThrow();
      Files.writeString(files.resolve(student + ".json"), writer.write(file) + "\n", UTF_8);
      pages.write("Examendossiers", "exam-files/" + student, documents.examFile(file));
    }
  }

  /** Writes the account and the journal. */
  void write(Path out, Account account) throws IOException {
    write(out.resolve("account.json"), account.all());
    writeJournal(out.resolve("journal.json"));
  }

  private void write(Path file, Object value) throws IOException {
    Files.writeString(file, json.writeValueAsString(value) + "\n", UTF_8);
  }

  private void writeJournal(Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      String separator = "[\n";
      for (JournalId last = null; ; ) {
        List<JournalEntry> page = page(last);
        if (page.isEmpty()) {
          break;
        }
        for (JournalEntry entry : page) {
          writer.write(separator + json.writeValueAsString(entry));
          separator = ",\n";
        }
        last = page.get(page.size() - 1).id();
      }
      writer.write(separator.startsWith("[") ? "[]\n" : "\n]\n");
    }
  }

  private List<JournalEntry> page(@Nullable JournalId last) {
    return school.exams().monitor().journal(School.OFFICE, last, PAGE).orElseThrow();
  }
}

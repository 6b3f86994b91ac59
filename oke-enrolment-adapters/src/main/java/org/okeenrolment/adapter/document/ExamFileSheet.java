package org.okeenrolment.adapter.document;

import static org.okeenrolment.adapter.page.Block.ColumnKind.HEAD;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TEXT;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TIME;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Cell.Tone;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Sheet;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.signup.Participation;

/** The exam file of a student: a section per enrolment. */
final class ExamFileSheet {
  private final Names names;
  private final Wording wording;
  private final LedgerRows ledger;
  private final ResultRows results;

  ExamFileSheet(Names names) {
    this.names = names;
    this.wording = names.wording();
    this.ledger = new LedgerRows(names);
    this.results = new ResultRows(names);
  }

  Sheet examFile(ExamFile file, Instant asOf) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            "",
            new Block.Facts(
                List.of(
                    wording.fact("name", names.student(file.student())),
                    wording.fact("studentNumber", names.number(file.student())),
                    wording.fact("asOf", wording.moment(asOf)),
                    wording.fact("exams", wording.number(file.exams().size()))))));
    file.exams().forEach(part -> sections.add(exam(part)));
    return new Sheet(
        wording.locale(),
        wording.text("examFile"),
        names.student(file.student()),
        names.origin(),
        sections);
  }

  private Section exam(ExamFile.Part part) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Facts(facts(part)));
    blocks.add(table("results", results.columns(), part.results(), results.of(part)));
    blocks.add(table("attempts", ledger.columns(), part.attempts(), ledger.of(part)));
    blocks.add(table("signUps", signUpColumns(), part.participations(), this::signUp));
    blocks.add(table("opinions", opinionColumns(), part.approvals(), one -> opinion(one, part)));
    if (!part.decisions().isEmpty()) {
      blocks.add(
          table("decisions", decisionColumns(), part.decisions(), one -> decision(one, part)));
    }
    return new Section(
        wording.text(
            "examInYear", names.exam(part.enrolment().of().exam()), part.enrolment().schoolYear()),
        blocks);
  }

  private <T> Block table(
      String key, List<Block.Column> columns, List<T> all, Function<T, List<Cell>> row) {
    return all.isEmpty()
        ? Block.Text.of(wording.text(key + ".none"))
        : new Block.Table(wording.text(key), columns, all.stream().map(row).toList());
  }

  private List<Block.Fact> facts(ExamFile.Part part) {
    Enrolment enrolment = part.enrolment();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(wording.fact("state", wording.word("enrolmentState", enrolment.state().name())));
    facts.add(
        wording.fact(
            "origin.enrolment", wording.word("enrolmentOrigin", enrolment.origin().name())));
    if (!enrolment.purposes().isEmpty()) {
      facts.add(
          wording.fact(
              "purposes",
              enrolment.purposes().stream()
                  .map(one -> wording.text("purpose", one.programme(), one.cohort()))
                  .collect(Collectors.joining("\n"))));
    }
    facts.add(wording.fact("standing", standing(part.standing())));
    if (part.standing().undecided() > 0) {
      facts.add(
          new Block.Fact(
              wording.text("undecided"),
              Cell.of(
                  wording.text("undecidedAttempts", wording.number(part.standing().undecided())),
                  Tone.ALERT)));
    }
    facts.add(
        wording.fact(
            "decidedBy",
            part.standing().basis().stream().map(names::basis).collect(Collectors.joining("\n"))));
    facts.add(wording.fact("enrolmentId", enrolment.id().value()));
    return facts;
  }

  private String standing(Standing standing) {
    OptionalInt left = standing.left();
    String count =
        left.isPresent()
            ? wording.text(
                "standing.limited",
                wording.number(standing.base().orElse(0)),
                wording.number(standing.extra()),
                wording.number(standing.used()),
                wording.number(standing.open()),
                wording.number(left.getAsInt()))
            : wording.text(
                "standing.unlimited",
                wording.number(standing.used()),
                wording.number(standing.open()));
    return standing.revoked() == 0
        ? count
        : count + "\n" + wording.text("standing.revoked", wording.number(standing.revoked()));
  }

  private List<Block.Column> signUpColumns() {
    return List.of(
        wording.column("time", TIME),
        wording.column("state", HEAD),
        wording.column("signedUpBy", TEXT),
        wording.column("sittingId", TEXT),
        wording.column("lastChange", TEXT));
  }

  private List<Cell> signUp(Participation one) {
    return List.of(
        Cell.of(wording.period(one.moment())),
        Cell.of(wording.word("participationState", one.state().name())),
        Cell.of(wording.word("variant", one.variant().name())),
        Cell.of(one.sitting().value()),
        names.recorded(one.recorded()));
  }

  private List<Block.Column> opinionColumns() {
    return List.of(
        wording.column("opinion", HEAD),
        wording.column("role", TEXT),
        wording.column("validUntil", TEXT),
        wording.column("reason", TEXT),
        wording.column("by", TEXT));
  }

  private List<Cell> opinion(Approval one, ExamFile.Part part) {
    return List.of(
        Cell.of(wording.word("opinion", one.opinion().name())),
        Cell.of(names.role(one.role())),
        Cell.of(one.validUntil().map(wording::date).orElseGet(() -> wording.text("noEnd"))),
        Cell.of(one.reason().orElse("")),
        names.recorded(one.recorded(), part.bases()));
  }

  private List<Block.Column> decisionColumns() {
    return List.of(
        wording.column("asked", HEAD),
        wording.column("role", TEXT),
        wording.column("reason", TEXT),
        wording.column("answer", TEXT),
        wording.column("by", TEXT));
  }

  private List<Cell> decision(DecisionRequest one, ExamFile.Part part) {
    return List.of(
        Cell.of(
            wording.word("topic", one.matter().topic()) + "\n" + wording.date(one.asked().at())),
        Cell.of(names.role(one.role())),
        Cell.of(one.reason()),
        one.answer()
            .map(
                answer ->
                    Cell.of(wording.word("answer", answer.kind().name()) + "\n" + answer.reason()))
            .orElseGet(() -> Cell.of(wording.text("answer.none"), Tone.ALERT)),
        one.answer()
            .map(answer -> names.recorded(answer.recorded(), part.bases()))
            .orElse(Cell.blank()));
  }
}

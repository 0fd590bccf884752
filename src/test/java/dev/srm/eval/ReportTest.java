package dev.srm.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answer;
import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Refusal;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.GoldenQuestion.Expectation;
import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Verdict RIGHT = verdict("who wipes disks?", OptionalInt.of(1), false);
  private static final Verdict LOW = verdict("who\n guards?", OptionalInt.of(4), false);
  private static final Verdict FAILS =
      verdict("what is a disk?", OptionalInt.of(0), false, "refused");
  private static final Verdict WRONG =
      verdict("who sets keys?", OptionalInt.empty(), true, "owner us, not you");

  @Test
  void ranks_count_what_is_found_first_among_five_and_how_high() {
    Ranks ranks = Report.of(List.of(RIGHT, LOW, FAILS, WRONG)).allRanks(Language.EN);
    assertEquals(3, ranks.asked());
    assertEquals(1.0 / 3, ranks.recallAt1(), 1e-9);
    assertEquals(2.0 / 3, ranks.recallAt5(), 1e-9);
    assertEquals(1.25 / 3, ranks.mrr(), 1e-9);
  }

  @Test
  void a_written_report_reads_as_it_was() {
    Report report = Report.of(List.of(RIGHT, LOW, FAILS, WRONG));
    String written = ReportFile.write(report);
    assertEquals(written, ReportFile.write(ReportFile.read(written)));
    assertEquals(report.failing(), ReportFile.read(written).failing());
    assertEquals(new Rate(2, 4), ReportFile.read(written).all(Language.EN));
    assertTrue(written.contains("wrong\ten ownership: who sets keys?\n"), written);
    assertTrue(written.contains("fails\ten ownership: what is a disk?\n"), written);
  }

  @Test
  void a_line_that_is_none_of_a_report_is_refused_with_its_number() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> ReportFile.read("# head\nrate\ta\tb\t1"));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("line 2 "), refused::toString);
  }

  @Test
  void a_change_names_what_fails_now_and_what_no_longer_does() {
    Report before = Report.of(List.of(RIGHT, FAILS));
    Report now =
        Report.of(
            List.of(
                verdict("who wipes disks?", OptionalInt.of(1), false, "refused"),
                verdict("what is a disk?", OptionalInt.of(1), false),
                WRONG));
    Change change = Change.between(before, now);
    assertEquals(Set.of("en ownership: who sets keys?"), change.newlyWrong());
    assertEquals(Set.of("en ownership: who wipes disks?"), change.newlyFailing());
    assertEquals(Set.of("en ownership: what is a disk?"), change.mended());
    assertTrue(change.text().contains("en all                 1 of 3, was 1 of 2"), change::text);
    assertEquals("nothing changed\n", Change.between(now, now).text());
  }

  @Test
  void a_question_is_named_with_what_was_asked_before_on_one_line() {
    assertEquals("en ownership: who guards?", LOW.name());
    assertEquals(
        "en ownership: who wipes disks? > and keys?",
        new Verdict(
                golden("and keys?", List.of("who wipes disks?")),
                LOW.answer(),
                List.of(),
                false,
                OptionalInt.empty())
            .name());
  }

  private static Verdict verdict(
      String ask, OptionalInt rank, boolean wrongOwner, String... failures) {
    Answer answer =
        new Answer(
            Optional.empty(),
            ask,
            Language.EN,
            Kind.REFUSAL,
            Optional.empty(),
            Optional.empty(),
            Subject.NONE,
            List.of(),
            "No.",
            List.of(),
            Optional.of(new Refusal(Refusal.Reason.NO_EVIDENCE, List.of())),
            List.of(),
            List.of(),
            0);
    return new Verdict(golden(ask, List.of()), answer, List.of(failures), wrongOwner, rank);
  }

  private static GoldenQuestion golden(String ask, List<String> context) {
    return new GoldenQuestion(
        "questions/en-ownership.yaml:1",
        Language.EN,
        "ownership",
        ask,
        context,
        new Expectation(
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }
}

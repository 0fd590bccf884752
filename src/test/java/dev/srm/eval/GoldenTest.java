package dev.srm.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answer;
import dev.srm.answer.Answerer;
import dev.srm.answer.Request;
import dev.srm.channel.Golden;
import dev.srm.corpus.CorpusReader;
import dev.srm.corpus.QuestionFiles;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Quote;
import dev.srm.search.LucenePassageSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The golden questions of the corpus, asked of the real engine over the real corpus.
class GoldenTest {
  /// However good the committed report, no more of the whole set may be wrong.
  private static final int WRONG_OWNERS_MAX = 3;

  /// Points of a rate that a change may cost which is better elsewhere; the report then tells it.
  private static final double PERCENT_LOSS_MAX = 0.5;

  private static final double MRR_LOSS_MAX = 0.02;
  private static final Path CORPUS = Path.of("corpus");

  private static Answerer answerer;
  private static Knowledge knowledge;
  private static List<Verdict> verdicts;
  private static Report report;
  private static Report committed;

  @BeforeAll
  static void ask() throws IOException {
    knowledge = CorpusReader.read(CORPUS).knowledge().orElseThrow();
    LucenePassageSearch search = LucenePassageSearch.inMemory(knowledge);
    answerer = new Answerer(knowledge, search, Golden.CLOCK);
    verdicts =
        new Examiner(answerer, new Retrieval(knowledge, search))
            .examine(QuestionFiles.read(CORPUS).questions());
    report = Report.of(verdicts);
    committed = ReportFile.read(Files.readString(CORPUS.resolve("questions/report.tsv")));
  }

  @Test
  void no_more_owners_are_wrong_than_in_the_committed_report() {
    assertTrue(committed.wrongOwners().size() <= WRONG_OWNERS_MAX, committed::text);
    assertTrue(report.wrongOwners().size() <= committed.wrongOwners().size(), GoldenTest::change);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_rate_of_a_language_falls_below_the_committed_report(Language language) {
    assertTrue(report.all(language).asked() >= 400, report::text);
    assertTrue(
        report.all(language).percent() >= committed.all(language).percent() - PERCENT_LOSS_MAX,
        GoldenTest::change);
    assertTrue(
        report.allRanks(language).mrr() >= committed.allRanks(language).mrr() - MRR_LOSS_MAX,
        report::text);
  }

  private static String change() {
    return Change.between(committed, report).text()
        + "If this is meant: mvn package, then"
        + " target/srm eval --write corpus/questions/report.tsv";
  }

  @Test
  void every_quote_stands_verbatim_on_its_line_and_every_number_has_a_citation() {
    Map<String, Quote> standing = new HashMap<>();
    knowledge
        .passages()
        .forEach(passage ->
            passage
                .sentences()
                .forEach(quote -> standing.put(quote.note() + ":" + quote.line(), quote)));
    for (Verdict verdict : verdicts) {
      Answer answer = verdict.answer();
      for (Answer.Citation citation : answer.citations()) {
        assertTrue(answer.text().contains("[" + citation.number() + "]"), answer::text);
        citation
            .note()
            .ifPresent(note ->
                assertEquals(
                    citation.quote(),
                    Optional.ofNullable(standing.get(note + ":" + citation.line()))
                        .map(Quote::text)
                        .orElse("no such line"),
                    answer.question()));
      }
    }
  }

  @Test
  void an_answer_is_in_the_language_of_its_question() {
    for (Verdict verdict : verdicts) {
      if (verdict.answer().kind() != Answer.Kind.REFUSAL) {
        boolean hangul = verdict.answer().text().chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
        assertEquals(verdict.answer().language() == Language.KO, hangul, verdict.golden().ask());
      }
    }
  }

  @ParameterizedTest(name = "\"{0}\": {1}")
  @CsvSource({
    "who patches RDS?, aws",
    "RDS OS 패치는 누가 하나요?, aws",
    "EC2 OS 패치는 누가 하나요?, customer",
    "who patches the guest OS on EC2?, customer",
    "who secures the data centre?, aws",
    "S3 버킷 정책은 누가 관리하나요?, customer"
  })
  void the_owner_comes_first(String asked, String owner) {
    Answer answer = answerer.answer(Request.of(asked));
    assertEquals(Optional.of(owner), answer.owner());
    assertTrue(!answer.citations().isEmpty());
  }

  @ParameterizedTest(name = "\"{0}\" after \"{1}\": {2}")
  @CsvSource({
    "EC2는?, RDS OS 패치는 누가 하나요?, customer",
    "and on EC2?, who patches the OS of RDS?, customer",
    "what about Lambda?, who patches the OS of EC2?, aws"
  })
  void a_follow_up_is_understood(String asked, String before, String owner) {
    Answer answer =
        answerer.answer(new Request(asked, List.of(before), Optional.empty(), Optional.empty()));
    assertEquals(Optional.of(owner), answer.owner());
  }

  @ParameterizedTest(name = "\"{0}\" is refused: {1}")
  @CsvSource({
    "what is the weather in Seoul today?, out-of-scope",
    "오늘 점심 뭐 먹을까요?, out-of-scope",
    "Qui est responsable des correctifs de la base de données ?, out-of-scope",
    "RDSのパッチは誰が適用しますか, out-of-scope",
    "who patches AWS FooBar?, unknown-service",
    "???, not-a-question"
  })
  void what_is_not_covered_is_refused_with_suggestions(String asked, String reason) {
    Answer answer = answerer.answer(Request.of(asked));
    assertEquals(
        reason,
        answer
            .refusal()
            .map(refusal -> refusal.reason().id())
            .orElse("answered: " + answer.text()));
    assertTrue(answer.owner().isEmpty());
    assertTrue(!answer.refusal().orElseThrow().suggestions().isEmpty());
  }
}

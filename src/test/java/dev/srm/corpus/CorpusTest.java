package dev.srm.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.knowledge.Language;
import dev.srm.question.Turn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The corpus that comes with SRM.
class CorpusTest {
  private static final Corpus CORPUS = CorpusReader.read(Path.of("corpus"), Planted.TODAY);

  @Test
  void it_has_no_error() {
    assertEquals(
        List.of(),
        CORPUS.problems().stream()
            .filter(problem -> problem.weight() == Problem.Weight.ERROR)
            .toList());
    assertTrue(CORPUS.knowledge().isPresent());
  }

  @Test
  void it_covers_every_fact_of_the_sources_in_both_languages() {
    Counts counts = CORPUS.counts();
    assertEquals(418, counts.sourceFacts());
    assertEquals(Map.of(Language.EN, 418, Language.KO, 418), counts.carried());
  }

  @Test
  void it_holds_what_the_matrix_has() {
    Counts counts = CORPUS.counts();
    assertTrue(counts.services() >= 84, counts.toString());
    assertTrue(counts.rows() >= 455, counts.toString());
    assertTrue(counts.notes() >= 198, counts.toString());
    assertEquals(0, counts.notes() % 2);
  }

  @Test
  void the_turns_that_a_phrasebook_needs_are_those_that_questions_are_read_by() {
    assertEquals(
        Arrays.stream(Turn.values()).map(Turn::id).collect(Collectors.toSet()),
        VocabularyFiles.TURNS);
  }
}

package dev.srm.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answerer;
import dev.srm.channel.Golden;
import dev.srm.corpus.CorpusReader;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.search.LucenePassageSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands over the real corpus.
class DeskCommandsTest {
  private static final Knowledge KNOWLEDGE =
      CorpusReader.read(Path.of("corpus")).knowledge().orElseThrow();
  private static final Desk DESK =
      new Desk(
          new Answerer(KNOWLEDGE, LucenePassageSearch.inMemory(KNOWLEDGE), Golden.CLOCK),
          () -> KNOWLEDGE,
          Memory.none());

  @ParameterizedTest(name = "\"{0}\" shows {1} in {2}")
  @CsvSource({
    "matrix rds, Amazon RDS, EN",
    "matrix for Lambda, AWS Lambda, EN",
    "매트릭스 RDS, Amazon RDS, KO",
    "람다 매트릭스, AWS Lambda, KO",
    "matrix 시큐리티 그룹, Security group, KO",
  })
  void the_matrix_of_a_service_has_every_area(String text, String service, Language language) {
    Reply.Matrix matrix = assertInstanceOf(Reply.Matrix.class, reply(text));
    assertEquals(service, matrix.service());
    assertEquals(language, matrix.language());
    assertTrue(matrix.rows().size() >= KNOWLEDGE.areas().size() / 2, matrix::toString);
    List<String> owners = matrix.rows().stream().map(row -> row.owner()).distinct().toList();
    assertEquals("customer", owners.getFirst());
  }

  @ParameterizedTest(name = "\"{0}\" compares {1}")
  @CsvSource({
    "compare ec2 rds, EC2|RDS",
    "compare EC2 and RDS, EC2|RDS",
    "compare EC2 vs Lambda vs RDS, EC2|Lambda|RDS",
    "비교 EC2 RDS, EC2|RDS",
    "EC2와 RDS 비교, EC2|RDS",
  })
  void services_stand_side_by_side_with_what_differs_first(String text, String services) {
    Reply.Comparison comparison = assertInstanceOf(Reply.Comparison.class, reply(text));
    assertEquals(List.of(services.split("\\|")), comparison.services());
    assertTrue(comparison.lines().getFirst().differs());
    assertEquals(comparison.services().size(), comparison.lines().getFirst().owners().size());
    assertTrue(!comparison.answer().citations().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix FooBar", "compare rds", "compare foo bar", "매트릭스 푸바"})
  void what_no_table_can_show_is_asked_as_a_question(String text) {
    assertInstanceOf(Reply.Answered.class, reply(text));
  }

  @Test
  void a_comparison_in_one_area_is_answered_in_sentences() {
    Reply.Answered answered =
        assertInstanceOf(Reply.Answered.class, reply("compare EC2 and RDS on OS patching"));
    assertTrue(!answered.answer().rows().isEmpty());
  }

  private static Reply reply(String text) {
    return DESK.reply(new Message(text, List.of(), Message.Surface.SLACK, Optional.empty()));
  }
}

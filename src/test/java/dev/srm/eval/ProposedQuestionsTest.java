package dev.srm.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.srm.answer.Answer;
import dev.srm.answer.Answerer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.channel.Golden;
import dev.srm.corpus.CorpusReader;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.search.LucenePassageSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What SRM proposes below its answers and on its pages, it must be able to answer as meant.
class ProposedQuestionsTest {
  private static final Knowledge KNOWLEDGE =
      CorpusReader.read(Path.of("corpus")).knowledge().orElseThrow();
  private static final Answering ANSWERING =
      new Answerer(KNOWLEDGE, LucenePassageSearch.inMemory(KNOWLEDGE), Golden.CLOCK);

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource({
    "What am I responsible for on %s?",
    "%s에서 고객 책임은 무엇인가요?",
    "%s에서 고객이 책임지는 것은 무엇인가요?",
  })
  void who_asks_for_all_duties_on_a_service_gets_them(String question) {
    List<String> others = new ArrayList<>();
    for (Service service : KNOWLEDGE.services()) {
      if (!service.rows().isEmpty()) {
        String asked = question.formatted(service.shortName());
        Answer answer = ANSWERING.answer(Request.of(asked));
        if (answer.kind() != Answer.Kind.DUTIES) {
          others.add(asked + " " + answer.kind() + " " + answer.subject());
        }
      }
    }
    assertEquals(List.of(), others);
  }
}

package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusTest {
  @ParameterizedTest(name = "\"{0}\" asks \"{1}\"")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          Our bucket leaked. Who scans for that?     → who scans for that       → true
          A scheduler has a flaw, who patches it?    → who patches it           → true
          we run EKS, so who patches the nodes?      → so who patches the nodes → false
          Who patches RDS? we are audited            → who patches rds          → false
          who patches RDS?                           → ''                       → false
          버킷이 공개됐는데 이거 누가 막아요?               → 이거 누가 막아요             → true
          백업을 안 켰어요. 누구 책임인가요?                → 누구 책임인가요               → false
          RDS 쓰는데 OS 패치는 누가 하나요                 → os 패치는 누가 하나요           → false
          RDS 패치는 누가 하나요?                        → ''                       → false
          """)
  void the_clause_that_asks_is_told_from_the_story(String asked, String clause, boolean leans) {
    Words words = Read.words(asked);
    Focus focus = Focus.of(asked, words);
    assertEquals(
        clause,
        words.all().stream()
            .filter(word -> focus.words().get(word.start()))
            .map(Words.Word::text)
            .collect(Collectors.joining(" ")));
    assertEquals(leans, focus.leans());
  }
}

package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesiesTest {
  @ParameterizedTest(name = "\"{0}\" asks \"{1}\"")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          Hi team, who patches RDS?                                → who patches RDS?
          hello! quick question: who patches RDS?                  → who patches RDS?
          sorry if this was asked before. who patches RDS?         → who patches RDS?
          dumb question but who patches RDS                        → who patches RDS
          hi, I'm new here. who patches RDS? Thanks in advance!    → who patches RDS?
          who patches RDS? thx 🙏                                   → who patches RDS?
          who patches RDS, thanks a lot                            → who patches RDS
          안녕하세요, 수고 많으십니다. RDS 패치 누가 하나요?            → RDS 패치 누가 하나요?
          다들 고생 많으세요~ RDS 패치는?                             → RDS 패치는?
          뭐 하나만 여쭤볼게요. 람다 패치 누가?                         → 람다 패치 누가?
          하나만 물어봐도 될까요? 아니 RDS 패치요                      → 아니 RDS 패치요
          RDS 패치는 누가 하나요? 미리 감사드려요~                     → RDS 패치는 누가 하나요?
          RDS 패치 담당 (급)                                        → RDS 패치 담당
          정하는 사람..                                             → 정하는 사람
          """)
  void courtesies_are_taken_off_both_ends(String written, String asks) {
    assertEquals(asks, Courtesies.takenOff(written));
  }

  @ParameterizedTest(name = "\"{0}\" stays whole")
  @ValueSource(
      strings = {
        "안녕하세요",
        "thanks",
        "hi",
        "high availability: who sets it up?",
        "sorry but who patches RDS",
        "who says thanks to whom"
      })
  void what_only_looks_like_one_and_what_stands_alone_stays(String written) {
    assertEquals(written, Courtesies.takenOff(written));
  }

  @Test
  void a_flood_of_them_ends() {
    assertTrue(Courtesies.takenOff("hi ".repeat(600)).length() > 1_000);
    assertEquals("a", Courtesies.takenOff("a" + "!".repeat(1_900)));
  }
}

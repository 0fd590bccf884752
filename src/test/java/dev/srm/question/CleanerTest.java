package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {
  @ParameterizedTest(name = "[{0}] becomes [{1}]")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          <@U0LAN0Z89> who patches RDS?                  → who patches RDS?
          <!here> RDS 패치 누가?                          → RDS 패치 누가?
          <at>SRM</at>&nbsp;who patches RDS?             → who patches RDS?
          who patches RDS?????????                       → who patches RDS???
          ? ? ? ? ? ? who patches RDS?                   → ? ? ? who patches RDS?
          who patches RDS? :pray:                        → who patches RDS?
          <b>who</b>&nbsp;patches RDS?                   → who patches RDS?
          see <https://x.example/a;|the page> who?       → see the page who?
          see https://x.example/a?b=c who?               → see who?
          a &lt;b&gt; &amp; c                            → a & c
          ＡＷＳ ＲＤＳ                                     → AWS RDS
          @봇 RDS는 누가 패치해요                           → RDS는 누가 패치해요
          """)
  void what_platforms_add_is_taken_off(String sent, String clean) {
    assertEquals(clean, Cleaner.clean(sent));
  }

  @Test
  void hangul_decomposed_by_macos_is_composed() {
    assertEquals("운영체제 패치", Cleaner.clean(Normalizer.normalize("운영체제 패치", Normalizer.Form.NFD)));
  }

  @Test
  void invisible_characters_and_hard_blanks_vanish() {
    assertEquals("who patches RDS", Cleaner.clean("\uFEFFwho\u00A0patches\u200B RDS\u202E"));
  }

  @Test
  void a_text_of_any_length_is_bounded() {
    assertTrue(Cleaner.clean("패".repeat(100_000)).length() <= Cleaner.CHARS_MAX);
    assertTrue(Cleaner.clean("\uFDFA".repeat(1_999)).length() <= Cleaner.CHARS_MAX);
  }
}

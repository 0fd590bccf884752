package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.knowledge.Cue;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueFinderTest {
  @ParameterizedTest(name = "{0} in \"{1}\"")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          patch                → who patches it
          close|delete account → the account was deleted
          guest_os             → patching the guest OS
          respons*             → whose responsibility
          aws가                → AWS가 하나요
          aws가                → AWS가주기적으로 하나요
          누가                  → RDS패치는누가하나요
          보안_그룹              → 보안그룹은
          보안그룹               → 보안 그룹은
          키                   → 키는 누가
          disk broken          → a broken disk
          """)
  void a_cue_is_found_whatever_the_inflection_the_order_and_the_blanks(String cue, String asked) {
    assertTrue(Read.cues(asked).find(Cue.parse(cue)).any());
  }

  @ParameterizedTest(name = "{0} not in \"{1}\"")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          guest_os             → the OS of a guest
          patch patch          → who patches it
          key                  → keyboard
          포트                  → 서포트 담당자
          키                   → 키보드는
          respons              → whose responsibility
          """)
  void a_cue_is_not_found_in_parts_of_other_words(String cue, String asked) {
    assertFalse(Read.cues(asked).find(Cue.parse(cue)).any());
  }

  @Test
  void more_words_weigh_more() {
    CueFinder cues = Read.cues("who patches the guest OS, 보안그룹");
    assertEquals(1, cues.find(Cue.parse("patch")).weight());
    assertEquals(2, cues.find(Cue.parse("guest_os")).weight());
    assertEquals(3, cues.find(Cue.parse("patch guest_os")).weight());
    assertEquals(2, cues.find(Cue.parse("보안그룹")).weight());
  }

  @Test
  void nothing_is_found_in_what_is_left_out() {
    CueFinder cues = Read.cues("who patches it");
    BitSet all = new BitSet();
    all.set(0, "whopatchesit".length());
    assertTrue(cues.has(List.of(Cue.parse("patch"))));
    assertFalse(cues.without(all).has(List.of(Cue.parse("patch"))));
  }
}

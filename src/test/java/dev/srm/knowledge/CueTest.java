package dev.srm.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueTest {
  @Test
  void slots_alternatives_rows_of_words_and_open_ends_are_read() {
    Cue cue = Cue.parse("close|delete root_user encrypt*");
    assertEquals(3, cue.slots().size());
    assertEquals(2, cue.slots().getFirst().phrases().size());
    assertEquals(2, cue.slots().get(1).phrases().getFirst().segments().size());
    assertTrue(cue.slots().get(2).phrases().getFirst().open());
  }

  @Test
  void korean_words_in_a_row_become_one_segment_because_their_spacing_is_free() {
    Cue.Phrase phrase = Cue.parse("유지_관리_기간").slots().getFirst().phrases().getFirst();
    assertEquals("유지관리기간", phrase.segments().getFirst().text());
    assertEquals(3, phrase.weight());
  }

  @Test
  void a_cue_without_words_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Cue.parse("|*"));
  }

  @ParameterizedTest(name = "\"{0}\" and \"{1}\" are the same word")
  @CsvSource({
    "patch, patches", "patch, patched", "patch, patching", "policy, policies", "rotate, rotating",
    "encrypt, encrypted", "stop, stopped", "access, accesses", "configure, configured", "key, keys"
  })
  void plain_inflections_have_one_stem(String one, String other) {
    assertEquals(Stem.of(one), Stem.of(other));
  }

  @ParameterizedTest(name = "\"{0}\" stays as it is")
  @CsvSource({"aws", "dns", "tls", "rds", "kms", "access", "virus", "analysis"})
  void abbreviations_and_words_that_end_like_plurals_stay(String word) {
    assertEquals(word, Stem.of(word));
  }
}

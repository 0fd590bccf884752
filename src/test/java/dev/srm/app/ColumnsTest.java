package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest(name = "\"{0}\" takes {1} columns")
  @CsvSource({
    "patch, 5",
    "패치, 4",
    "RDS는, 5",
    "e\u0301, 1",
    "\u1112\u1161\u11ab, 2",
    "🟧, 2",
    "'', 0",
    "ａ, 2"
  })
  void a_korean_syllable_takes_two_columns(String text, int columns) {
    assertEquals(columns, Columns.of(text));
  }

  @Test
  void text_is_broken_at_spaces() {
    assertEquals(List.of("운영체제", "패치는 aws"), Columns.wrap("운영체제 패치는 aws", 10));
  }

  @Test
  void a_word_wider_than_the_line_has_one_to_itself() {
    assertEquals(List.of("a", "https://long", "b"), Columns.wrap("a https://long b", 5));
  }

  @Test
  void without_a_width_only_paragraphs_break() {
    assertEquals(List.of("one two", "three"), Columns.wrap("one two\nthree", 0));
  }
}

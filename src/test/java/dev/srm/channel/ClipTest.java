package dev.srm.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipTest {
  @ParameterizedTest(name = "\"{0}\" within {1} is \"{2}\"")
  @CsvSource({
    "abc, 3, abc",
    "abcd, 3, ab…",
    "abcd, 1, …",
    "한국어로, 4, 한국어로",
    "한국어로, 3, 한국…",
    "😀😀😀, 3, 😀😀😀",
    "😀😀😀😀, 3, 😀😀…",
    "'  a  ', 3, a",
    "'', 3, ''",
  })
  void a_text_is_cut_in_code_points(String text, int max, String expected) {
    assertEquals(expected, Clip.plain(text, max));
  }

  @ParameterizedTest(name = "a&b within {0} is {1}")
  @CsvSource({"7, a&amp;b", "6, a…", "5, a…", "2, a…", "1, …"})
  void an_escape_is_never_cut_in_two(int max, String expected) {
    assertEquals(
        expected, Clip.escaped("a&b", max, c -> c == '&' ? "&amp;" : Character.toString(c)));
  }

  @Test
  void what_json_or_eyes_cannot_take_is_left_out() {
    assertEquals("a\nb\uFFFDc", Clip.plain("a\n\u0000b\uD800\u202Ec\u2066", 10));
  }

  @Test
  void a_line_is_one_line() {
    assertEquals("a b c", Clip.line("\u00A0a \r\n\t b\u0007c\n"));
  }
}

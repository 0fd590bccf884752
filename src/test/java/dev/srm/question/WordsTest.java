package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final KoreanWords KNOWN =
      new KoreanWords(List.of("보안", "보안그룹", "그룹", "설정", "누가", "패치", "책임", "서버", "서포트"));

  private static Words words(String text) {
    return Words.of(text, KNOWN);
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          Who patches RDS?       → who/patches/rds
          EC2의 패치는             → ec2/의/패치는
          S3버킷 정책               → s3/버킷/정책
          TLS 1.2, WAF/NACL      → tls/1/2/waf/nacl
          """)
  void a_text_is_cut_where_letters_end_or_the_script_turns(String text, String runs) {
    assertEquals(
        runs, words(text).all().stream().map(Words.Word::text).collect(Collectors.joining("/")));
  }

  @Test
  void latin_words_are_found_by_their_stem() {
    Words words = words("who patched the encrypted disks");
    assertEquals("patched", words.withStem("patch").getFirst().text());
    assertEquals("disks", words.withStem("disk").getFirst().text());
    assertEquals(List.of(), words.withStem("patched"));
  }

  /// A bar stands wherever a match may begin.
  @ParameterizedTest(name = "\"{0}\": {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          보안그룹설정            → |보안|그룹|설정
          보안그룹은누가          → |보안|그룹|은|누가
          서포트                → |서포트
          패치의책임은            → |패치|의|책임|은
          프로그램이 뭐            → |프로그램이|뭐
          RDS의책임             → |rds|의|책임
          뭘언제그만둘지는누가정함     → |뭘언제그만둘지는|누가|정함
          """)
  void a_match_begins_after_known_words_and_particles(String text, String marked) {
    Words words = words(text);
    String joined = words.joined();
    assertEquals(
        marked,
        IntStream.range(0, joined.length())
            .mapToObj(i -> (words.starts(i) ? "|" : "") + joined.charAt(i))
            .collect(Collectors.joining()));
  }

  @Test
  void each_word_knows_where_it_stands_in_the_text() {
    String text = "RDS의 OS 패치";
    for (Words.Word word : words(text).all()) {
      assertEquals(
          word.text(),
          text.toLowerCase(java.util.Locale.ROOT)
              .substring(word.at(), word.at() + word.text().length()));
    }
  }
}

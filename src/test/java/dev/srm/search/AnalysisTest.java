package dev.srm.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Script;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysisTest {
  private static final Analysis ANALYSIS = new Analysis(UserWords.of(RealCorpus.KNOWLEDGE));

  @ParameterizedTest(name = "\"{0}\" is cut into \"{1}\"")
  @CsvSource({
    "EC2의 패치, ec2 패치",
    "S3에서 찾기, s3 찾",
    "Route53으로, route53",
    "RDS는, rds",
    "AWS KMS를, aws kms",
    "람다의 책임, 람다 책임",
    "람다는, 람다",
    "보안그룹, 보안 그룹",
    "보안 그룹을, 보안 그룹",
    "비공개, 비공개",
    "비공개로, 비공개",
    "공개로, 공개",
    "접근권한, 접근 권한",
    "접근 권한이, 접근 권한",
    "비암호화, 비 암호화",
    "암호화된, 암호화",
    "암호 정책, 암호 정책",
    "로깅은, 로깅",
    "온프레미스의, 온프레미스",
    "RDS and EBS and DNS, rds ebs dns",
    "encrypted encryption encrypts, encrypt encrypt encrypt",
    "who is responsible for patches?, respons patch",
    "ＡＷＳ ＥＣ２, aws ec2",
    "TLS 1.2, tls 1 2",
  })
  void a_text_is_cut_into_the_words_that_carry_it(String text, String words) {
    assertEquals(words, String.join(" ", ANALYSIS.words(text)));
  }

  @Test
  void decomposed_hangul_is_cut_like_any_other() {
    String decomposed = Normalizer.normalize("보안 그룹의 책임", Normalizer.Form.NFD);
    assertEquals(ANALYSIS.words("보안 그룹의 책임"), ANALYSIS.words(decomposed));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compounds")
  void a_compound_of_the_glossary_is_cut_like_its_parts_apart(String line) {
    String whole = line.split(" ")[0];
    String parts = line.substring(whole.length() + 1);
    assertEquals(ANALYSIS.words(parts), ANALYSIS.words(whole));
  }

  static Stream<String> compounds() {
    return RealCorpus.KNOWLEDGE.glossary().words().stream().filter(line -> line.contains(" "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholes")
  void a_word_of_the_glossary_stays_whole(String word) {
    assertEquals(List.of(word), ANALYSIS.words(word));
  }

  static Stream<String> wholes() {
    return RealCorpus.KNOWLEDGE.glossary().words().stream().filter(line -> !line.contains(" "));
  }

  @Test
  void a_particle_after_a_word_of_the_dictionary_leaves_nothing_behind() {
    for (String line : UserWords.of(RealCorpus.KNOWLEDGE).dictionary()) {
      String word = line.split(" ")[0];
      char last = word.charAt(word.length() - 1);
      boolean closed = Script.isHangul(last) && (last - '\uAC00') % 28 != 0;
      String particles = closed ? "의 은 을 에서 으로 이 과 도 만 에" : "의 는 를 에서 로 가 와 도 만 에";
      for (String particle : particles.split(" ")) {
        assertEquals(ANALYSIS.words(word), ANALYSIS.words(word + particle), word + particle);
      }
    }
  }

  @Test
  void every_term_of_the_glossary_has_words() {
    for (Glossary.Entry entry : RealCorpus.KNOWLEDGE.glossary().entries()) {
      Stream.concat(entry.en().stream(), entry.ko().stream())
          .forEach(term -> assertFalse(ANALYSIS.words(term).isEmpty(), term));
    }
  }

  @Test
  void the_glossary_is_large_enough_to_matter() {
    assertTrue(RealCorpus.KNOWLEDGE.glossary().entries().size() >= 250);
  }

  @Test
  void a_word_that_nori_refuses_is_named_with_its_place() {
    UserWords words = new UserWords(List.of("가나 가나다라"), new TreeSet<>());
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> new Analysis(words)).getMessage());
    assertTrue(message.contains("glossary.yaml"), message);
  }

  @ParameterizedTest(name = "\"{0}\" gives \"{1}\"")
  @CsvSource({
    "침투 테스트, 침투 테스 스트",
    "the encrypted S3, encr ncry cryp rypt ypte pted s3",
  })
  void letters_in_a_row_are_two_syllables_or_four_letters(String text, String grams) {
    assertEquals(grams, String.join(" ", Grams.of(text)));
  }
}

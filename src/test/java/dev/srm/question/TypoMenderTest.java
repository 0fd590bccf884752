package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.srm.channel.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypoMenderTest {
  private static final Lexicon LEXICON = Lexicon.of(Golden.KNOWLEDGE);
  private static final TypoMender TYPOS = new TypoMender(LEXICON);

  private static String mended(String text) {
    return TYPOS.mend(text, Words.of(text, LEXICON.koreanWords()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who pathces it               → who patch it
          do we pach em                → do we patch em
          an insatnce of ours          → an instance of ours
          encyption at rest            → encryption at rest
          a certficate                 → a certificate
          리눅스 페치는 누가               → 리눅스 패치는 누가
          그 위의 코즈는                   → 그 위의 코드는
          보안그릅 규칙                    → 보안그룹 규칙
          시큐리티그륩 룰                   → 시큐리티그룹 룰
          하이퍼바이져 패치                 → 하이퍼바이저 패치
          """)
  void a_slip_is_mended_to_the_word_of_the_corpus_or_its_stem(String written, String meant) {
    assertEquals(meant, mended(written));
  }

  @ParameterizedTest(name = "\"{0}\" stays")
  @ValueSource(
      strings = {
        "who patches the guest OS on EC2?",
        "콘트롤 플래인 패치",
        "약자가 뭔지 알려주세요",
        "뭐의 약자예요?",
        "패킷을 까보는 건가요",
        "ebs는 어떰",
        "어디서 받나요",
        "테스트 하기 전에",
        "xyzzy plugh foobarbaz",
        "a 1a2b3c i18n k8s",
        ""
      })
  void what_is_no_slip_stays(String written) {
    assertEquals(written, mended(written));
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "patch, patch, 0",
    "patch, pach, 1",
    "patch, patcch, 1",
    "patch, pacth, 1",
    "patch, batch, 1",
    "patch, ptahc, 2",
    "patch, bucket, 3",
    "certificate, certfcate, 2",
    "'', ab, 2"
  })
  void slips_are_counted_up_to_two(String one, String other, int slips) {
    assertEquals(slips, Edits.between(one, other, 2));
    assertEquals(slips, Edits.between(other, one, 2));
    assertEquals(Math.min(slips, 2), Edits.between(one, other, 1));
  }
}

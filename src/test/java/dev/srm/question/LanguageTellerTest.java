package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.srm.channel.Golden;
import dev.srm.knowledge.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTellerTest {
  private static final LanguageTeller TELLER = new LanguageTeller(Golden.KNOWLEDGE.phrasebook());

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who patches RDS?                           → en
          RDS?                                       → en
          is the 보안그룹 ours?                         → en
          RDS 패치는 누가 하나요?                         → ko
          EC2는?                                      → ko
          aws가 해주나요                                → ko
          Who 패치 RDS 책임                              → ko
          Qui est responsable des correctifs ?       → other
          ¿Quién parchea la base de datos?           → other
          RDSのパッチは誰が適用しますか                     → other
          谁负责修补                                   → other
          кто отвечает за обновления                 → other
          """)
  void a_question_is_in_a_language_that_is_known_or_in_another(String asked, String language) {
    assertEquals(language, TELLER.tell(asked).map(Language::id).orElse("other"));
  }
}

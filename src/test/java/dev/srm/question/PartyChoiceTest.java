package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyChoiceTest {
  @ParameterizedTest(name = "\"{0}\" offers sides: {1}, and both: {2}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          AWS or us?                               → true  → false
          us/aws                                   → true  → false
          is it ours or AWS's?                     → true  → false
          AWS's job or mine?                       → true  → false
          only us, only them, or each its layer?   → false → true
          저희 쪽인가요 AWS 쪽인가요                     → true  → false
          우리야 aws야                               → true  → false
          AWS 책임인가요 아니면 고객 책임인가요               → true  → false
          is that aws, us or both?                 → true  → true
          AWS or us, or shared?                    → true  → true
          고객 책임이에요 AWS 책임이에요 아니면 공동인가요       → true  → true
          how is patching split between us and AWS? → false → true
          책임 구분이 어떻게 되나요                        → false → true
          who patches RDS?                         → false → false
          aws managed or customer managed keys?    → false → false
          aws 서비스 쓰는데 우리 회사 정책은                → false → false
          """)
  void sides_that_are_offered_to_choose_from(String asked, boolean sides, boolean both) {
    assertEquals(sides, PartyChoice.isOffered(asked));
    assertEquals(both, PartyChoice.offersBoth(asked));
  }
}

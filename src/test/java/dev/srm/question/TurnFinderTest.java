package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnFinderTest {
  @ParameterizedTest(name = "\"{0}\" shows {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who patches RDS?                              → WHO
          is patching the guest OS mine?                → MINE POLAR
          does AWS patch Lambda?                        → PROVIDER POLAR
          Isn't patching RDS AWS's job?                 → PROVIDER POLAR
          AWS replaces broken disks, right?             → PROVIDER POLAR
          do you know who patches RDS?                  → WHO
          does AWS patch RDS so we don't have to?       → PROVIDER POLAR
          rotating the key is on whom                   → WHO
          on EC2 it's us?                               → MINE POLAR
          RDS logs encrypted by default yes/no          → POLAR
          플러딩 테스트 해도 되는지 문의드립니다                  → POLAR
          RDS 패치는 AWS 단독 책임이다, 맞습니까?               → PROVIDER ONLY POLAR
          DNS service in AWS?                           → RECOMMEND
          which service shows who it was?               → CULPRIT
          do we need to patch it?                       → MINE POLAR
          which services does AWS patch?                → PROVIDER WHICH_SERVICES
          EC2 vs RDS                                    → COMPARE
          what is GuardDuty?                            → CONCEPT
          which service finds personal data in S3?      → RECOMMEND
          AWS or us?                                    → WHO
          is that AWS, us or both?                      → WHO WHOLE
          패치는 누가 하나요?                                → WHO
          패치하는 쪽이 어디죠                                → WHO
          우리가 패치해야 하나요?                             → MINE POLAR
          AWS가 해주나요?                                   → PROVIDER POLAR
          가드듀티가 뭐예요?                                  → CONCEPT
          EC2랑 RDS 차이가 뭔가요                             → COMPARE
          개인정보 찾아주는 서비스는?                           → RECOMMEND
          저희 쪽인가요 AWS 쪽인가요                           → WHO
          """)
  void a_question_shows_what_it_wants(String asked, String turns) {
    Set<Turn> wanted = turns(turns);
    Set<Turn> shown = EnumSet.copyOf(Read.question(asked).turns());
    shown.retainAll(wanted);
    assertEquals(wanted, shown);
  }

  @ParameterizedTest(name = "\"{0}\" does not show {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who patches RDS?                              → POLAR MINE PROVIDER
          Isn't patching RDS AWS's job?                 → NOT
          does AWS patch RDS so we don't have to?       → NOT MINE
          does plain RDS (not Custom) allow SSH?        → NOT
          a tool that advises on fault tolerance        → WHO
          how much responsibility is left to us?        → ADVICE
          the laptops people use to log in, who?        → RECOMMEND
          EC2 패치는 AWS가 해주는 거 맞죠?                       → RECOMMEND
          is Detective a prevention tool?               → RECOMMEND
          which service would you use to patch?         → LIST
          막을 수 없나요?                                   → NOT
          GuardDuty가 탐지하는 위협 종류?                      → POLAR
          패치를 자동으로 돌리고 싶음                            → POLAR
          패치를 자동으로 돌리려면?                              → POLAR
          이것도 AWS가 책임져야 하는 부분임?                      → MINE
          do you know who patches RDS?                  → POLAR
          who deleted the bucket?                       → WHO
          do we need approval to test it?               → MINE
          should we use access keys?                    → MINE
          may I see an AWS managed key?                 → MINE PROVIDER
          정전도 우리가 신경 써야 하나                         → RECOMMEND
          is that AWS, us or both?                      → POLAR BOTH
          is it encrypted if I configure nothing?       → NOT DECIDE
          패치는 누가 하나요?                                → POLAR
          누가 지웠는지 알고 싶어요                             → WHO
          저희 쪽인가요 AWS 쪽인가요                           → POLAR MINE PROVIDER
          """)
  void a_question_does_not_show_what_it_only_sounds_like(String asked, String turns) {
    Set<Turn> shown = EnumSet.copyOf(Read.question(asked).turns());
    shown.retainAll(turns(turns));
    assertEquals(Set.of(), shown);
  }

  private static Set<Turn> turns(String names) {
    Set<Turn> turns = EnumSet.noneOf(Turn.class);
    Arrays.stream(names.split(" ")).map(Turn::valueOf).forEach(turns::add);
    return turns;
  }
}

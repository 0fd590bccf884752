package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetAsideTest {
  private static final KoreanWords KNOWN = new KoreanWords(List.of("커스텀", "패치", "암호화"));

  private static String covered(BitSet offsets, Words words) {
    return words.all().stream()
        .filter(word -> offsets.get(word.start()))
        .map(Words.Word::text)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "\"{0}\" sets aside \"{1}\"")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who patches RDS (not Custom)?            → custom
          who patches RDS instead of EC2?          → ec2
          Fargate rather than managed nodes        → managed
          without approval?                        → approval
          who patches RDS?                         → ''
          RDS 커스텀 말고 일반 RDS 패치는?             → rds 커스텀
          커스텀 아니고 그냥 RDS요                    → 커스텀
          커스텀은 제외하고                          → 커스텀은
          커스텀 AMI는 안 씁니다                      → 커스텀 ami
          누구 책임으로 분류되나요                      → 분류되나요
          plain RDS(커스텀 말고)                       → 커스텀
          staff log in from home, who secures that? → log
          who reviews the logging on our account?   → ''
          broker upgrades, ours or theirs           → ours or theirs
          PCI 준수는 AWS랑 저희 중 누구                  → aws 랑 저희 중
          the instance instead of a managed gateway → managed gateway
          NACL도 보안그룹처럼 stateful인가요            → 보안그룹처럼
          what is an 'abstracted service', like s3  → s3
          who would like S3 backups?                → ''
          RDS 패치는 누가 하나요?                     → ''
          """)
  void words_that_a_question_names_only_to_exclude_them(String asked, String aside) {
    Words words = Words.of(asked, KNOWN);
    assertEquals(aside, covered(SetAside.in(asked, words), words));
  }

  @ParameterizedTest(name = "\"{0}\" tells the state \"{1}\"")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          with encryption enabled, who holds the key?   → enabled
          after enabling failover, who switches over?   → enabling
          backups are turned on, who tests them?        → turned on
          logging enabled by whom?                      → ''
          암호화 켜 둔 상태면 키는 누가?                     → 켜 둔 상태면
          암호화는 누가 켜요?                             → ''
          """)
  void words_that_tell_what_is_done_already(String asked, String state) {
    Words words = Words.of(asked, KNOWN);
    assertEquals(state, covered(SetAside.states(asked, words), words));
  }

  @ParameterizedTest
  @CsvSource({"'? '", "가", "'a '", "말고"})
  void a_flood_of_letters_is_searched_once(String piece) {
    String flood = piece.repeat(2_000 / piece.length());
    Words words = Words.of(flood, KNOWN);
    assertEquals(true, SetAside.in(flood, words).cardinality() <= flood.length());
  }

  @ParameterizedTest(name = "\"{0}\" holds on condition that \"{1}\"")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          is there a history if we never made a trail? → if we never made a trail
          as long as MFA is on, is root fine?          → as long as mfa is on
          does it never expire?                        → ''
          """)
  void words_of_a_condition(String asked, String condition) {
    Words words = Words.of(asked, KNOWN);
    assertEquals(condition, covered(SetAside.conditions(asked, words), words));
  }

  @ParameterizedTest(name = "\"{0}\" asks \"{1}\"")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          does it see Terraform and not just clicks?      → does it see Terraform?
          functions too, not only instances, right?       → functions too, right?
          is it not only ours?                            → is it?
          does it only see clicks?                        → does it only see clicks?
          """)
  void a_contrast_says_only_that_there_is_more(String asked, String rest) {
    assertEquals(rest, SetAside.withoutContrast(asked));
  }
}

package dev.srm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.srm.channel.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the ways of answering make of the same words, asked differently.
class AnswererTest {
  private static Answer answer(String asked) {
    return Golden.answering().answer(Request.of(asked));
  }

  @ParameterizedTest(name = "\"{0}\": {1}, {2}, {3}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          does plain RDS (not Custom) allow SSH?                    → POLICY          → none     → NO
          does the customer inherit physical controls from AWS?     → OWNERSHIP       → aws      → YES
          inherited controls, which side implements them?           → OWNERSHIP       → aws      → none
          PCI DSS on AWS for our shop: AWS, us, or both?            → OWNERSHIP       → shared   → none
          AWS 위의 결제 서비스, PCI DSS 준수는 AWS랑 저희 중 누구?           → OWNERSHIP       → shared   → none
          SQS broker software upgrades, ours or theirs              → OWNERSHIP       → aws      → none
          how can I capture the IP traffic of my VPC?               → RECOMMENDATION  → none     → none
          EC2 수백 대 OS 패치를 정해진 시간에 자동으로 돌리고 싶음             → RECOMMENDATION  → none     → none
          which security duties stay with us on ECS and EKS?        → DUTIES          → none     → none
          가드듀티랑 디텍티브 역할 차이                                  → COMPARISON      → none     → none
          IaaS랑 SaaS에서 고객이 질 책임의 차이?                          → POLICY          → none     → none
          """)
  void a_question_is_answered_in_the_way_that_it_asks(
      String asked, String kind, String owner, String polarity) {
    Answer answer = answer(asked);
    assertEquals(kind, answer.kind().name());
    assertEquals(owner, answer.owner().orElse("none"));
    assertEquals(polarity, answer.polarity().map(Enum::name).orElse("none"));
  }
}

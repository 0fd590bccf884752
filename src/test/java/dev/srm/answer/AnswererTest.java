package dev.srm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.srm.channel.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the ways of answering make of the same words, asked differently.
class AnswererTest {
  private static Answer answer(String asked) {
    return Golden.answering().answer(Request.of(asked));
  }

  private static Answer answer(String asked, String before) {
    return Golden.answering()
        .answer(new Request(asked, List.of(before), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest(name = "\"{1}\" after \"{0}\" is about {2}: {3}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          what scans my EC2 for CVEs?             → is it free?               → inspector → NO
          which service finds PII in S3?          → does it also look at EBS? → macie     → NO
          S3에 개인정보 있는지 찾아주는 서비스 뭐예요? → 찾으면 마스킹도 해줘?          → macie     → NO
          is an internet gateway free?            → is a NAT gateway free?    → nat-gateway → NO
          """)
  void it_is_the_tool_that_was_the_answer(
      String before, String asked, String service, String polarity) {
    Answer answer = answer(asked, before);
    assertEquals(service, answer.subject().service().orElse("none"));
    assertEquals(polarity, answer.polarity().map(Enum::name).orElse("none"));
  }

  @ParameterizedTest(name = "\"{0}\": {1}, {2}, {3}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          does plain RDS (not Custom) allow SSH?                    → POLICY          → none     → NO
          does the customer inherit physical controls from AWS?     → OWNERSHIP       → aws      → YES
          kms or cloudhsm, when which?                              → COMPARISON      → none     → none
          when would I choose CloudHSM over KMS?                    → COMPARISON      → none     → none
          Redshift patching: on AWS or on the dba?                  → OWNERSHIP       → aws      → none
          elastic beanstalk: on the list we can test without approval? → POLICY       → none     → YES
          can Patch Manager roll out OS updates to a whole fleet?   → CONCEPT         → none     → YES
          does moving from EC2 to RDS take OS patching off our plate? → OWNERSHIP     → aws      → YES
          with lambda we still own the IAM role, correct?           → OWNERSHIP       → customer → YES
          does Inspector check not only EC2 but also Lambda?        → POLICY          → none     → YES
          모의해킹 때 스캔뿐만 아니라 요청 플러딩까지 해도 되죠?               → POLICY          → none     → NO
          do we need to tell AWS before a pentest?                  → POLICY          → none     → NO
          모의해킹 하기 전에 AWS에 신고해야 하나요?                        → POLICY          → none     → NO
          침투테스트 승인 없이 해도 되나요?                               → POLICY          → none     → YES
          is it us or AWS WAF (web acl) who blocks bots?            → REFUSAL         → none     → none
          does CloudTrail keep event history if we never made a trail? → CONCEPT     → none     → YES
          Inspector scans Lambda too, not only EC2, right?          → POLICY          → none     → YES
          is it fine to use root for daily admin work if MFA is on? → POLICY          → none     → NO
          NACL도 보안그룹처럼 stateful인가요                             → POLICY          → none     → NO
          is physical security an inherited control?                → POLICY          → aws      → YES
          inherited controls, which side implements them?           → OWNERSHIP       → aws      → none
          PCI DSS on AWS for our shop: AWS, us, or both?            → OWNERSHIP       → shared   → none
          AWS 위의 결제 서비스, PCI DSS 준수는 AWS랑 저희 중 누구?           → OWNERSHIP       → shared   → none
          SQS broker software upgrades, ours or theirs              → OWNERSHIP       → aws      → none
          how can I capture the IP traffic of my VPC?               → RECOMMENDATION  → none     → none
          EC2 수백 대 OS 패치를 정해진 시간에 자동으로 돌리고 싶음             → RECOMMENDATION  → none     → none
          which security duties stay with us on ECS and EKS?        → DUTIES          → none     → none
          EC2 OS 보안패치는 AWS가 알아서 해주는 거 맞죠?                   → POLICY          → customer → NO
          self-managed node group in EKS, OS patches?               → OWNERSHIP       → customer → none
          WAF는 NLB에 못 붙이는 거 맞죠?                                 → POLICY          → none     → YES
          the laptops people use for WorkSpaces, who secures them?  → OWNERSHIP       → customer → none
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

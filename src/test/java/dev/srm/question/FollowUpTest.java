package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.srm.knowledge.Service;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
  @ParameterizedTest(name = "\"{1}\" after \"{0}\": {2}, {3}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who patches the OS of RDS?       → and on EC2?                     → ec2              → guest-os
          is S3 encrypted by default?      → ebs too?                        → ebs              → enc-rest
          is Shield Standard free?         → and Advanced?                   → shield-advanced  → none
          what is GuardDuty                → does it block them as well?     → guardduty        → none
          who patches the OS of RDS?       → who encrypts it?                → rds              → enc-rest
          who patches the RDS engine?      → and if we install it on a VM ourselves? → ec2         → runtime-engine
          are the Fargate hosts ours?      → so what is left for us there?   → ecs-fargate      → none
          GuardDuty and Inspector, the same? → what is the difference        → guardduty inspector → none
          RDS OS 패치는 누가 하나요?           → EC2는?                           → ec2              → guest-os
          RDS 백업은 누가 하나요?              → 그럼 암호화는?                      → rds              → enc-rest
          EC2 OS 패치는 누가 하나요?           → 그럼 백업은?                        → ec2              → backup
          """)
  void what_a_question_leaves_out_is_taken_from_the_one_before(
      String before, String asked, String services, String area) {
    Question question = Read.question(asked, before);
    assertEquals(services, services(question));
    assertEquals(area, area(question));
  }

  @ParameterizedTest(name = "\"{1}\" after \"{0}\" stands by itself")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who patches RDS?              → what is GuardDuty?
          who patches RDS?              → what is the weather in Seoul today?
          who patches RDS?              → who patches the OS of EC2?
          RDS 패치는 누가 하나요?           → 가드듀티가 뭐예요?
          RDS 패치는 누가 하나요?           → S3 버킷 정책은 누가 관리하나요?
          """)
  void a_question_that_is_whole_takes_nothing(String before, String asked) {
    assertEquals(Read.question(asked).text(), Read.question(asked, before).text());
  }

  private static String services(Question question) {
    return question.services().stream().map(Service::id).collect(Collectors.joining(" "));
  }

  private static String area(Question question) {
    return question.areas().isEmpty() ? "none" : question.areas().getFirst().area().id();
  }
}

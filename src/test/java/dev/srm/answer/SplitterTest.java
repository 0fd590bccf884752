package dev.srm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {
  @Test
  void each_question_mark_ends_a_question() {
    assertEquals(
        List.of("Who patches RDS?", "And who backs it up?"),
        Splitter.parts("Who patches RDS? And who backs it up?"));
  }

  @Test
  void sides_named_alone_are_no_question_of_their_own() {
    assertEquals(1, Splitter.parts("빈칸 정답이 뭐예요? AWS? 고객?").size());
  }

  @Test
  void a_story_goes_with_the_question_that_follows() {
    assertEquals(
        List.of("We are audited. Somebody asked me: who patches RDS?"),
        Splitter.parts("We are audited. Somebody asked me: who patches RDS?"));
  }

  @Test
  void an_afterthought_goes_with_the_question_before() {
    assertEquals(
        List.of("Who patches RDS? thanks a lot"), Splitter.parts("Who patches RDS? thanks a lot"));
  }

  @Test
  void two_whos_in_one_sentence_are_two_questions() {
    assertEquals(
        List.of("RDS 백업 보존 기간은 누가 정하고", "디스크 교체는 누가 하나요?"),
        Splitter.parts("RDS 백업 보존 기간은 누가 정하고, 디스크 교체는 누가 하나요?"));
    assertEquals(
        List.of("who patches RDS", "who patches EC2?"),
        Splitter.parts("who patches RDS and who patches EC2?"));
  }

  @Test
  void the_other_side_offered_afterwards_is_no_question_of_its_own() {
    assertEquals(
        List.of("Does AWS restore it, Or is that up to us?"),
        Splitter.parts("Does AWS restore it? Or is that up to us?"));
    assertEquals(List.of("AWS가 복구해 주나요, 아니면 저희 몫인가요"), Splitter.parts("AWS가 복구해 주나요? 아니면 저희 몫인가요"));
  }

  @Test
  void a_flood_of_questions_is_answered_in_part() {
    assertEquals(4, Splitter.parts("Who patches RDS? ".repeat(50)).size());
  }
}

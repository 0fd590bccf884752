package dev.srm.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
  @ParameterizedTest(name = "\"{0}\" is {1} of \"{2}\"")
  @CsvSource({
    "'', HELP, ''",
    "' ', HELP, ''",
    "help, HELP, ''",
    "Help, HELP, ''",
    "?, HELP, ''",
    "？, HELP, ''",
    "도움말, HELP, ''",
    "명령어, HELP, ''",
    "/srm help, HELP, ''",
    "matrix, HELP, ''",
    "매트릭스, HELP, ''",
    "compare, HELP, ''",
    "matrix rds, MATRIX, rds",
    "MATRIX: RDS, MATRIX, RDS",
    "matrix for RDS, MATRIX, RDS",
    "매트릭스 RDS, MATRIX, RDS",
    "RDS 매트릭스, MATRIX, RDS",
    "rds 책임표, MATRIX, rds",
    "표 람다, MATRIX, 람다",
    "<@U0LAN0Z89> matrix rds, MATRIX, rds",
    "compare ec2 rds, COMPARE, ec2 rds",
    "비교 EC2 RDS, COMPARE, EC2 RDS",
    "EC2와 RDS 비교, COMPARE, EC2와 RDS",
    "EC2 RDS 비교해줘, COMPARE, EC2 RDS",
    "who patches RDS?, ASK, who patches RDS?",
    "who fills the responsibility matrix of our auditors?, ASK,"
        + " who fills the responsibility matrix of our auditors?",
    "help me with RDS, ASK, help me with RDS",
    "public, ASK, public",
  })
  void a_wish_is_told_by_its_first_or_last_word(String text, Command.Kind kind, String rest) {
    Command command = Command.of(text);
    assertEquals(kind, command.kind());
    assertEquals(rest, command.rest());
  }

  @ParameterizedTest(name = "\"{0}\" is open: {1}, and asks \"{2}\"")
  @CsvSource({
    "public who patches RDS?, true, who patches RDS?",
    "Public: who patches RDS?, true, who patches RDS?",
    "공개 RDS 패치는 누가 하나요?, true, RDS 패치는 누가 하나요?",
    "공개로 RDS 패치는 누가 하나요?, true, RDS 패치는 누가 하나요?",
    "공개: RDS 패치는?, true, RDS 패치는?",
    "public matrix rds, true, rds",
    "publicly accessible RDS?, false, publicly accessible RDS?",
    "공개된 버킷은 누가 막나요?, false, 공개된 버킷은 누가 막나요?",
    "who makes a bucket public?, false, who makes a bucket public?",
  })
  void a_reply_for_everybody_is_asked_for_in_front(String text, boolean open, String rest) {
    Command command = Command.of(text);
    assertEquals(open, command.open());
    assertEquals(rest, command.rest());
  }

  @Test
  void any_length_of_text_is_a_question() {
    assertEquals(Command.Kind.ASK, Command.of("a".repeat(100_000)).kind());
  }
}

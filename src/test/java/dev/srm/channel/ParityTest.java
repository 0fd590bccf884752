package dev.srm.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answer;
import dev.srm.chat.Desk;
import dev.srm.chat.Memory;
import dev.srm.chat.Message;
import dev.srm.chat.Reply;
import dev.srm.knowledge.GoldenQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The same question gets the same answer wherever it is asked.
class ParityTest {
  private final Desk desk = new Desk(Golden.answering(), () -> Golden.KNOWLEDGE, Memory.none());

  @Test
  void slack_and_teams_get_the_same_answer_to_every_golden_question() {
    List<String> different = new ArrayList<>();
    List<GoldenQuestion> questions = Golden.questions();
    for (GoldenQuestion question : questions) {
      if (!said(question, Message.Surface.SLACK).equals(said(question, Message.Surface.TEAMS))) {
        different.add(question.ask());
      }
    }
    assertEquals(List.of(), different);
    assertTrue(questions.size() > 800, questions.size() + " questions only");
  }

  /// Without the time that it took.
  private Reply said(GoldenQuestion question, Message.Surface surface) {
    Message message = new Message(question.ask(), question.context(), surface, Optional.empty());
    return switch (desk.reply(message)) {
      case Reply.Answered(Answer answer) -> new Reply.Answered(timeless(answer));
      case Reply.Comparison comparison ->
          new Reply.Comparison(
              timeless(comparison.answer()), comparison.services(), comparison.lines());
      case Reply.Matrix matrix -> matrix;
      case Reply.Help help -> help;
    };
  }

  private static Answer timeless(Answer answer) {
    return answer.stamped(Optional.empty(), 0);
  }
}

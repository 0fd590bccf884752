package dev.srm.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.srm.answer.Answer;
import dev.srm.answer.Request;
import dev.srm.channel.Answers;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {
  private final List<Request> asked = new ArrayList<>();
  private final Desk desk = new Desk(this::answer);

  private Answer answer(Request request) {
    asked.add(request);
    return Answers.answer(request);
  }

  @ParameterizedTest(name = "\"{0}\" in a client of language {1} gets help in {2}")
  @CsvSource({
    "'', , EN",
    "'   ', KO, KO",
    "help, , EN",
    "HELP, , EN",
    "' Help ', KO, KO",
    "?, , EN",
    "도움말, , KO",
    "도움말, EN, KO",
    "사용법, , KO",
    "<@U0LAN0Z89>, , EN",
    "'<at>&nbsp;</at>', KO, KO",
  })
  void nothing_and_words_for_help_get_help(String text, Language locale, Language expected) {
    Reply reply = desk.reply(message(text, Optional.ofNullable(locale)));
    Reply.Help help = assertInstanceOf(Reply.Help.class, reply);
    assertEquals(expected, help.language());
    assertEquals(1, help.examples().size());
  }

  @Test
  void a_question_is_answered_with_its_context_and_in_its_own_language() {
    Message message =
        new Message(
            "and EC2?",
            List.of("who patches RDS?"),
            Message.Surface.SLACK,
            Optional.of(Language.KO));
    assertInstanceOf(Reply.Answered.class, desk.reply(message));
    assertEquals(
        List.of(
            new Request(
                "and EC2?", List.of("who patches RDS?"), Optional.empty(), Optional.empty())),
        asked);
  }

  private static Message message(String text, Optional<Language> locale) {
    return new Message(text, List.of(), Message.Surface.SLACK, locale);
  }
}

package dev.srm.chat;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.knowledge.Language;
import dev.srm.question.Cleaner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Takes a message in and hands the reply out, the same for every platform.
public final class Desk {
  /// What people type when they want to know what they can type.
  private static final Map<String, Language> HELP_WORDS =
      Map.of(
          "help", Language.EN,
          "?", Language.EN,
          "도움말", Language.KO,
          "도움", Language.KO,
          "사용법", Language.KO);

  private final Answering answering;

  /// @param answering answers what is neither empty nor a call for help
  public Desk(Answering answering) {
    this.answering = answering;
  }

  /// @return help for an empty message or a word for help, else the answer
  public Reply reply(Message message) {
    String cleaned = Cleaner.clean(message.text()).toLowerCase(Locale.ROOT);
    if (cleaned.isEmpty()) {
      return help(message.locale().orElse(Language.EN));
    }
    Language asked = HELP_WORDS.get(cleaned);
    if (asked != null) {
      return help(asked == Language.KO ? asked : message.locale().orElse(asked));
    }
    return new Reply.Answered(
        answering.answer(
            new Request(message.text(), message.context(), Optional.empty(), Optional.empty())));
  }

  /// An empty question is refused with questions to ask instead: those are the examples.
  private Reply help(Language language) {
    Answer refused =
        answering.answer(new Request("", List.of(), Optional.of(language), Optional.empty()));
    List<String> examples =
        refused.refusal().map(Answer.Refusal::suggestions).orElse(refused.related());
    return new Reply.Help(language, examples);
  }
}

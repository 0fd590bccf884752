package dev.srm.chat;

import dev.srm.answer.Answer;
import dev.srm.knowledge.Language;
import java.util.List;

/// What SRM says to a message. Each platform renders it and decides nothing of its own.
public sealed interface Reply {
  /// The message was a question.
  record Answered(Answer answer) implements Reply {}

  /// The message asked for help, or for nothing.
  ///
  /// @param examples questions that can be answered, in that language, possibly none
  record Help(Language language, List<String> examples) implements Reply {
    public Help {
      examples = List.copyOf(examples);
    }
  }
}

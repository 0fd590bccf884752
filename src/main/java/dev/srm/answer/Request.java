package dev.srm.answer;

import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;

/// One question as a surface hands it in.
///
/// @param question any text; only the first [dev.srm.question.Cleaner#CHARS_MAX] characters are
///   looked at
/// @param context earlier questions of the thread, oldest first
/// @param language forces the language of the answer
/// @param id handed back with the answer
public record Request(
    String question, List<String> context, Optional<Language> language, Optional<String> id) {
  public Request {
    context = List.copyOf(context);
  }

  /// A question by itself.
  public static Request of(String question) {
    return new Request(question, List.of(), Optional.empty(), Optional.empty());
  }
}

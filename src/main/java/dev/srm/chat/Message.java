package dev.srm.chat;

import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;

/// What a person wrote to SRM, wherever they did.
///
/// @param text without the platform's mark-up and escapes; may be empty
/// @param context earlier questions of the thread, oldest first
/// @param locale of the person's client, where the platform tells it: a hint for help, never for
///   the language of an answer, which is the question's
public record Message(
    String text, List<String> context, Surface surface, Optional<Language> locale) {
  public Message {
    context = List.copyOf(context);
  }

  /// Where it was written.
  public enum Surface {
    SLACK,
    TEAMS
  }
}

package dev.srm.chat;

import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person wrote to SRM, wherever they did.
///
/// @param id becomes the id of the answer, to which votes refer; the same again when the message is
///   answered again after a crash. Empty: the answer has none and is not recorded
/// @param text without the platform's mark-up and escapes; may be empty
/// @param context earlier questions of the thread, oldest first, where the platform hands them in;
///   else those that SRM remembers are taken
/// @param thread as in [Incoming]; empty where nothing shall be remembered
/// @param person as in [Ledger.Asked]; empty where nobody is known
/// @param locale of the person's client, where the platform tells it: a hint for help, never for
///   the language of an answer, which is the question's
public record Message(
    String id,
    String text,
    List<String> context,
    Surface surface,
    String thread,
    String person,
    Optional<Language> locale) {
  public Message {
    context = List.copyOf(context);
  }

  /// A message by nobody in particular, of which nothing is remembered.
  public Message(String text, List<String> context, Surface surface, Optional<Language> locale) {
    this("", text, context, surface, "", "", locale);
  }

  /// Where it was written.
  public enum Surface {
    SLACK,
    TEAMS;

    /// @return as in [Ledger.Asked]
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

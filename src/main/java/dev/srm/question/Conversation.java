package dev.srm.question;

import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;

/// The questions of a thread, each of which may lean on those before it. Earlier ones are read when
/// the first question needs them. Not safe for use by several threads.
public final class Conversation {
  private final QuestionReader reader;
  private final List<String> context;
  private boolean begun;
  private Optional<Reading> before = Optional.empty();

  Conversation(QuestionReader reader, List<String> context) {
    this.reader = reader;
    this.context = List.copyOf(context);
  }

  /// Reads a question, which those that follow may then lean on.
  ///
  /// @param asked any text
  /// @param forced the language to answer in, whatever the question is written in
  public Question read(String asked, Optional<Language> forced) {
    if (!begun) {
      begun = true;
      context.forEach(this::remember);
    }
    Reading own = reader.reading(Cleaner.clean(asked));
    Reading whole = reader.joined(own, before);
    before = Optional.of(whole);
    return reader.question(asked, own, whole, forced);
  }

  private void remember(String earlier) {
    before = Optional.of(reader.joined(reader.reading(Cleaner.clean(earlier)), before));
  }
}

package dev.srm.question;

import dev.srm.knowledge.Language;
import dev.srm.knowledge.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// The questions of a thread, each of which may lean on those before it. Earlier ones are read when
/// the first question needs them. Not safe for use by several threads.
public final class Conversation {
  /// "Is it free?" after "what scans for that?" is about the tool that was the answer. Korean
  /// leaves the "it" out.
  private static final Pattern IT =
      Pattern.compile(
          "(?i)\\b(?:it|that one|this one|that (?:service|tool))\\b|[가-힣].*(?:나요|까요|가요|줘|돼|되나|죠|지|니까|나|냐|음|함|됨)요?[\\s?？!.]*$");

  /// "Does it look at volumes too?": what is named is what it looks at.
  private static final Pattern IT_BESIDE =
      Pattern.compile(
          "(?i)\\b(?:does|can|will|would|could|is) (?:it|that|this)\\b|[가-힣A-Za-z0-9]도\\s[가-힣]");

  private final QuestionReader reader;
  private final List<String> context;
  private final BiFunction<String, Question, Optional<Service>> tools;
  private boolean begun;
  private Optional<Earlier> before = Optional.empty();

  private record Earlier(String asked, Reading own, Reading whole) {}

  Conversation(
      QuestionReader reader,
      List<String> context,
      BiFunction<String, Question, Optional<Service>> tools) {
    this.reader = reader;
    this.context = List.copyOf(context);
    this.tools = tools;
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
    Reading whole = ofTool(own).orElseGet(() -> joined(own));
    before = Optional.of(new Earlier(asked, own, whole));
    return reader.question(asked, own, whole, forced);
  }

  private void remember(String asked) {
    Reading own = reader.reading(Cleaner.clean(asked));
    before = Optional.of(new Earlier(asked, own, joined(own)));
  }

  private Reading joined(Reading own) {
    return reader.joined(own, before.map(Earlier::whole));
  }

  private Optional<Reading> ofTool(Reading own) {
    return before
        .filter(earlier -> asksTool(earlier.whole()) && leans(own))
        .flatMap(earlier ->
            tools.apply(
                earlier.asked(),
                reader.question(earlier.asked(), earlier.own(), earlier.whole(), Optional.empty())))
        .map(tool -> reader.reading(tool.shortName() + ", " + own.text()));
  }

  private static boolean asksTool(Reading earlier) {
    return !earlier.turns().contains(Turn.WHO)
        && (earlier.turns().contains(Turn.RECOMMEND) || earlier.turns().contains(Turn.NEED));
  }

  private static boolean leans(Reading own) {
    Pattern it = own.mentions().isEmpty() ? IT : IT_BESIDE;
    return own.turns().contains(Turn.POLAR)
        && !own.turns().contains(Turn.RECOMMEND)
        && it.matcher(own.text()).find();
  }
}

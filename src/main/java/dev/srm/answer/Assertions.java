package dev.srm.answer;

import dev.srm.answer.Answer.Polarity;
import dev.srm.knowledge.Quote;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.Optional;
import java.util.regex.Pattern;

/// The literal answer that a sentence gives to a question which it covers: a sentence that says it
/// does not is a no.
final class Assertions {
  private static final Pattern DENIES =
      Pattern.compile(
          "(?i)\\b(?:not|never|no|nor|neither|cannot|nothing|none|without|prohibited|only)\\b|n't\\b|않|못|없|아니|아닙|금지|불가|뿐");

  private Assertions() {}

  /// @return empty when the question is no yes/no question or claims an owner, which rows tell
  static Optional<Polarity> polarity(Question question, Quote sentence) {
    boolean owner =
        question.has(Turn.WHO)
            || question.has(Turn.MINE)
            || question.has(Turn.PROVIDER)
            || question.has(Turn.BOTH);
    if (!question.has(Turn.POLAR) || owner) {
      return Optional.empty();
    }
    boolean denies = DENIES.matcher(sentence.text()).find();
    return Optional.of(Polarity.of(denies == question.denies()));
  }
}

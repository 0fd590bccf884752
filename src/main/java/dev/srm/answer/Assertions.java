package dev.srm.answer;

import dev.srm.answer.Answer.Polarity;
import dev.srm.knowledge.Quote;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.Optional;
import java.util.regex.Pattern;

/// The literal answer that a sentence gives to a question which it covers: a sentence that says it
/// does not is a no. Where a sentence could mean either, there is none.
final class Assertions {
  private static final String NEGATION =
      "(?i)\\b(?:not|never|no(?! (?:charge|cost|extra|additional|fee))|nor|neither|cannot|nothing|none|prohibited|until)\\b|n't\\b|않|못|아니|아닙|금지|불가|전까지";

  private static final Pattern DENIES = Pattern.compile(NEGATION + "|\\b(?:without|only)\\b|없|뿐");

  /// Beside "without an agent?", a sentence that says "without" denies nothing.
  private static final Pattern DENIES_REGARDLESS = Pattern.compile(NEGATION);

  private static final Pattern REQUIRES =
      Pattern.compile(
          "(?i)\\b(?:needs?|requires?|required|must)\\b|\\bonly (?:if|when|after|with)\\b|필요|있어야|켜야|해야|만 제공");

  private static final Pattern ASKS_NEED =
      Pattern.compile(
          "(?i)\\b(?:needs?|requires?|required|must|have to|necessary)\\b|필요|필수|야\\s?(?:하|되|돼|함|됨|만)");

  private static final Pattern WITHOUT =
      Pattern.compile("(?i)\\bwithout\\b|없이|안\\s?\\S{1,3}도(?=\\s|$)|않아도|않고|안\\s?\\S{1,3}고");

  private static final Pattern RESTRICTS =
      Pattern.compile("(?i)\\b(?:only|just|solely|alone)\\b|만 |만을|뿐");

  private Assertions() {}

  /// @return empty when the question is no yes/no question or claims an owner, which rows tell
  static Optional<Polarity> polarity(Question question, Quote sentence) {
    boolean owner =
        question.has(Turn.WHO)
            || question.has(Turn.MINE)
            || question.has(Turn.PROVIDER)
            || question.has(Turn.BOTH);
    boolean vague =
        question.contentWords() < 2 && question.mentions().isEmpty() && question.areas().isEmpty();
    if (!question.has(Turn.POLAR) || question.has(Turn.LIST) || owner || vague) {
      return Optional.empty();
    }
    boolean without = WITHOUT.matcher(question.text()).find();
    boolean denies = (without ? DENIES_REGARDLESS : DENIES).matcher(sentence.text()).find();
    if (!denies && REQUIRES.matcher(sentence.text()).find()) {
      return without
          ? Optional.of(Polarity.NO)
          : ASKS_NEED.matcher(question.text()).find()
              ? Optional.of(Polarity.of(!question.denies()))
              : Optional.empty();
    }
    if (question.has(Turn.ONLY)) {
      return Optional.of(Polarity.of(RESTRICTS.matcher(sentence.text()).find()));
    }
    return Optional.of(Polarity.of(denies == (question.denies() && !without)));
  }
}

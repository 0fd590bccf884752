package dev.srm.answer;

import dev.srm.answer.Answer.Polarity;
import dev.srm.knowledge.Party;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.Optional;
import java.util.regex.Pattern;

/// The literal yes or no to a question that claims an owner: "is it ours?", "doesn't AWS do that?".
final class Claims {
  /// "So it is their fault?" blames one side alone.
  private static final Pattern BLAMES = Pattern.compile("(?i)\\b(?:fault|blame)\\b|잘못|탓");

  /// What we inherit, the other side does.
  private static final Pattern INHERITS = Pattern.compile("(?i)\\binherit(?:s|ed)?\\b|물려받|상속|이어받");

  private Claims() {}

  /// @param owner who really is
  /// @return empty when the question claims nobody, or both sides at once ("AWS or us?")
  static Optional<Polarity> polarity(Question question, Party owner) {
    if (!question.has(Turn.POLAR)) {
      return Optional.empty();
    }
    boolean inherited = INHERITS.matcher(question.text()).find();
    boolean mine = question.has(Turn.MINE) && !inherited;
    boolean provider = question.has(Turn.PROVIDER) || (question.has(Turn.GIVEN) && !mine);
    if (mine && provider && question.has(Turn.ONLY) && question.has(Turn.NOT)) {
      // "It is all AWS's job and nothing is left to us, right?" claims one side alone.
      return Optional.of(Polarity.of(owner.role() == Party.Role.PROVIDER));
    }
    boolean both = question.has(Turn.BOTH);
    Optional<Boolean> holds =
        both
            ? Optional.of(owner.role() == Party.Role.SHARED)
            : mine == provider ? Optional.empty() : Optional.of(claimed(question, owner, mine));
    return holds.map(yes -> Polarity.of(question.denies() != yes));
  }

  /// @return whether it claims that one side alone does it, which is wrong where that depends
  static boolean ofOneSide(Question question) {
    return question.has(Turn.POLAR)
        && question.has(Turn.ONLY)
        && question.has(Turn.MINE) != question.has(Turn.PROVIDER)
        && !question.has(Turn.NOT);
  }

  private static boolean claimed(Question question, Party owner, boolean mine) {
    return switch (owner.role()) {
      case CUSTOMER -> mine;
      case PROVIDER -> !mine;
      // Half of it is: "is it ours?" is true, "is it ours alone?" or "is it done for us?" is not.
      case SHARED ->
          !question.has(Turn.ONLY)
              && !question.has(Turn.GIVEN)
              && !BLAMES.matcher(question.text()).find();
    };
  }
}

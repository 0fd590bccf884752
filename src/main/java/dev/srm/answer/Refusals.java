package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Refusal;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Language;
import dev.srm.question.Question;
import java.util.List;
import java.util.Optional;

/// Says why there is no answer, and what can be asked instead.
final class Refusals {
  /// A message with fewer letters holds no question.
  private static final int LETTERS_MIN = 4;

  private final Related related;

  Refusals(Related related) {
    this.related = related;
  }

  Answer refuse(Question question, Voice voice) {
    return refusal(question, voice, reason(question));
  }

  private static Refusal.Reason reason(Question question) {
    if (question.language().isEmpty() || question.isElsewhere()) {
      return Refusal.Reason.OUT_OF_SCOPE;
    }
    if (question.text().codePoints().filter(Character::isLetter).count() < LETTERS_MIN
        && question.mentions().isEmpty()) {
      return Refusal.Reason.NOT_A_QUESTION;
    }
    if (question.unknownName().isPresent()) {
      return Refusal.Reason.UNKNOWN_SERVICE;
    }
    boolean known = !question.mentions().isEmpty() || !question.areas().isEmpty();
    if (known) {
      return Refusal.Reason.NO_EVIDENCE;
    }
    return question.contentWords() < 1
        ? Refusal.Reason.NOT_A_QUESTION
        : Refusal.Reason.OUT_OF_SCOPE;
  }

  Answer refusal(Question question, Voice voice, Refusal.Reason reason) {
    List<String> suggestions = related.about(voice, question.services().stream().findFirst());
    String text = voice.refusal(reason, question.unknownName());
    if (question.language().isEmpty()) {
      text = text + " " + Voice.of(Language.KO).refusal(reason, Optional.empty());
    }
    return new Answer(
        Optional.empty(),
        question.asked(),
        voice.language(),
        Kind.REFUSAL,
        Optional.empty(),
        Optional.empty(),
        new Subject(
            question.services().stream().findFirst().map(service -> service.id()),
            Optional.empty()),
        List.of(),
        text,
        List.of(),
        Optional.of(new Refusal(reason, suggestions)),
        suggestions,
        List.of(),
        0);
  }
}

package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.ControlCategory;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Inherited, shared or customer-specific: the category of a control, or what a category is.
final class CategoryWay implements Way {
  private final Knowledge knowledge;
  private final Rows rows;

  CategoryWay(Knowledge knowledge, Rows rows) {
    this.knowledge = knowledge;
    this.rows = rows;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    List<ControlCategory> named = new ArrayList<>();
    double weight = 0;
    for (ControlCategory category : knowledge.categories()) {
      double words = question.cues().best(category.cues()).weight();
      if (words > 0) {
        named.add(category);
        weight = Math.max(weight, words);
      }
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    ControlCategory actual = null;
    Evidence evidence = named.getFirst().evidence();
    double most = 0;
    for (ControlCategory category : knowledge.categories()) {
      for (ControlCategory.Control control : category.controls()) {
        double words = question.cues().best(control.cues()).weight();
        if (words > most) {
          most = words;
          actual = category;
          evidence = control.evidence();
        }
      }
    }
    return Optional.of(
        actual == null || (question.has(Turn.CONCEPT) && !question.has(Turn.POLAR))
            ? category(question, named, voice, weight)
            : control(question, named, actual, evidence, voice, weight + most));
  }

  private static Draft category(
      Question question, List<ControlCategory> named, Voice voice, double weight) {
    List<Draft.Said> said = new ArrayList<>();
    for (ControlCategory category : named) {
      category
          .evidence()
          .in(voice.language())
          .ifPresent(quote -> said.add(Draft.Said.by(quote.text(), category.evidence())));
      category.controls().stream()
          .limit(named.size() == 1 ? 2 : 0)
          .forEach(control ->
              control
                  .evidence()
                  .in(voice.language())
                  .ifPresent(quote -> said.add(Draft.Said.by(quote.text(), control.evidence()))));
    }
    Kind kind = named.size() > 1 ? Kind.COMPARISON : Kind.CONCEPT;
    return new Draft(
        weight + 1.5,
        kind,
        question.has(Turn.WHO) && named.size() == 1
            ? Optional.of(named.getFirst().owner())
            : Optional.empty(),
        Optional.empty(),
        Subject.NONE,
        List.of(),
        said,
        List.of());
  }

  private Draft control(
      Question question,
      List<ControlCategory> named,
      ControlCategory actual,
      Evidence evidence,
      Voice voice,
      double weight) {
    Optional<Polarity> polarity =
        question.has(Turn.POLAR) && named.size() == 1
            ? Optional.of(Polarity.of(named.contains(actual) != question.has(Turn.NOT)))
            : Optional.empty();
    List<Draft.Said> said = new ArrayList<>();
    polarity.ifPresent(literal -> said.add(Draft.Said.plain(voice.polarity(literal))));
    said.add(Draft.Said.plain(voice.taskOwner(rows.party(actual.owner()), Optional.empty())));
    evidence
        .in(voice.language())
        .ifPresent(quote -> said.add(Draft.Said.by(quote.text(), evidence)));
    said.add(
        Draft.Said.by(
            actual.evidence().in(voice.language()).map(quote -> quote.text()).orElse(""),
            actual.evidence()));
    return new Draft(
        weight + 2,
        Kind.OWNERSHIP,
        Optional.of(actual.owner()),
        polarity,
        Subject.NONE,
        List.of(),
        said,
        List.of());
  }
}

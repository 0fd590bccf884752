package dev.srm.eval;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.GoldenQuestion.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks golden questions and compares the answers with what is expected.
public final class Examiner {
  private final Answering answering;
  private final Retrieval retrieval;

  /// @param answering what is examined
  /// @param retrieval over the same knowledge
  public Examiner(Answering answering, Retrieval retrieval) {
    this.answering = answering;
    this.retrieval = retrieval;
  }

  /// @return one verdict per question, in order
  public List<Verdict> examine(List<GoldenQuestion> questions) {
    return questions.stream().map(this::examine).toList();
  }

  private Verdict examine(GoldenQuestion golden) {
    Answer answer =
        answering.answer(
            new Request(golden.ask(), golden.context(), Optional.empty(), Optional.empty()));
    Expectation expected = golden.expected();
    List<String> failures = new ArrayList<>();
    boolean wrongOwner = false;
    if (expected.refused()) {
      if (answer.kind() != Answer.Kind.REFUSAL) {
        failures.add("should be refused, is " + answer.kind().id());
        wrongOwner = answer.owner().isPresent();
      }
      return verdict(golden, answer, failures, wrongOwner);
    }
    if (answer.kind() == Answer.Kind.REFUSAL) {
      failures.add("refused: " + answer.refusal().map(refusal -> refusal.reason().id()).orElse(""));
      return verdict(golden, answer, failures, false);
    }
    if (expected.owner().isPresent() && !answer.owner().equals(expected.owner())) {
      failures.add("owner " + answer.owner().orElse("none") + ", not " + expected.owner().get());
      wrongOwner = answer.owner().isPresent();
    }
    expected
        .polarity()
        .filter(yes -> !answer.polarity().equals(Optional.of(Answer.Polarity.of(yes))))
        .ifPresent(yes ->
            failures.add(
                "says "
                    + answer.polarity().map(Answer.Polarity::id).orElse("neither yes nor no")
                    + ", not "
                    + Answer.Polarity.of(yes).id()));
    expected
        .service()
        .filter(service -> !answer.subject().service().equals(Optional.of(service)))
        .ifPresent(service ->
            failures.add(
                "service " + answer.subject().service().orElse("none") + ", not " + service));
    for (Pattern mention : expected.mentions()) {
      if (!mention.matcher(wholeText(answer)).find()) {
        failures.add("does not say " + mention.pattern());
      }
    }
    return verdict(golden, answer, failures, wrongOwner);
  }

  private Verdict verdict(
      GoldenQuestion golden, Answer answer, List<String> failures, boolean wrongOwner) {
    return new Verdict(golden, answer, failures, wrongOwner, retrieval.rank(golden));
  }

  private static String wholeText(Answer answer) {
    StringBuilder text = new StringBuilder(answer.text());
    answer.more().forEach(more -> text.append('\n').append(more.text()));
    return text.toString();
  }
}

package dev.srm.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question with what its answer must hold. Only what is expected is compared.
///
/// @param source where it stands, `questions/en-yes-no.yaml:12`
/// @param kind of question, e.g. `yes-no`, under which it is counted
/// @param context earlier questions of the thread, oldest first
public record GoldenQuestion(
    String source,
    Language language,
    String kind,
    String ask,
    List<String> context,
    Expectation expected) {
  public GoldenQuestion {
    context = List.copyOf(context);
  }

  /// What the answer must hold.
  ///
  /// @param refused whether it must be a refusal
  /// @param owner id of the party
  /// @param service id of the service recognised
  /// @param areas ids of which one must be recognised; empty when any will do
  /// @param polarity yes for true
  /// @param mentions each must occur in the text
  /// @param answerKind kind of answer
  public record Expectation(
      boolean refused,
      Optional<String> owner,
      Optional<String> service,
      List<String> areas,
      Optional<Boolean> polarity,
      List<Pattern> mentions,
      Optional<String> answerKind) {
    public Expectation {
      areas = List.copyOf(areas);
      mentions = List.copyOf(mentions);
    }
  }
}

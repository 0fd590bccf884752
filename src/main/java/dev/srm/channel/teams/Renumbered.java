package dev.srm.channel.teams;

import dev.srm.answer.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Several answers in one message, with their sources numbered through: a message has one `[1]`.
final class Renumbered {
  private static final Pattern MARKER = Pattern.compile("\\[([0-9]{1,4})]");

  private Renumbered() {}

  /// @param answersMax at least 1
  static List<Answer> of(Answer first, int answersMax) {
    List<Answer> all = new ArrayList<>(List.of(first));
    int used = first.citations().stream().mapToInt(Answer.Citation::number).max().orElse(0);
    for (Answer answer : first.more().stream().limit(answersMax - 1L).toList()) {
      all.add(shifted(answer, used));
      used += answer.citations().stream().mapToInt(Answer.Citation::number).max().orElse(0);
    }
    return all;
  }

  private static Answer shifted(Answer answer, int by) {
    if (by == 0) {
      return answer;
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Answer.Citation> citations = new ArrayList<>();
    for (Answer.Citation one : answer.citations()) {
      numbers.put(Integer.toString(one.number()), one.number() + by);
      citations.add(
          new Answer.Citation(
              one.number() + by,
              one.title(),
              one.heading(),
              one.note(),
              one.line(),
              one.quote(),
              one.language(),
              one.url(),
              one.checked()));
    }
    String text =
        MARKER
            .matcher(answer.text())
            .replaceAll(marker ->
                "["
                    + numbers.getOrDefault(marker.group(1), Integer.valueOf(marker.group(1)))
                    + "]");
    return new Answer(
        answer.id(),
        answer.question(),
        answer.language(),
        answer.kind(),
        answer.owner(),
        answer.polarity(),
        answer.subject(),
        answer.rows(),
        text,
        citations,
        answer.refusal(),
        answer.related(),
        answer.more(),
        answer.micros());
  }
}

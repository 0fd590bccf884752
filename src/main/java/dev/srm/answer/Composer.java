package dev.srm.answer;

import dev.srm.answer.Answer.Citation;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a draft into words: numbers its sources in order of use and writes `[n]` after what they
/// support.
final class Composer {
  /// Slack and Teams show a handful well; more would bury the answer.
  private static final int RELATED_MAX = 3;

  private final Language language;

  Composer(Language language) {
    this.language = language;
  }

  Answer compose(String question, Draft draft) {
    Map<String, Citation> citations = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (Draft.Said said : draft.said()) {
      if (text.length() > 0) {
        text.append(' ');
      }
      text.append(said.sentence());
      List<Integer> numbers = new ArrayList<>();
      for (Evidence evidence : said.by()) {
        int number = number(evidence, citations);
        if (number > 0 && !numbers.contains(number)) {
          numbers.add(number);
        }
      }
      numbers.forEach(number -> text.append(" [").append(number).append(']'));
    }
    List<String> related = draft.related().stream().distinct().limit(RELATED_MAX).toList();
    return new Answer(
        Optional.empty(),
        question,
        language,
        draft.kind(),
        draft.owner(),
        draft.polarity(),
        draft.subject(),
        draft.rows(),
        text.toString(),
        List.copyOf(citations.values()),
        Optional.empty(),
        related,
        List.of(),
        0);
  }

  private int number(Evidence evidence, Map<String, Citation> citations) {
    Optional<Quote> quote = evidence.in(language);
    String key = quote.map(known -> known.note() + ":" + known.line()).orElse(evidence.url());
    if (key.isEmpty()) {
      return 0;
    }
    return citations
        .computeIfAbsent(key, added -> citation(citations.size() + 1, evidence, quote))
        .number();
  }

  private Citation citation(int number, Evidence evidence, Optional<Quote> quote) {
    return quote
        .map(known ->
            new Citation(
                number,
                known.title(),
                known.heading(),
                Optional.of(known.note()),
                known.line(),
                known.text(),
                known.language(),
                evidence.url().isEmpty() ? known.url() : evidence.url(),
                evidence.checked().isEmpty() ? known.checked() : evidence.checked()))
        .orElseGet(() ->
            new Citation(
                number,
                evidence.url(),
                "",
                Optional.empty(),
                0,
                "",
                language,
                evidence.url(),
                evidence.checked()));
  }
}

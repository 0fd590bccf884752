package dev.srm.eval;

import dev.srm.answer.PassageSearch;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.GoldenQuestion.Expectation;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.QuestionReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Measures the search alone: at which rank it puts what a golden question expects, whether or not
/// the answer then rests on it.
///
/// - A recommendation that expects a service: the rank of that service among the tools.
/// - An expected area: the rank of the first passage that holds a sentence which the rows of that
///   area cite, of the expected service or else of every service.
/// - Else expected words: the rank of the first passage that says them all, of the expected service
///   if there is one.
///
/// Other questions have no rank: refusals, and those of which only the owner is expected.
public final class Retrieval {
  /// What stands lower is not found.
  private static final int DEPTH = 10;

  private static final String RECOMMENDATION = "recommendation";

  private final Knowledge knowledge;
  private final PassageSearch search;
  private final QuestionReader reader;
  private final Map<String, Passage> byLine = new HashMap<>();

  /// @param search over that knowledge
  public Retrieval(Knowledge knowledge, PassageSearch search) {
    this.knowledge = knowledge;
    this.search = search;
    reader = new QuestionReader(knowledge);
    for (Passage passage : knowledge.passages()) {
      passage.sentences().forEach(quote -> byLine.put(place(quote), passage));
    }
  }

  /// @return from 1, 0 when nothing of the sort is among the first ten, empty when the question
  ///   expects nothing that a search finds
  public OptionalInt rank(GoldenQuestion golden) {
    Expectation expected = golden.expected();
    if (expected.refused()) {
      return OptionalInt.empty();
    }
    if (recommends(golden) && expected.service().isPresent()) {
      return OptionalInt.of(toolRank(golden, expected.service().get()));
    }
    Set<String> cited = citedBy(expected);
    if (!cited.isEmpty()) {
      return OptionalInt.of(passageRank(golden, passage -> cited.contains(passage.id())));
    }
    return expected.mentions().isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(passageRank(golden, passage -> says(passage, expected)));
  }

  private static boolean recommends(GoldenQuestion golden) {
    return golden.expected().answerKind().orElse(golden.kind()).equals(RECOMMENDATION);
  }

  private int toolRank(GoldenQuestion golden, String service) {
    Question question = read(golden);
    List<String> found =
        search.tools(question.text(), golden.language(), DEPTH).stream()
            .map(PassageSearch.Tool::service)
            .toList();
    return 1 + found.indexOf(service);
  }

  private int passageRank(GoldenQuestion golden, Predicate<Passage> wanted) {
    Question question = read(golden);
    Set<String> named = question.services().stream().map(Service::id).collect(Collectors.toSet());
    List<PassageSearch.Hit> hits =
        search.passages(question.text(), golden.language(), named, DEPTH);
    return IntStream.range(0, hits.size())
        .filter(i -> wanted.test(hits.get(i).passage()))
        .map(i -> i + 1)
        .findFirst()
        .orElse(0);
  }

  private Question read(GoldenQuestion golden) {
    return reader.read(golden.ask(), golden.context(), Optional.empty());
  }

  /// @return ids of the passages that hold a sentence cited by the expected rows
  private Set<String> citedBy(Expectation expected) {
    Set<String> passages = new HashSet<>();
    for (String area : expected.areas()) {
      Optional<Row> own = expected.service().flatMap(knowledge::service).flatMap(s -> s.row(area));
      own.or(() -> knowledge.universalRow(area)).stream()
          .flatMap(Retrieval::evidence)
          .flatMap(evidence -> Stream.concat(evidence.en().stream(), evidence.ko().stream()))
          .map(quote -> byLine.get(place(quote)))
          .filter(passage -> passage != null)
          .forEach(passage -> passages.add(passage.id()));
    }
    return passages;
  }

  private static Stream<Evidence> evidence(Row row) {
    return Stream.concat(
        Stream.of(row.evidence()), row.aspects().stream().map(aspect -> aspect.evidence()));
  }

  private static boolean says(Passage passage, Expectation expected) {
    if (expected.service().filter(id -> !passage.services().contains(id)).isPresent()) {
      return false;
    }
    String text =
        Stream.concat(
                Stream.of(passage.title(), passage.heading()),
                passage.sentences().stream().map(Quote::text))
            .collect(Collectors.joining("\n"));
    return expected.mentions().stream().allMatch(mention -> mention.matcher(text).find());
  }

  private static String place(Quote quote) {
    return quote.note() + ":" + quote.line();
  }
}

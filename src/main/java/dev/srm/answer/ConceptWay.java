package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is X: the definition of a service, or the passage that covers the question.
final class ConceptWay implements Way {
  private static final int PASSAGES_MAX = 5;
  private static final int SENTENCES_MAX = 2;
  /// Below this share of the question's content, a passage is about something else.
  private static final double COVERAGE_MIN = 0.6;
  /// How-to questions and prices are answered only by a passage that covers nearly all of them.
  private static final double COVERAGE_MIN_ADVICE = 0.85;

  private final Knowledge knowledge;
  private final PassageSearch search;
  private final Definitions definitions;
  private final Related related;

  ConceptWay(Knowledge knowledge, PassageSearch search, Definitions definitions, Related related) {
    this.knowledge = knowledge;
    this.search = search;
    this.definitions = definitions;
    this.related = related;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    List<Question.Mention> mentions = question.mentions();
    boolean bare = question.areas().isEmpty() || question.areas().getFirst().weight() < 1;
    if (mentions.size() == 1 && question.has(Turn.CONCEPT) && !question.has(Turn.POLAR)) {
      Service service = mentions.getFirst().service();
      List<Quote> sentences = definitions.sentences(service, voice.language());
      if (!sentences.isEmpty() && bare && question.contentWords() <= 1) {
        return Optional.of(draft(voice, sentences.stream().limit(SENTENCES_MAX).toList(), Optional.of(service), 3.5));
      }
    }
    return passage(question, voice);
  }

  private Optional<Draft> passage(Question question, Voice voice) {
    Set<String> named = question.services().stream().map(Service::id).collect(Collectors.toSet());
    List<PassageSearch.Hit> hits = search.passages(question.text(), voice.language(), named, PASSAGES_MAX);
    double least = question.has(Turn.ADVICE) ? COVERAGE_MIN_ADVICE : COVERAGE_MIN;
    if (hits.isEmpty() || hits.getFirst().coverage() < least || question.alien() > 0.5) {
      return Optional.empty();
    }
    PassageSearch.Hit hit = hits.getFirst();
    double asked = question.has(Turn.CONCEPT) || question.has(Turn.LIST) ? 1 : 0;
    double ownerAsked = question.has(Turn.WHO) ? 2 : 0;
    Optional<Service> service = question.services().stream().findFirst();
    return Optional.of(
        draft(voice, hit.best().stream().limit(SENTENCES_MAX).toList(), service, hit.coverage() * 1.5 + asked - ownerAsked));
  }

  private Draft draft(Voice voice, List<Quote> sentences, Optional<Service> service, double weight) {
    List<Draft.Said> said = new ArrayList<>();
    for (Quote sentence : sentences) {
      said.add(Draft.Said.by(sentence.text(), evidence(sentence)));
    }
    return new Draft(
        weight,
        Kind.CONCEPT,
        Optional.empty(),
        Optional.empty(),
        new Subject(service.map(Service::id), Optional.empty()),
        List.of(),
        said,
        related.about(voice, service));
  }

  private static Evidence evidence(Quote quote) {
    boolean korean = quote.language() == Language.KO;
    return new Evidence(
        korean ? Optional.empty() : Optional.of(quote), korean ? Optional.of(quote) : Optional.empty(), "", "");
  }
}

package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is X: the definition of a service, or the passage that covers the question.
final class ConceptWay implements Way {
  private static final int PASSAGES_MAX = 8;
  private static final int SENTENCES_MAX = 2;

  /// Below this share of the question's content, a passage is about something else.
  private static final double COVERAGE_MIN = 0.6;

  /// A heading that the question names as a whole vouches for its passage.
  private static final double COVERAGE_MIN_HEADED = 0.29;

  /// A sentence that holds less of the question may be about something else than what is to be
  /// affirmed.
  private static final double SAID_ASSERTED = 0.7;

  private static final double SAID_OF_SERVICE = 0.4;

  private static final double HEADED_CLOSER = 0.6;
  private static final double MODEL_ASKED = 4;
  private static final double DEFINED = 3.5;
  private static final double COVERAGE_WHOLE = 0.95;
  private static final double HEADED_MIN = 0.75;

  /// "뜻" and "무엇인가요" of a heading stand in no question.
  private static final double HEADED_MIN_DEFINING = 0.5;

  private static final double ALIEN_MAX = 0.6;

  /// "Who is our account manager?" asks for a person; fewer words than these tell nothing else.
  private static final int WORDS_OF_WHO = 3;

  /// How-to questions and prices are answered only by a passage that covers nearly all of them.
  private static final double COVERAGE_MIN_ADVICE = 0.85;

  /// A heading that promises a definition answers "what is that?" better than one of two as close.
  private static final double DEFINITION = 0.3;

  private static final Pattern DEFINES =
      Pattern.compile("(?i)^what .*\\b(?:is|are|means?)\\b|(?:이란|란|뜻|무엇인가요?|무엇인지)\\s*$");

  private final PassageSearch search;
  private final Definitions definitions;
  private final Related related;

  ConceptWay(PassageSearch search, Definitions definitions, Related related) {
    this.search = search;
    this.definitions = definitions;
    this.related = related;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    List<Question.Mention> mentions = question.mentions();
    boolean bare = question.areas().isEmpty() || question.areas().getFirst().weight() <= 1;
    boolean whatIs =
        question.has(Turn.CONCEPT)
            || (question.has(Turn.POLAR)
                && question.turns().size() == 1
                && question.contentWords() <= 1
                && question.areas().isEmpty());
    boolean defining =
        mentions.size() == 1 && whatIs && !question.has(Turn.WHO) && !question.has(Turn.ADVICE);
    if (defining && question.contentWords() == 0) {
      Optional<Draft> definition = definition(mentions.getFirst().service(), bare, voice);
      if (definition.isPresent()) {
        return definition;
      }
    }
    List<PassageSearch.Hit> hits = hits(question, voice);
    if (defining && question.contentWords() > 0) {
      Optional<Draft> closer =
          passage(question, voice, hits, true)
              .or(() ->
                  definition(
                      mentions.getFirst().service(), bare && question.contentWords() <= 2, voice));
      if (closer.isPresent()) {
        return closer;
      }
    }
    boolean speaks =
        question.contentWords() > 0
            || !mentions.isEmpty()
            || !question.areas().isEmpty()
            || question.has(Turn.MODEL);
    Optional<Draft> said = speaks ? passage(question, voice, hits, false) : Optional.empty();
    boolean model =
        question.has(Turn.MODEL)
            && mentions.isEmpty()
            && !question.has(Turn.WHO)
            && !question.has(Turn.DUTIES);
    return said.or(() -> model ? model(voice) : Optional.empty());
  }

  private Optional<Draft> definition(Service service, boolean fits, Voice voice) {
    List<Quote> sentences = definitions.sentences(service, voice.language());
    return sentences.isEmpty() || !fits
        ? Optional.empty()
        : Optional.of(
            draft(
                voice,
                sentences.stream().limit(SENTENCES_MAX).toList(),
                Optional.of(service),
                Optional.empty(),
                DEFINED));
  }

  /// Whoever asks for the model in whatever words gets its definition.
  private Optional<Draft> model(Voice voice) {
    return search.passages(voice.modelQuestion(), voice.language(), Set.of(), PASSAGES_MAX).stream()
        .filter(hit -> hit.passage().language() == voice.language() && defines(hit))
        .findFirst()
        .map(hit ->
            draft(
                voice,
                definition(hit).stream().limit(SENTENCES_MAX).toList(),
                Optional.empty(),
                Optional.empty(),
                MODEL_ASKED));
  }

  private List<PassageSearch.Hit> hits(Question question, Voice voice) {
    Set<String> named = question.services().stream().map(Service::id).collect(Collectors.toSet());
    return search.passages(question.text(), voice.language(), named, PASSAGES_MAX);
  }

  /// @param whole whether the passage must hold all of the question and be headed by it
  private Optional<Draft> passage(
      Question question, Voice voice, List<PassageSearch.Hit> hits, boolean whole) {
    boolean advice = question.has(Turn.ADVICE);
    Optional<PassageSearch.Hit> headed =
        advice ? Optional.empty() : headed(question, hits, voice.language());
    double least =
        advice ? COVERAGE_MIN_ADVICE : headed.isPresent() ? COVERAGE_MIN_HEADED : COVERAGE_MIN;
    Optional<PassageSearch.Hit> chosen =
        whole
            ? hits.stream()
                .filter(hit -> hit.headed() >= HEADED_CLOSER && hit.coverage() >= COVERAGE_WHOLE)
                .filter(hit -> hit.passage().language() == voice.language())
                .findFirst()
            : stated(question, hits, voice.language())
                .or(() -> headed)
                .or(() -> hits.stream().findFirst());
    boolean stated = !whole && isStated(question, chosen);
    int wordsMin = question.has(Turn.WHO) ? WORDS_OF_WHO : 2;
    boolean vague =
        question.contentWords() < wordsMin
            && question.mentions().isEmpty()
            && question.areas().isEmpty()
            && !question.has(Turn.CONCEPT)
            && !question.has(Turn.MODEL);
    if (chosen.isEmpty()
        || (vague && chosen.get().headed() == 0)
        || (!stated && chosen.get().coverage() < least)
        || question.alien() > ALIEN_MAX) {
      return Optional.empty();
    }
    PassageSearch.Hit hit = chosen.get();
    boolean differs = question.has(Turn.COMPARE);
    double asked = question.has(Turn.CONCEPT) || question.has(Turn.LIST) || differs ? 1 : 0;
    boolean bare = question.areas().isEmpty() && question.mentions().isEmpty();
    double ownerAsked = question.has(Turn.WHO) && !differs ? bare ? 0.5 : 2 : 0;
    boolean whatIs = question.has(Turn.CONCEPT) || question.has(Turn.OPEN);
    double definition = headed.isPresent() && whatIs ? 1 : 0;
    Optional<Service> service = question.services().stream().findFirst();
    List<Quote> sentences = sentences(hit, definition > 0, voice.language());
    return Optional.of(
        draft(
            voice,
            sentences.stream().limit(SENTENCES_MAX).toList(),
            service,
            hit.said() >= SAID_ASSERTED && speaksOf(question, hit.passage(), sentences.getFirst())
                ? Assertions.polarity(question, sentences.getFirst())
                : Optional.empty(),
            hit.coverage() * 1.5 + asked + definition - ownerAsked));
  }

  /// What was found in the other language is said by the same section in this one, where there is
  /// one.
  private List<Quote> sentences(PassageSearch.Hit hit, boolean defines, Language language) {
    if (hit.passage().language() == language) {
      return defines ? definition(hit) : hit.best();
    }
    return definitions
        .inLanguage(hit.passage(), language)
        .map(Passage::sentences)
        .orElse(hit.best());
  }

  /// @return the passage whose heading the question speaks of as a whole
  private static Optional<PassageSearch.Hit> headed(
      Question question, List<PassageSearch.Hit> hits, Language language) {
    return hits.stream()
        .filter(hit -> hit.passage().language() == language)
        .filter(hit ->
            hit.headed() >= HEADED_MIN
                || (question.has(Turn.CONCEPT)
                    && defines(hit)
                    && hit.headed() >= HEADED_MIN_DEFINING))
        .max(
            Comparator.comparingDouble(hit ->
                hit.coverage()
                    + hit.headed()
                    + (question.has(Turn.CONCEPT) && defines(hit) ? DEFINITION : 0)));
  }

  private static boolean defines(PassageSearch.Hit hit) {
    return DEFINES.matcher(hit.passage().heading()).find();
  }

  /// @return for a yes/no question, the passage of which one sentence says the most of it
  private static Optional<PassageSearch.Hit> stated(
      Question question, List<PassageSearch.Hit> hits, Language language) {
    return question.has(Turn.POLAR)
        ? hits.stream()
            .filter(hit -> hit.passage().language() == language)
            .filter(hit -> isStated(question, Optional.of(hit)))
            .max(Comparator.comparingDouble(PassageSearch.Hit::said))
        : Optional.empty();
  }

  /// Of the service that is asked about, less has to be said than of whatever it may be.
  private static boolean isStated(Question question, Optional<PassageSearch.Hit> chosen) {
    return chosen
        .filter(hit -> question.has(Turn.POLAR) && !question.has(Turn.ADVICE))
        .filter(hit ->
            hit.said() >= SAID_ASSERTED
                || (hit.said() >= SAID_OF_SERVICE && isOwn(question, hit.passage())))
        .isPresent();
  }

  /// What a sentence says of one service affirms nothing of another.
  private static boolean speaksOf(Question question, Passage passage, Quote sentence) {
    return question.isHinted()
        || question.services().isEmpty()
        || isOwn(question, passage)
        || question.services().stream()
            .anyMatch(service -> sentence.text().contains(service.shortName()));
  }

  private static boolean isOwn(Question question, Passage passage) {
    return !question.isHinted()
        && question.services().stream()
            .findFirst()
            .filter(service -> passage.services().contains(service.id()))
            .isPresent();
  }

  /// The first sentence of a section defines what its heading names; the best one answers the rest.
  private static List<Quote> definition(PassageSearch.Hit hit) {
    Quote first = hit.passage().sentences().getFirst();
    List<Quote> sentences = new ArrayList<>(List.of(first));
    hit.best().stream().filter(quote -> !quote.equals(first)).forEach(sentences::add);
    return sentences;
  }

  private Draft draft(
      Voice voice,
      List<Quote> sentences,
      Optional<Service> service,
      Optional<Answer.Polarity> polarity,
      double weight) {
    List<Draft.Said> said = new ArrayList<>();
    polarity.ifPresent(literal -> said.add(Draft.Said.plain(voice.polarity(literal))));
    for (Quote sentence : sentences) {
      said.add(Draft.Said.by(sentence.text(), Definitions.evidence(sentence)));
    }
    return new Draft(
        weight,
        Kind.CONCEPT,
        Optional.empty(),
        polarity,
        new Subject(service.map(Service::id), Optional.empty()),
        List.of(),
        said,
        related.about(voice, service));
  }
}

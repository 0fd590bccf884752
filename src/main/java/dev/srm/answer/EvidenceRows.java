package dev.srm.answer;

import dev.srm.answer.Answer.Basis;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Aspect;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the row behind a sentence: where a question's words are in no cue, the note's sentence
/// that matches them best may be the very one that a row quotes.
final class EvidenceRows {
  private static final int PASSAGES_MAX = 4;

  /// The sentence decides who the owner is, so it has to hold most of what was asked.
  private static final double COVERAGE_MIN = 0.6;

  private static final double COVERAGE_MIN_SECTION = 0.4;

  private final Knowledge knowledge;
  private final PassageSearch search;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Passage> sections = new HashMap<>();

  private record Source(Row row, Optional<Aspect> aspect) {}

  EvidenceRows(Knowledge knowledge, PassageSearch search) {
    this.knowledge = knowledge;
    this.search = search;
    knowledge.services().forEach(service -> service.rows().forEach(this::add));
    knowledge.universal().forEach(this::add);
    for (Passage passage : knowledge.passages()) {
      passage.sentences().forEach(quote -> sections.put(key(quote), passage));
    }
  }

  private void add(Row row) {
    row.aspects().forEach(aspect -> add(aspect.evidence(), new Source(row, Optional.of(aspect))));
    add(row.evidence(), new Source(row, Optional.empty()));
  }

  private void add(Evidence evidence, Source source) {
    evidence.en().ifPresent(quote -> sources.putIfAbsent(key(quote), source));
    evidence.ko().ifPresent(quote -> sources.putIfAbsent(key(quote), source));
  }

  private static String key(Quote quote) {
    return quote.note() + ":" + quote.line();
  }

  /// @return the row that the best matching sentence supports, for that service or for every one
  Optional<Resolution> find(Question question, Voice voice, Optional<Service> service) {
    Set<String> named = service.map(known -> Set.of(known.id())).orElse(Set.of());
    List<PassageSearch.Hit> hits =
        search.passages(question.text(), voice.language(), named, PASSAGES_MAX);
    return hits.stream()
        .filter(hit -> hit.coverage() >= COVERAGE_MIN)
        .flatMap(hit -> resolution(hit.best().getFirst(), service, hit.coverage()).stream())
        .findFirst()
        .or(() -> service.flatMap(known -> ofSection(hits, known)));
  }

  /// Where the sentence itself supports no row, the section that it stands in may: if it is of the
  /// service's own note, and all rows that it supports have one owner.
  private Optional<Resolution> ofSection(List<PassageSearch.Hit> hits, Service service) {
    return hits.stream()
        .filter(hit -> hit.coverage() >= COVERAGE_MIN_SECTION)
        .flatMap(hit -> ofSection(hit.passage(), service, hit.coverage()).stream())
        .findFirst();
  }

  private Optional<Resolution> ofSection(Passage passage, Service service, double weight) {
    if (!passage.services().equals(Set.of(service.id()))) {
      return Optional.empty();
    }
    List<Resolution> rows =
        passage.sentences().stream()
            .flatMap(quote -> resolution(quote, Optional.of(service), weight).stream())
            .toList();
    return rows.stream().map(Resolution::owner).distinct().count() == 1
        ? Optional.of(rows.getFirst())
        : Optional.empty();
  }

  /// @return the row that the section of that sentence supports, if it supports those of one owner
  Optional<Resolution> ofSection(Evidence evidence, Service service, double weight) {
    return evidence
        .en()
        .or(evidence::ko)
        .flatMap(quote -> Optional.ofNullable(sections.get(key(quote))))
        .flatMap(passage -> ofSection(passage, service, weight));
  }

  private Optional<Resolution> resolution(Quote quote, Optional<Service> service, double coverage) {
    Source source = sources.get(key(quote));
    if (source == null) {
      return Optional.empty();
    }
    boolean everywhere = source.row().service().equals(Row.EVERY_SERVICE);
    boolean same = service.filter(known -> known.id().equals(source.row().service())).isPresent();
    Optional<Area> area = knowledge.area(source.row().area());
    if (area.isEmpty() || !(everywhere || same)) {
      return Optional.empty();
    }
    return Optional.of(
        new Resolution(
            source.row(),
            area.get(),
            everywhere ? Basis.UNIVERSAL : Basis.SERVICE,
            service,
            service.map(Voice.Named::of),
            source.aspect(),
            Optional.empty(),
            coverage));
  }
}

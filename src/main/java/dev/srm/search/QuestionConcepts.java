package dev.srm.search;

import dev.srm.knowledge.Phrasebook;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a question as a list of meanings: names and glossary terms first, then the other content
/// words.
final class QuestionConcepts {
  private final Analysis analysis;
  private final Thesaurus thesaurus;
  private final Set<String> idlePieces;
  private final Set<String> idleWords;

  private QuestionConcepts(
      Analysis analysis, Thesaurus thesaurus, Set<String> idlePieces, Set<String> idleWords) {
    this.analysis = analysis;
    this.thesaurus = thesaurus;
    this.idlePieces = Set.copyOf(idlePieces);
    this.idleWords = Set.copyOf(idleWords);
  }

  /// For passages.
  static QuestionConcepts of(Analysis analysis, Thesaurus thesaurus, Phrasebook phrasebook) {
    Set<String> pieces = new HashSet<>();
    Stream.concat(phrasebook.idle().stream(), phrasebook.englishWords().stream())
        .map(Analysis::normalize)
        .forEach(pieces::add);
    Set<String> words = new HashSet<>(StopWords.KOREAN);
    pieces.forEach(piece -> addWord(piece, analysis, words));
    return new QuestionConcepts(analysis, thesaurus, pieces, words);
  }

  /// For tools: the same, without the words that every question for a tool has.
  QuestionConcepts forTools() {
    Set<String> pieces = new HashSet<>(idlePieces);
    pieces.addAll(Arrays.asList(StopWords.TOOL));
    Set<String> words = new HashSet<>(idleWords);
    Arrays.stream(StopWords.TOOL).forEach(piece -> addWord(piece, analysis, words));
    return new QuestionConcepts(analysis, thesaurus, pieces, words);
  }

  /// An inflected Korean word is idle as it stands only; its stem may well be content.
  private static void addWord(String piece, Analysis analysis, Set<String> words) {
    List<String> cut = analysis.words(piece);
    boolean latin = piece.chars().allMatch(c -> c < 128);
    if (cut.size() == 1 && (latin || cut.getFirst().equals(piece))) {
      words.add(cut.getFirst());
    }
  }

  /// @return each meaning once, in order; the idle ones only when there is no other
  List<Concept> read(String question) {
    List<Analysis.Word> cut = analysis.cut(question);
    List<Concept> content = read(cut, true);
    return content.isEmpty() ? read(cut, false) : content;
  }

  private List<Concept> read(List<Analysis.Word> cut, boolean skipIdle) {
    List<String> words = cut.stream().map(Analysis.Word::text).toList();
    Map<List<String>, Concept> concepts = new LinkedHashMap<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Concept> term = thesaurus.at(words, at);
      int length = term.map(concept -> concept.words().size()).orElse(1);
      boolean idle = skipIdle && length == 1 && isIdle(cut.get(at));
      if (!idle) {
        Concept concept = term.orElse(Concept.of(words.get(at)));
        concepts.putIfAbsent(concept.words(), concept);
      }
      at += length;
    }
    return List.copyOf(concepts.values());
  }

  private boolean isIdle(Analysis.Word word) {
    return idleWords.contains(word.text()) || idlePieces.contains(word.piece());
  }
}

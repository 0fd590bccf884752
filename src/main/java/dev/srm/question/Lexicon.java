package dev.srm.question;

import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Script;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Stem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// The words that the corpus knows, compiled once: names of services, words of cues, words of the
/// notes.
final class Lexicon {
  private static final int NAME_LONGEST = 10;

  /// A longer rest of a run is a sentence without blanks.
  private static final int NAME_REST = 5;

  /// A name of a service as it is searched: lower case, without blanks and marks.
  record Name(String joined, Service service) {}

  private final List<Name> names;
  private final List<String> notNames;
  private final KoreanWords koreanWords;
  private final KoreanWords koreanNouns;
  private final Set<String> latinTargets;
  private final Set<String> latinKnown;
  private final Set<String> koreanStarts;
  private final NavigableSet<String> koreanKnown;

  private Lexicon(
      List<Name> names,
      List<String> notNames,
      KoreanWords koreanWords,
      KoreanWords koreanNouns,
      Set<String> latinTargets,
      Set<String> latinKnown,
      Set<String> koreanStarts,
      Set<String> koreanKnown) {
    this.names = List.copyOf(names);
    this.notNames = List.copyOf(notNames);
    this.koreanWords = koreanWords;
    this.koreanNouns = koreanNouns;
    this.latinTargets = Set.copyOf(latinTargets);
    this.latinKnown = Set.copyOf(latinKnown);
    this.koreanStarts = Set.copyOf(koreanStarts);
    this.koreanKnown = Collections.unmodifiableNavigableSet(new TreeSet<>(koreanKnown));
  }

  static Lexicon of(Knowledge knowledge) {
    Map<String, Service> byName = new HashMap<>();
    Set<String> latin = new HashSet<>();
    Set<String> korean = new HashSet<>();
    for (Service service : knowledge.services()) {
      List<String> spellings = new ArrayList<>(service.aliases());
      spellings.add(service.name());
      spellings.add(service.shortName());
      for (String spelling : spellings) {
        List<String> runs = Script.runs(spelling.toLowerCase(Locale.ROOT));
        byName.putIfAbsent(String.join("", runs), service);
        runs.forEach(run -> (Script.isHangul(run.charAt(0)) ? korean : latin).add(run));
        if (runs.stream().allMatch(run -> Script.isHangul(run.charAt(0)))) {
          korean.add(String.join("", runs));
        }
      }
    }
    Set<String> nouns = new HashSet<>(korean);
    for (Glossary.Entry entry : knowledge.glossary().entries()) {
      for (String term : entry.ko()) {
        korean.add(String.join("", Script.runs(term)));
        nouns.addAll(Script.runs(term));
      }
    }
    AllCues.of(knowledge).forEach(cue -> addWords(cue, latin, korean));
    Set<String> known = new HashSet<>();
    Set<String> starts = new HashSet<>();
    Set<String> noted = new HashSet<>();
    latin.forEach(word -> known.add(Stem.of(word)));
    knowledge.phrasebook().englishWords().forEach(word -> known.add(Stem.of(word)));
    knowledge.phrasebook().idle().forEach(word -> known.add(Stem.of(word)));
    knowledge.phrasebook().idle().stream()
        .filter(word -> word.length() > 1 && Script.isHangul(word.charAt(0)))
        .forEach(word -> starts.add(word.substring(0, 2)));
    for (Passage passage : knowledge.passages()) {
      addRuns(passage.heading(), known, starts, noted);
      for (Quote sentence : passage.sentences()) {
        addRuns(sentence.text(), known, starts, noted);
      }
    }
    noted.addAll(korean);
    List<Name> names = new ArrayList<>();
    byName.forEach((name, service) -> names.add(new Name(name, service)));
    names.sort(
        Comparator.comparingInt((Name name) -> -name.joined().length())
            .thenComparing(Name::joined));
    List<String> notNames =
        knowledge.phrasebook().notNames().stream()
            .map(phrase -> String.join("", Script.runs(phrase.toLowerCase(Locale.ROOT))))
            .toList();
    return new Lexicon(
        names,
        notNames,
        new KoreanWords(korean),
        new KoreanWords(nouns),
        latin,
        known,
        starts,
        noted);
  }

  private static void addWords(Cue cue, Set<String> latin, Set<String> korean) {
    for (Cue.Slot slot : cue.slots()) {
      for (Cue.Phrase phrase : slot.phrases()) {
        for (Cue.Segment segment : phrase.segments()) {
          (segment.hangul() ? korean : latin).add(segment.text());
        }
      }
    }
  }

  private static void addRuns(
      String text, Set<String> latin, Set<String> koreanStarts, Set<String> korean) {
    String before = "";
    for (String run : Script.runs(text.toLowerCase(Locale.ROOT))) {
      if (Script.isHangul(run.charAt(0))) {
        if (run.length() >= 2) {
          koreanStarts.add(run.substring(0, 2));
        }
        String word = Endings.without(run);
        korean.add(word);
        korean.add(before + word);
        before = word;
      } else {
        latin.add(Stem.of(run));
      }
    }
  }

  /// @return phrases that hold a name and are none, as they are searched
  List<String> notNames() {
    return notNames;
  }

  /// @return longest first
  List<Name> names() {
    return names;
  }

  /// @param run without blanks
  boolean isName(String run) {
    return names.stream().anyMatch(name -> name.joined().equals(run));
  }

  KoreanWords koreanWords() {
    return koreanWords;
  }

  /// @return names and terms, which no verb or ending is among
  KoreanWords koreanNouns() {
    return koreanNouns;
  }

  /// @return Latin words that a typo may be mended to
  Set<String> latinTargets() {
    return latinTargets;
  }

  /// @return whether a Korean run is made of what the corpus knows, or begins with nothing that it
  ///   does: a known beginning with a strange end makes a name, and so does a foreign word
  boolean isCompound(String run) {
    for (int length = Math.min(run.length(), NAME_LONGEST); length >= 2; length--) {
      if (koreanWords.contains(run.substring(0, length))) {
        String rest = run.substring(length);
        return goesOn(rest);
      }
    }
    return !Loanwords.looksLike(run) || beginsLike(run);
  }

  /// @return whether a Korean name of a service stands inside the run, behind what the corpus does
  ///   not know
  boolean hidesName(String run) {
    if (koreanStarts.contains(run.substring(0, 2))) {
      return false;
    }
    return names.stream()
        .map(Name::joined)
        .filter(name -> Script.isHangul(name.charAt(0)) && name.length() > 1)
        .anyMatch(name -> run.indexOf(name) > 1);
  }

  /// @return whether what follows a name in the same run is a particle or a word of the corpus
  boolean goesOn(String rest) {
    if (rest.length() < 2 || Endings.only(rest)) {
      return !Loanwords.looksLike(rest);
    }
    boolean another = rest.length() <= NAME_REST && Loanwords.looksLike(rest);
    if (koreanStarts.contains(rest.substring(0, 2)) && !another) {
      return true;
    }
    for (int length = Math.min(rest.length(), NAME_LONGEST); length >= 2; length--) {
      if (koreanWords.contains(rest.substring(0, length))) {
        return goesOn(rest.substring(length));
      }
    }
    return false;
  }

  /// @return whether a word of the corpus begins with the same syllables; four of a longer run
  private boolean beginsLike(String run) {
    String start = run.substring(0, Math.min(run.length(), 4));
    String next = koreanKnown.ceiling(start);
    return next != null && next.startsWith(start);
  }

  /// @return whether a Korean word or compound, without particles, stands in the corpus
  boolean knowsKorean(String word) {
    return koreanKnown.contains(word);
  }

  /// @return whether a Korean run is two words of the corpus, or one and a syllable
  boolean isJoined(String run) {
    for (int length = 2; length < run.length(); length++) {
      String rest = run.substring(length);
      if (knowsKorean(run.substring(0, length)) && (rest.length() == 1 || knowsKorean(rest))) {
        return true;
      }
    }
    return false;
  }

  /// @return whether a Korean compound begins with a word of the corpus and goes on with a foreign
  ///   one, though the corpus never says the two together
  boolean isCoined(String compound) {
    if (knowsKorean(compound)) {
      return false;
    }
    for (int length = compound.length() - 2; length >= 2; length--) {
      String rest = compound.substring(length);
      if (koreanWords.contains(compound.substring(0, length)) && Loanwords.looksLike(rest)) {
        return true;
      }
    }
    return false;
  }

  /// @return whether the notes have a word that begins like that Korean run of two or more
  boolean startsKnown(String run) {
    return koreanStarts.contains(run.substring(0, 2));
  }

  /// @return whether a Latin word is one of a name, a cue or a term, not only of a note
  boolean isTarget(Words.Word word) {
    return latinTargets.contains(word.text()) || latinTargets.contains(word.stem());
  }

  /// @param word Latin, lower case
  boolean knowsLatin(String word) {
    return latinKnown.contains(Stem.of(word));
  }

  /// @return whether a word is used anywhere in the corpus; a question full of others is not about
  ///   it
  boolean knows(Words.Word word) {
    return word.hangul()
        ? word.text().length() < 2 || koreanStarts.contains(word.text().substring(0, 2))
        : latinKnown.contains(word.stem());
  }
}

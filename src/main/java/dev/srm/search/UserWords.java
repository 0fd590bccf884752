package dev.srm.search;

import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Script;
import dev.srm.knowledge.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The words of the corpus that the analyzer must keep as they are.
///
/// @param dictionary lines for Nori, `word` or `word part part`, lower case, sorted
/// @param unstemmed words that the stemmer would damage, sorted
record UserWords(List<String> dictionary, Set<String> unstemmed) {
  /// A user word is cut out of any longer word that holds its letters; shorter ones do so by
  /// accident (람다 in 사람다운), so a name of two syllables is kept whole only when the glossary asks
  /// for it.
  private static final int NAME_SYLLABLES_MIN = 3;

  UserWords {
    dictionary = List.copyOf(dictionary);
  }

  static UserWords of(Knowledge knowledge) {
    SortedMap<String, String> lines = new TreeMap<>();
    TreeSet<String> unstemmed = new TreeSet<>();
    for (Service service : knowledge.services()) {
      for (String name : Thesaurus.names(service)) {
        addName(Analysis.normalize(name), lines);
        addUnstemmed(Analysis.normalize(name), unstemmed);
      }
    }
    for (Glossary.Entry entry : knowledge.glossary().entries()) {
      entry.en().forEach(term -> addMixed(Analysis.normalize(term), lines));
      entry.ko().forEach(term -> addMixed(Analysis.normalize(term), lines));
    }
    for (String word : knowledge.glossary().words()) {
      addWord(Analysis.normalize(word).strip(), lines, unstemmed);
    }
    unstemmed.removeIf(word -> word.endsWith("s") && unstemmed.contains(cut(word)));
    return new UserWords(List.copyOf(lines.values()), unstemmed);
  }

  private static void addWord(String line, SortedMap<String, String> lines, Set<String> unstemmed) {
    if (line.chars().anyMatch(c -> Script.isHangul((char) c))) {
      lines.put(line.split("\\s+")[0], line);
    } else {
      unstemmed.add(line);
    }
  }

  private static void addName(String name, SortedMap<String, String> lines) {
    addMixed(name, lines);
    List<String> words = Arrays.asList(name.split("\\s+"));
    String joined = String.join("", words);
    boolean korean = joined.chars().allMatch(c -> Script.isHangul((char) c));
    if (korean && joined.length() >= NAME_SYLLABLES_MIN) {
      String line = words.size() == 1 ? joined : joined + " " + name;
      lines.merge(joined, line, (one, other) -> one.length() >= other.length() ? one : other);
    }
  }

  /// Nori parts letters from digits and then takes the particle for a noun; a dictionary word stays
  /// one.
  private static void addMixed(String name, SortedMap<String, String> lines) {
    for (String run : Script.runs(name)) {
      boolean digits = run.chars().anyMatch(Character::isDigit);
      boolean letters = run.chars().anyMatch(c -> c >= 'a' && c <= 'z');
      if (digits && letters) {
        lines.putIfAbsent(run, run);
      }
    }
  }

  private static void addUnstemmed(String name, Set<String> unstemmed) {
    List<String> runs = Script.runs(name.toLowerCase(Locale.ROOT));
    if (runs.size() == 1 && !Script.isHangul(runs.getFirst().charAt(0))) {
      unstemmed.add(runs.getFirst());
    }
  }

  private static String cut(String plural) {
    return plural.substring(0, plural.length() - 1);
  }
}

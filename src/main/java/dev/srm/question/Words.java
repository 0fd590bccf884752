package dev.srm.question;

import dev.srm.knowledge.Script;
import dev.srm.knowledge.Stem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A text cut into words, ready for cues to be found in it.
///
/// All words stand in one string without the blanks between them, because Korean may write a
/// compound with or without them; [#starts] says where a match may begin.
final class Words {
  /// One run of a script.
  ///
  /// @param stem of a Latin word; a Korean run as it is
  /// @param at offset in the text
  /// @param start offset in [Words#joined]
  /// @param gap whether a blank or a mark stood before it
  record Word(String text, String stem, int at, int start, boolean hangul, boolean gap) {
    int end() {
      return start + text.length();
    }
  }

  private final String joined;
  private final List<Word> words;
  private final boolean[] starts;
  private final int[] wordAt;
  private final Map<String, List<Word>> byStem = new HashMap<>();
  private final Map<Character, List<Word>> byLetter = new HashMap<>();
  private final BitSet pairs = new BitSet();

  private Words(String joined, List<Word> words, boolean[] starts, int[] wordAt) {
    this.joined = joined;
    this.words = List.copyOf(words);
    this.starts = starts;
    this.wordAt = wordAt;
    for (Word word : this.words) {
      if (!word.hangul()) {
        byStem.computeIfAbsent(word.stem(), stem -> new ArrayList<>()).add(word);
        byLetter.computeIfAbsent(word.text().charAt(0), first -> new ArrayList<>()).add(word);
      }
    }
    for (int i = 0; i < joined.length(); i++) {
      pairs.set(joined.charAt(i));
      if (i > 0) {
        pairs.set(pair(joined.charAt(i - 1), joined.charAt(i)));
      }
    }
  }

  /// @param text cleaned
  /// @param known the Korean words that a compound may be made of
  static Words of(String text, KoreanWords known) {
    List<Word> words = new ArrayList<>();
    StringBuilder joined = new StringBuilder(text.length());
    int from = 0;
    for (String run : Script.runs(text)) {
      int at = text.indexOf(run, from);
      boolean gap = at > from || from == 0;
      from = at + run.length();
      String lower = run.toLowerCase(Locale.ROOT);
      if (lower.length() != run.length()) {
        lower = run;
      }
      boolean hangul = Script.isHangul(run.charAt(0));
      words.add(new Word(lower, hangul ? lower : Stem.of(lower), at, joined.length(), hangul, gap));
      joined.append(lower);
    }
    int[] wordAt = new int[joined.length() + 1];
    boolean[] starts = new boolean[joined.length() + 1];
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      java.util.Arrays.fill(wordAt, word.start(), word.end(), i);
      starts[word.start()] = true;
    }
    wordAt[joined.length()] = words.size();
    String text0 = joined.toString();
    for (Word word : words) {
      if (word.hangul()) {
        known.markStarts(text0, word.start(), word.end(), !word.gap(), starts);
      }
    }
    return new Words(text0, words, starts, wordAt);
  }

  String joined() {
    return joined;
  }

  List<Word> all() {
    return words;
  }

  /// @return the Latin words with that stem, in order
  List<Word> withStem(String stem) {
    return byStem.getOrDefault(stem, List.of());
  }

  /// @return the Latin words that begin with the letter that the text begins with, in order
  List<Word> beginningAs(String text) {
    return byLetter.getOrDefault(text.charAt(0), List.of());
  }

  /// Tells most of the Korean words that are not there without a search through the text.
  ///
  /// @param text not empty
  /// @return false only when the joined words do not hold it
  boolean mayHold(String text) {
    return text.length() == 1
        ? pairs.get(text.charAt(0))
        : pairs.get(pair(text.charAt(0), text.charAt(1)));
  }

  /// Two characters as one number of 16 bits, above all single characters; others may share it.
  private static int pair(char first, char second) {
    return (1 << 16) | ((first * 31 + second) & 0xFFFF);
  }

  /// Marks the joined words that begin in a part of the text.
  void mark(int from, int to, BitSet marked) {
    for (Word word : words) {
      if (word.at() >= from && word.at() < to) {
        marked.set(word.start(), word.end());
      }
    }
  }

  /// @return whether something may begin at that offset
  boolean starts(int offset) {
    return starts[offset];
  }

  /// @return the word that the offset lies in
  Word wordAt(int offset) {
    return words.get(wordAt[offset]);
  }

  /// @return index of the word that the offset lies in
  int indexAt(int offset) {
    return wordAt[offset];
  }
}

package dev.srm.corpus;

import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Script;
import dev.srm.knowledge.Stem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A sentence of a note, ready for cues to be found in it. Notes are written with care, so unlike
/// in a question a cue has to begin where a word begins.
final class CueText {
  /// A Korean word of one syllable may be followed by a particle of so many.
  private static final int PARTICLE_MAX = 1;

  private final String joined;
  private final List<Word> words = new ArrayList<>();
  private final Set<String> stems = new HashSet<>();
  private final Map<Integer, Word> starting = new HashMap<>();

  private record Word(String text, String stem, int start, boolean hangul) {
    int end() {
      return start + text.length();
    }
  }

  CueText(String sentence) {
    StringBuilder text = new StringBuilder();
    for (String run : Script.runs(sentence.toLowerCase(Locale.ROOT))) {
      boolean hangul = Script.isHangul(run.charAt(0));
      Word word = new Word(run, hangul ? run : Stem.of(run), text.length(), hangul);
      words.add(word);
      stems.add(word.stem());
      starting.put(word.start(), word);
      text.append(run);
    }
    joined = text.toString();
  }

  /// @return how much the best of the cues says, 0 when none occurs
  double best(List<Cue> cues) {
    double best = 0;
    for (Cue cue : cues) {
      best = Math.max(best, weight(cue));
    }
    return best;
  }

  private double weight(Cue cue) {
    double weight = 0;
    for (Cue.Slot slot : cue.slots()) {
      double most = 0;
      for (Cue.Phrase phrase : slot.phrases()) {
        if (phrase.weight() > most && has(phrase)) {
          most = phrase.weight();
        }
      }
      if (most == 0) {
        return 0;
      }
      weight += most;
    }
    return weight;
  }

  private boolean has(Cue.Phrase phrase) {
    Cue.Segment first = phrase.segments().getFirst();
    boolean open = phrase.open() && phrase.segments().size() == 1;
    if (first.hangul() ? !joined.contains(first.text()) : !open && !stems.contains(first.text())) {
      return false;
    }
    for (Word word : words) {
      if (stands(phrase, word.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(Cue.Phrase phrase, int from) {
    int at = from;
    int last = phrase.segments().size() - 1;
    for (int i = 0; i <= last && at >= 0; i++) {
      Cue.Segment segment = phrase.segments().get(i);
      at =
          segment.hangul()
              ? korean(segment.text(), at)
              : latin(segment.text(), at, phrase.open() && i == last);
    }
    return at >= 0;
  }

  /// @return where the word ends, -1 when it does not stand there
  private int korean(String text, int at) {
    if (!joined.startsWith(text, at)) {
      return -1;
    }
    int end = at + text.length();
    Word word = starting.get(at);
    boolean whole = word != null && word.end() - end <= PARTICLE_MAX;
    return text.length() > 1 || whole ? end : -1;
  }

  private int latin(String text, int at, boolean open) {
    Word word = starting.get(at);
    if (word == null || word.hangul()) {
      return -1;
    }
    boolean same = open ? word.text().startsWith(text) : word.stem().equals(text);
    return same ? word.end() : -1;
  }
}

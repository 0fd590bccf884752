package dev.srm.question;

import dev.srm.knowledge.Cue;
import java.util.BitSet;
import java.util.List;

/// Finds cues in the words of a question.
public final class CueFinder {
  /// What a further word adds to the best cue.
  private static final double OTHERS = 0.4;

  private final Words words;
  private final BitSet masked;

  CueFinder(Words words, BitSet masked) {
    this.words = words;
    this.masked = masked;
  }

  /// @return the same words, with those that name the service left out
  public CueFinder beside(List<Question.Mention> mentions) {
    BitSet names = new BitSet();
    mentions.forEach(mention -> names.set(mention.start(), mention.end()));
    return new CueFinder(words, names);
  }

  /// @return the same words, with those offsets left out as well
  CueFinder without(BitSet offsets) {
    BitSet all = (BitSet) masked.clone();
    all.or(offsets);
    return new CueFinder(words, all);
  }

  /// What was found.
  ///
  /// @param weight how much it says: the more words a cue needed, the more
  /// @param covered offsets of the joined text that it explains
  public record Found(double weight, BitSet covered) {
    static final Found NOTHING = new Found(0, new BitSet());

    /// @return whether anything was found
    public boolean any() {
      return weight > 0;
    }
  }

  /// @return the best of the cues that occur, or one of weight 0
  public Found best(List<Cue> cues) {
    Found best = Found.NOTHING;
    for (Cue cue : cues) {
      Found found = find(cue);
      if (found.weight() > best.weight()) {
        best = found;
      }
    }
    return best;
  }

  /// @return the best of the cues that occur, and a part of what the others add: several weak words
  ///   for the same thing say more than one
  public Found all(List<Cue> cues) {
    double best = 0;
    BitSet covered = new BitSet();
    for (Cue cue : cues) {
      Found found = find(cue);
      if (found.any()) {
        best = Math.max(best, found.weight());
        covered.or(found.covered());
      }
    }
    return best == 0
        ? Found.NOTHING
        : new Found(best + OTHERS * Math.max(0, weight(covered) - best), covered);
  }

  private double weight(BitSet covered) {
    double weight = 0;
    for (Words.Word word : words.all()) {
      int letters = covered.get(word.start(), word.end()).cardinality();
      weight += word.hangul() ? letters / 2.0 : letters > 0 ? 1 : 0;
    }
    return weight;
  }

  /// @return whether any of the cues occurs
  public boolean has(List<Cue> cues) {
    for (Cue cue : cues) {
      if (find(cue).any()) {
        return true;
      }
    }
    return false;
  }

  /// @return what the cue covers, of weight 0 unless each of its slots is filled
  public Found find(Cue cue) {
    double weight = 0;
    BitSet covered = null;
    for (Cue.Slot slot : cue.slots()) {
      double best = 0;
      for (Cue.Phrase phrase : slot.phrases()) {
        if (phrase.weight() > best && mayOccur(phrase)) {
          // Nearly no cue occurs in a given question, so nothing is allocated before one might.
          covered = covered == null ? new BitSet() : covered;
          if (cover(phrase, covered)) {
            best = phrase.weight();
          }
        }
      }
      if (best == 0) {
        return Found.NOTHING;
      }
      weight += best;
    }
    return covered == null ? Found.NOTHING : new Found(weight, covered);
  }

  private boolean mayOccur(Cue.Phrase phrase) {
    Cue.Segment first = phrase.segments().getFirst();
    return first.hangul()
        ? words.joined().contains(first.text())
        : (phrase.open() && phrase.segments().size() == 1) || words.hasStem(first.text());
  }

  private boolean cover(Cue.Phrase phrase, BitSet covered) {
    Cue.Segment first = phrase.segments().getFirst();
    boolean found = false;
    if (first.hangul()) {
      int at = words.joined().indexOf(first.text());
      while (at >= 0) {
        found |= cover(phrase, at, covered);
        at = words.joined().indexOf(first.text(), at + 1);
      }
    } else {
      for (Words.Word word : words.all()) {
        if (!word.hangul()) {
          found |= cover(phrase, word.start(), covered);
        }
      }
    }
    return found;
  }

  private boolean cover(Cue.Phrase phrase, int at, BitSet covered) {
    int end = endOf(phrase, at);
    if (end < 0 || masked.get(at, end).cardinality() == end - at) {
      return false;
    }
    covered.set(at, end);
    return true;
  }

  /// @return the offset after the phrase if it stands at that place, else -1
  private int endOf(Cue.Phrase phrase, int start) {
    int at = start;
    int last = phrase.segments().size() - 1;
    for (int i = 0; i <= last; i++) {
      Cue.Segment segment = phrase.segments().get(i);
      boolean open = phrase.open() && i == last;
      at =
          segment.hangul()
              ? endOfKorean(segment.text(), at, i == 0)
              : endOfLatin(segment.text(), at, open);
      if (at < 0) {
        return -1;
      }
    }
    return at;
  }

  private int endOfKorean(String text, int at, boolean first) {
    if (!words.joined().startsWith(text, at) || (first && !words.starts(at))) {
      return -1;
    }
    int end = at + text.length();
    if (text.length() == 1) {
      Words.Word word = words.wordAt(at);
      return Endings.only(words.joined().substring(end, word.end())) ? end : -1;
    }
    return end;
  }

  private int endOfLatin(String text, int at, boolean open) {
    if (at >= words.joined().length()) {
      return -1;
    }
    Words.Word word = words.wordAt(at);
    if (word.start() != at || word.hangul()) {
      return -1;
    }
    boolean same = open ? word.text().startsWith(text) : word.stem().equals(text);
    return same ? word.end() : -1;
  }
}

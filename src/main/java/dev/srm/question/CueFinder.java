package dev.srm.question;

import dev.srm.knowledge.Cue;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Finds cues in the words of a question.
public final class CueFinder {
  /// What a further word adds to the best cue.
  private static final double OTHERS = 0.4;

  private static final Set<String> JOINING =
      Set.of(
          "", "and", "or", "vs", "versus", "및", "와", "과", "랑", "이랑", "하고", "나", "이나", "그리고", "혹은",
          "또는", "andin", "andon", "andfor");

  private static final Set<String> ALTERNATIVE =
      Set.of("or", "over", "insteadof", "ratherthan", "아니면", "대신", "혹은");

  private static final BitSet NONE = new BitSet();

  /// "Is that true?" is shorter.
  private static final int LETTERS_OF_A_CLAUSE = 12;

  /// What words in the clause that asks say more than those of the story around it.
  private static final double FOCUS = 1.4;

  private final Words words;
  private final BitSet masked;
  private final Focus focus;

  /// @param masked offsets in which nothing is found
  CueFinder(Words words, BitSet masked, Focus focus) {
    this.words = words;
    this.masked = masked;
    this.focus = focus;
  }

  /// @return the same words, with those that name the service left out
  public CueFinder beside(List<Question.Mention> mentions) {
    BitSet names = new BitSet();
    mentions.forEach(mention -> names.set(mention.start(), mention.end()));
    return without(names);
  }

  /// @return the same words, with those already found left out
  public CueFinder beside(Found found) {
    return without(found.covered());
  }

  /// @return whether nothing stands between the names but what joins them
  boolean areListed(List<Question.Mention> mentions) {
    return areJoined(mentions, JOINING);
  }

  /// @return whether one name is offered in the place of another: "A or B", "A over B"
  boolean areAlternatives(List<Question.Mention> mentions) {
    return areJoined(mentions, ALTERNATIVE);
  }

  private boolean areJoined(List<Question.Mention> mentions, Set<String> by) {
    for (int i = 1; i < mentions.size(); i++) {
      int from = mentions.get(i - 1).end();
      int to = mentions.get(i).start();
      if (from <= to && by.contains(words.joined().substring(from, to))) {
        return true;
      }
    }
    return false;
  }

  /// @return the same words, with those offsets left out as well
  CueFinder without(BitSet offsets) {
    BitSet all = (BitSet) masked.clone();
    all.or(offsets);
    return new CueFinder(words, all, focus);
  }

  /// What was found.
  ///
  /// @param weight how much it says: the more words a cue needed, the more
  /// @param covered offsets of the joined text that it explains
  /// @param compounds those of them in Latin terms of several words: "data center"
  public record Found(double weight, BitSet covered, BitSet compounds) {
    static final Found NOTHING = new Found(0, new BitSet(), NONE);

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
      double weight = focused(found);
      if (weight > best.weight()) {
        best = new Found(weight, found.covered(), found.compounds());
      }
    }
    return best;
  }

  private double focused(Found found) {
    return found.any() && focus.words().intersects(found.covered())
        ? found.weight() * FOCUS
        : found.weight();
  }

  /// @return whether it stands in the clause that asks, unless that only asks whether all is true
  boolean isInFocus(Found found) {
    return focus.words().cardinality() < LETTERS_OF_A_CLAUSE
        || focus.words().intersects(found.covered());
  }

  /// @return whether it takes a part of what is left out: "is AWS" of "is AWS Backup"
  boolean isOfName(Found found) {
    return masked.intersects(found.covered());
  }

  /// @return whether it is part of what the question asks, not only of the story around it
  public boolean isAsked(Found found) {
    return focus.words().isEmpty() || focus.leans() || focus.words().intersects(found.covered());
  }

  /// @return whether one of the cues stands in the clause that asks
  public boolean isAsked(List<Cue> cues) {
    return cues.stream().map(this::find).anyMatch(found -> found.any() && isAsked(found));
  }

  /// @return the best of the cues that occur, and a part of what the others add: several weak words
  ///   for the same thing say more than one
  public Found all(List<Cue> cues) {
    double best = 0;
    BitSet covered = new BitSet();
    BitSet compounds = new BitSet();
    for (Cue cue : cues) {
      Found found = find(cue);
      if (found.any()) {
        best = Math.max(best, found.weight());
        covered.or(found.covered());
        compounds.or(found.compounds());
      }
    }
    if (best == 0) {
      return Found.NOTHING;
    }
    double weight = best + OTHERS * Math.max(0, weight(covered) - best);
    Found found = new Found(weight, covered, compounds);
    return focus.leans() ? found : new Found(focused(found), covered, compounds);
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
    BitSet compounds = NONE;
    for (Cue.Slot slot : cue.slots()) {
      BitSet taken = covered == null ? NONE : (BitSet) covered.clone();
      double best = 0;
      for (Cue.Phrase phrase : slot.phrases()) {
        if (phrase.weight() > best && mayOccur(phrase)) {
          // Nearly no cue occurs in a given question, so nothing is allocated before one might.
          covered = covered == null ? new BitSet() : covered;
          BitSet compound = phrase.isCompound() ? new BitSet() : NONE;
          if (cover(phrase, covered, taken, compound)) {
            best = phrase.weight();
            compounds = joined(compounds, compound);
          }
        }
      }
      if (best == 0) {
        return Found.NOTHING;
      }
      weight += best;
    }
    return covered == null ? Found.NOTHING : new Found(weight, covered, compounds);
  }

  private static BitSet joined(BitSet some, BitSet others) {
    if (others.isEmpty()) {
      return some;
    }
    BitSet all = (BitSet) some.clone();
    all.or(others);
    return all;
  }

  private boolean mayOccur(Cue.Phrase phrase) {
    Cue.Segment first = phrase.segments().getFirst();
    return first.hangul()
        ? words.mayHold(first.text()) && words.joined().contains(first.text())
        : !beginnings(phrase).isEmpty();
  }

  /// @return the Latin words that the phrase may begin with
  private List<Words.Word> beginnings(Cue.Phrase phrase) {
    String first = phrase.segments().getFirst().text();
    boolean open = phrase.open() && phrase.segments().size() == 1;
    return open ? words.beginningAs(first) : words.withStem(first);
  }

  private boolean cover(Cue.Phrase phrase, BitSet covered, BitSet taken, BitSet compound) {
    Cue.Segment first = phrase.segments().getFirst();
    boolean found = false;
    if (first.hangul()) {
      int at = words.joined().indexOf(first.text());
      while (at >= 0) {
        found |= cover(phrase, at, covered, taken, compound);
        at = words.joined().indexOf(first.text(), at + 1);
      }
    } else {
      for (Words.Word word : beginnings(phrase)) {
        found |= cover(phrase, word.start(), covered, taken, compound);
      }
    }
    return found;
  }

  /// @param taken by the slots before: no word fills two of them
  private boolean cover(Cue.Phrase phrase, int at, BitSet covered, BitSet taken, BitSet compound) {
    int end = endOf(phrase, at);
    if (end < 0 || masked.get(at, end).cardinality() == end - at || !taken.get(at, end).isEmpty()) {
      return false;
    }
    covered.set(at, end);
    if (phrase.isCompound()) {
      compound.set(at, end);
    }
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
      boolean goesOn = !first && end < word.end() && words.starts(end);
      return goesOn || Endings.only(words.joined().substring(end, word.end())) ? end : -1;
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

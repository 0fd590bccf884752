package dev.srm.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A set of words that, all found in a question, recognise something.
///
/// Written as `close|delete account`: slots divided by spaces must all occur, in any order; `|`
/// divides alternatives of a slot; `_` joins words that stand in a row; a trailing `*` matches any
/// ending.
///
/// @param text as written, for messages
/// @param slots at least one
public record Cue(String text, List<Slot> slots) {
  public Cue {
    slots = List.copyOf(slots);
    if (slots.isEmpty()) {
      throw new IllegalArgumentException("a cue needs at least one word");
    }
  }

  /// One place of a cue, filled by any of its phrases.
  public record Slot(List<Phrase> phrases) {
    public Slot {
      phrases = List.copyOf(phrases);
    }
  }

  /// Words in a row.
  ///
  /// @param segments runs of one script, in order, at least one
  /// @param open whether the last word may go on
  /// @param weight how much a match says: a Latin word counts 1, a Korean syllable a half
  public record Phrase(List<Segment> segments, boolean open, double weight) {
    public Phrase {
      segments = List.copyOf(segments);
    }

    Phrase(List<Segment> segments, boolean open) {
      this(segments, open, weightOf(segments));
    }

    /// @return whether it is a Latin term of several words
    public boolean isCompound() {
      return segments.size() > 1 && segments.stream().noneMatch(Segment::hangul);
    }

    private static double weightOf(List<Segment> segments) {
      double weight = 0;
      for (Segment segment : segments) {
        weight += segment.hangul() ? segment.text().length() / 2.0 : 1;
      }
      return weight;
    }
  }

  /// A run of one script: one Latin word, stemmed, or Korean words without their spaces.
  public record Segment(String text, boolean hangul) {}

  /// @param text as in the corpus
  /// @throws IllegalArgumentException when no word is left
  public static Cue parse(String text) {
    List<Slot> slots = new ArrayList<>();
    for (String slot : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      List<Phrase> phrases = new ArrayList<>();
      for (String alternative : slot.split("\\|")) {
        boolean open = alternative.endsWith("*");
        List<Segment> segments = segments(alternative, open);
        if (!segments.isEmpty()) {
          phrases.add(new Phrase(segments, open));
        }
      }
      if (!phrases.isEmpty()) {
        slots.add(new Slot(phrases));
      }
    }
    return new Cue(text, slots);
  }

  private static List<Segment> segments(String alternative, boolean open) {
    List<String> runs = Script.runs(alternative);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      String run = runs.get(i);
      boolean hangul = Script.isHangul(run.charAt(0));
      if (hangul && !segments.isEmpty() && segments.getLast().hangul()) {
        String joined = segments.removeLast().text() + run;
        segments.add(new Segment(joined, true));
      } else {
        boolean keep = hangul || (open && i == runs.size() - 1);
        segments.add(new Segment(keep ? run : Stem.of(run), hangul));
      }
    }
    return segments;
  }
}

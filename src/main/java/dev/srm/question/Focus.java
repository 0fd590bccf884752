package dev.srm.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the clause that asks from the story around it: "Our bucket leaked. Who scans for that?"
/// tells of a bucket and asks for a scan.
///
/// @param words offsets of the joined words of the clause that asks; empty when there is but one
/// @param leans whether it says "it" of what the story names: then it does not name the area
record Focus(BitSet words, boolean leans) {
  static final Focus ALL = new Focus(new BitSet(), false);

  private static final Pattern BORDER =
      Pattern.compile(
          "[.!;:—]+\\s+|\\s[-–]\\s|[?？]+\\s*"
              + "|,\\s*(?=(?i:so|and|but)?\\s*(?i:who|whose|what|which|is|are|do|does|should|can|could)\\b)"
              + "|(?:는데|은데|인데|한데|니까|라서|거든)요?[,\\s]\\s*");

  private static final Pattern MARKED = Pattern.compile("[?？]");

  /// "A scheduler has a flaw, who patches it": what is asked about stands in the story.
  private static final Pattern LEANS =
      Pattern.compile(
          "(?i)\\b(?:it|its|that|this|these|those|them|they|on by default)\\b|이거|그거|이건|그건|이걸|그걸|이런|그런|여기|거기");

  private static final Pattern ASKS =
      Pattern.compile("(?i)\\b(?:who|whose)\\b|누가|누구|누군|책임|담당|어느\\s?쪽");

  static Focus of(String text, Words words) {
    List<int[]> clauses = clauses(text);
    BitSet focus = new BitSet();
    if (clauses.size() < 2) {
      return new Focus(focus, false);
    }
    int[] asking = asking(text, clauses);
    words.mark(asking[0], asking[1], focus);
    boolean leans = LEANS.matcher(text.substring(asking[0], asking[1])).find();
    return new Focus(focus, leans);
  }

  private static int[] asking(String text, List<int[]> clauses) {
    int[] asking = clauses.getLast();
    for (int[] clause : clauses) {
      String words = text.substring(clause[0], clause[1]);
      if (MARKED.matcher(words).find()) {
        return clause;
      }
      if (ASKS.matcher(words).find()) {
        asking = clause;
      }
    }
    return asking;
  }

  private static List<int[]> clauses(String text) {
    List<int[]> clauses = new ArrayList<>();
    Matcher border = BORDER.matcher(text);
    int from = 0;
    while (border.find()) {
      if (border.end() > from) {
        clauses.add(new int[] {from, border.end()});
      }
      from = border.end();
    }
    if (text.length() - from > 1) {
      clauses.add(new int[] {from, text.length()});
    }
    return clauses;
  }
}

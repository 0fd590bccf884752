package dev.srm.answer;

import java.util.ArrayList;
import java.util.List;

/// Divides a message into its questions. What is no question by itself goes with the one that follows.
final class Splitter {
  /// A message with more questions than this is answered in part.
  private static final int QUESTIONS_MAX = 4;
  private static final int SHORTEST = 4;

  private Splitter() {}

  /// @return at least one part, in order
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean mark = text.charAt(i) == '?' || text.charAt(i) == '？';
      if (mark && (i + 1 == text.length() || text.charAt(i + 1) != '?')) {
        String part = text.substring(from, i + 1).strip();
        if (part.length() > SHORTEST) {
          parts.add(part);
          from = i + 1;
        }
      }
    }
    String rest = text.substring(from).strip();
    if (parts.isEmpty()) {
      parts.add(text.strip());
    } else if (rest.length() > 2) {
      // "..., right? thanks" adds nothing, but "... on RDS? OS patching I mean" does.
      parts.add(parts.removeLast() + " " + rest);
    }
    return parts.size() > QUESTIONS_MAX ? List.copyOf(parts.subList(0, QUESTIONS_MAX)) : List.copyOf(parts);
  }
}

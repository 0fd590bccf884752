package dev.srm.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts lines of other people's Markdown into what can be quoted: each piece stands in its line as
/// it is, without the tags, pictures and marks around it.
final class Sentences {
  /// A longer piece is no sentence; it is cut at a blank.
  static final int LENGTH_MAX = 600;

  private static final Pattern MARKUP =
      Pattern.compile(
          "<!--.*?(?:-->|\\z)|<(script|style)\\b.*?(?:</\\1\\s*>|\\z)|</?[a-zA-Z][^<>]*>|!\\[[^\\]]*\\]\\([^)]*\\)",
          Pattern.DOTALL);

  private static final char CUT = '\0';

  private static final Pattern END =
      Pattern.compile("(?<=[.!?。！？][\"'”’)*_`]{0,3})\\s+(?=[\\p{Lu}\\p{IsHangul}\\d\"'“‘(\\[*_`])");

  /// Dots that end no sentence.
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          ".*(?:\\b(?:e\\.g|i\\.e|vs|cf|etc|approx|[A-Za-z])|(?:^|\\s)(?:No|Inc|Dr|Mr|Ms|St|\\d+))\\.");

  private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,8};");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s|>\\\\]*(?:\\[[ xX]\\]\\s+)?|[\\s|\\\\]+$");
  private static final List<String> PAIRS = List.of("**", "__", "`", "*", "_", "~~");

  private Sentences() {}

  /// @param lines of one block, as they stand
  /// @return the pieces of each line
  static List<List<String>> of(List<String> lines) {
    List<List<String>> pieces = new ArrayList<>();
    for (String line : masked(String.join("\n", lines)).split("\n", -1)) {
      List<String> found = new ArrayList<>();
      for (String run : line.split(String.valueOf(CUT))) {
        boolean table = run.strip().startsWith("|");
        for (String piece : table ? List.of(run) : sentences(run)) {
          add(piece, found);
        }
      }
      pieces.add(found);
    }
    return pieces;
  }

  /// @return the text with each tag and picture blotted out, line ends kept
  private static String masked(String text) {
    Matcher markup = MARKUP.matcher(text);
    StringBuilder masked = new StringBuilder(text);
    while (markup.find()) {
      for (int i = markup.start(); i < markup.end(); i++) {
        if (masked.charAt(i) != '\n') {
          masked.setCharAt(i, CUT);
        }
      }
    }
    return masked.toString();
  }

  private static List<String> sentences(String run) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(run);
    int start = 0;
    while (end.find()) {
      String sentence = run.substring(start, end.start());
      if (!ABBREVIATION.matcher(sentence).matches()) {
        sentences.add(sentence);
        start = end.end();
      }
    }
    sentences.add(run.substring(start));
    return sentences;
  }

  private static void add(String piece, List<String> pieces) {
    String rest = trimmed(piece);
    while (rest.length() > LENGTH_MAX) {
      int blank = rest.lastIndexOf(' ', LENGTH_MAX);
      int cut = blank > 0 ? blank : LENGTH_MAX;
      pieces.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    if (saysSomething(rest)) {
      pieces.add(rest);
    }
  }

  /// @return the piece without the marks at its edges that enclose it as a whole
  private static String trimmed(String piece) {
    String text = EDGES.matcher(piece).replaceAll("");
    for (String mark : PAIRS) {
      int length = mark.length();
      boolean enclosed =
          text.length() > 2 * length
              && text.startsWith(mark)
              && text.endsWith(mark)
              && text.indexOf(mark, length) == text.length() - length;
      if (enclosed) {
        text = text.substring(length, text.length() - length).strip();
      }
    }
    return text;
  }

  private static boolean saysSomething(String text) {
    String plain = ENTITY.matcher(text).replaceAll(" ");
    return plain.codePoints().filter(Character::isLetter).limit(2).count() == 2;
  }
}

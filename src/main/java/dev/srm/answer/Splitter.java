package dev.srm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a message into its questions. What is no question by itself goes with the one that
/// follows.
final class Splitter {
  /// A message with more questions than this is answered in part.
  private static final int QUESTIONS_MAX = 4;

  private static final int SHORTEST = 4;

  private static final Pattern SECOND_CLAUSE =
      Pattern.compile(
          "(?i)^(.*\\b(?:who|whose|whos|who's)\\b.{8,}?)(?:,\\s*(?:and\\s+)?|\\s+and\\s+)(?=(?:who|whose|whos|who's)\\b)"
              + "|^(.{8,}?)\\.\\s+(?:then|also|and|next),?\\s+(?=(?:please )?(?:tell me|say|explain|who|which|what)\\b)"
              + "|^(.*(?:누가|누구).*?(?:고|는지|는지하고|지하고|며)(?!\\s*(?:정하|정해|결정|관리|제한|통제|설정|알|확인)))(?:,\\s*|\\s+)(?=.{2,40}(?:누가|누구))");

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\b(?:who|whose|which|what|how|is it|are|does|do we|can)\\b.{6,}|(?:누가|누구|뭐|어떤|어느).{2,}|(?<=.{4})(?:나요|까요|가요)");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])(?:\\(?[1-9][).](?=\\s)|[①②③④])\\s*");

  private static final Pattern FRAGMENT =
      Pattern.compile(
          "(?i)(?:(?:or|and|is it|아니면|또는|혹은|그것도 아니면)[\\s,]*)*(?:aws|amazon|us|we|me|ours|you|them|the customer|customer|both|shared|joint|half|우리|저희|고객|고객사|나|둘 ?다|반반|공동|나눠서?|나누어|같이|함께|양쪽)"
              + "(?:\\s?(?:alone|only|혼자|만|쪽|책임|인가요|인가|이야|야|임|요))*[?？\\s]*"
              + "|(?:aws|아마존)[?？,\\s]+(?:고객사?|우리|저희|나)[?？\\s]*|(?:고객사?|우리|저희|나)[?？,\\s]+(?:aws|아마존)[?？\\s]*"
              + "|(?:so )?(?:is|are|was) (?:he|she|they|that|this|it) (?:right|correct|true|wrong|so|accurate)\\W*"
              + "|(?:and )?(?:which|what)(?: aws)? (?:service|tool|feature|one)(?: is (?:it|that))?\\W*|(?:어떤|무슨) (?:서비스|기능|도구)\\S{0,6}");

  /// "Does AWS restore it? Or is that up to us?" offers both sides.
  private static final Pattern ALTERNATIVE =
      Pattern.compile(
          "(?i)^(?:or (?:is|are|do|does|must|should|would)\\b.{0,40}\\b(?:us|we|i|me|ours|mine|aws|amazon|the customer)\\b.{0,20}"
              + "|(?:아니면|혹은|또는)\\s.{0,25}(?:우리|저희|고객|제가|내가|aws|아마존).{0,14})$");

  /// "KMS or CloudHSM? difference in who controls what": the first only names what the second is
  /// about.
  private static final Pattern PAIR =
      Pattern.compile(
          "(?i)(?:[\\w-]+ ){1,3}(?:or|vs\\.?|versus|and) (?:[\\w-]+ ?){1,3}[?？]|\\S{2,20} ?(?:vs\\.?|아니면|랑|이랑|와|과) ?\\S{2,20}[?？]");

  private static final Pattern VERB =
      Pattern.compile(
          "(?i)\\b(?:who|what|which|is|are|am|do|does|did|can|could|should|must|may|will|would|how|when|where|why|us|we|me|aws|ours|theirs|both|shared)\\b|누가|누구|나요|까요|가요|인지|우리|저희|고객|책임");

  private Splitter() {}

  /// "Who sets the retention, and who replaces the disks?" asks twice.
  private static List<String> clauses(String part) {
    Matcher second = SECOND_CLAUSE.matcher(part);
    if (second.find()) {
      int end = Math.max(second.end(1), Math.max(second.end(2), second.end(3)));
      String first = part.substring(0, end).strip();
      String rest = part.substring(second.end()).strip();
      return List.of(first, rest);
    }
    return List.of(part);
  }

  /// "Two things: 1) who runs it 2) who patches it": what stands before the first is an
  /// introduction.
  private static List<String> numbered(String text) {
    Matcher number = NUMBER.matcher(text);
    List<String> parts = new ArrayList<>();
    int from = -1;
    while (number.find()) {
      if (from >= 0) {
        parts.add(text.substring(from, number.start()).strip());
      }
      from = number.end();
    }
    if (from >= 0) {
      parts.add(text.substring(from).strip());
    }
    return parts.stream().allMatch(part -> part.length() > SHORTEST) ? parts : List.of();
  }

  /// "Is it AWS? us? both?" and "…, which service?" ask once.
  private static List<String> joined(List<String> parts) {
    List<String> joined = new ArrayList<>();
    for (String part : parts) {
      boolean goesOn = FRAGMENT.matcher(part).matches() || ALTERNATIVE.matcher(part).matches();
      if (!joined.isEmpty() && goesOn) {
        String before = joined.removeLast();
        joined.add(before.substring(0, before.length() - 1) + ", " + part);
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  /// "A or B? the difference" asks once.
  private static List<String> paired(List<String> parts) {
    List<String> paired = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean names = PAIR.matcher(part).matches() && !VERB.matcher(part).find();
      if (names && i + 1 < parts.size()) {
        paired.add(part.substring(0, part.length() - 1) + ", " + parts.get(i + 1));
        i++;
      } else {
        paired.add(part);
      }
    }
    return paired;
  }

  /// @return at least one part, in order
  static List<String> parts(String text) {
    List<String> numbered = numbered(text);
    if (numbered.size() > 1) {
      return numbered.subList(0, Math.min(QUESTIONS_MAX, numbered.size()));
    }
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
    } else if (ASKS.matcher(rest).find()) {
      parts.add(rest);
    } else if (rest.length() > 2) {
      // "..., right? thanks" adds nothing, but "... on RDS? OS patching I mean" does.
      parts.add(parts.removeLast() + " " + rest);
    }
    parts = paired(joined(parts)).stream().flatMap(part -> clauses(part).stream()).toList();
    return parts.size() > QUESTIONS_MAX
        ? List.copyOf(parts.subList(0, QUESTIONS_MAX))
        : List.copyOf(parts);
  }
}

package dev.srm.corpus;

import dev.srm.knowledge.Stem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads in an English sentence whose task something is: "AWS patches ...", "... is patched by
/// AWS", "... is your responsibility".
final class EnglishStatements {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}'’/&.-]*[\\p{L}\\p{N}]|[,:;()]");
  private static final Set<String> MARKS = Set.of(",", ":", ";", "(", ")");

  /// After these a new clause has a subject of its own.
  private static final Set<String> JOINTS =
      Set.of("and", "but", "so", "while", "whereas", "because", "then", "therefore");

  /// A sentence that opens so has its subject after a place or a case: "On your nodes you patch
  /// ...".
  private static final Set<String> FRONTS =
      Set.of("on", "in", "with", "for", "under", "at", "behind", "below", "inside", "as", "to");

  private static final Set<String> BEING =
      Set.of("is", "are", "be", "remains", "remain", "stays", "stay", "becomes", "was", "were");
  private static final Set<String> ACCOUNTABLE = Set.of("responsible", "accountable", "liable");
  private static final Set<String> MODALS = Set.of("can", "could", "may", "might", "would");

  private final StatementWords words;

  EnglishStatements(StatementWords words) {
    this.words = words;
  }

  Statement read(String sentence) {
    List<String> tokens = tokens(sentence);
    Set<String> owners = new HashSet<>();
    Set<String> others = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Map.Entry<String, List<List<String>>> party : words.names().entrySet()) {
        int length = longest(tokens, i, party.getValue());
        if (length > 0) {
          claim(tokens, i, length, party.getKey(), owners, others);
          if (acts(tokens, i + length)) {
            named.add(party.getKey());
          }
        }
      }
      if (BEING.contains(tokens.get(i))) {
        duty(tokens, i, owners, others);
      }
    }
    boolean shared = tokens.stream().anyMatch(words.shared()::contains);
    boolean hedged = tokens.stream().anyMatch(words.hedges()::contains);
    return new Statement(owners, others, named, shared, hedged);
  }

  private static List<String> tokens(String sentence) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(sentence.toLowerCase(Locale.ROOT).replace('’', '\''));
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }

  /// @return how many tokens the longest of the phrases takes at that place, 0 when none stands
  ///   there
  private static int longest(List<String> tokens, int at, List<List<String>> phrases) {
    for (List<String> phrase : phrases) {
      int end = at + phrase.size();
      if (end <= tokens.size()
          && tokens.get(at).equals(phrase.getFirst())
          && tokens.subList(at, end).equals(phrase)) {
        return phrase.size();
      }
    }
    return 0;
  }

  private void claim(
      List<String> tokens,
      int at,
      int length,
      String party,
      Set<String> owners,
      Set<String> others) {
    boolean agent = at > 1 && tokens.get(at - 1).equals("by");
    if (agent) {
      if (isVerb(tokens.get(at - 2))) {
        boolean negative =
            tokens.subList(Math.max(0, at - 5), at).stream().anyMatch(words.not()::contains);
        (negative ? others : owners).add(party);
      }
      return;
    }
    if (opensClause(tokens, at)) {
      verdict(tokens, at + length).ifPresent(does -> (does ? owners : others).add(party));
    }
  }

  private static boolean opensClause(List<String> tokens, int at) {
    if (at == 0 || MARKS.contains(tokens.get(at - 1)) || JOINTS.contains(tokens.get(at - 1))) {
      return true;
    }
    boolean fronted = FRONTS.contains(tokens.getFirst()) && !FRONTS.contains(tokens.get(at - 1));
    return fronted
        && tokens.subList(0, at).stream().noneMatch(MARKS::contains)
        && !isLink(tokens.get(at - 1));
  }

  /// "the services that you run" says nothing about who runs anything else.
  private static boolean isLink(String token) {
    return Set.of(
            "that", "which", "what", "where", "when", "if", "of", "by", "from", "unless", "until")
        .contains(token);
  }

  private boolean acts(List<String> tokens, int at) {
    return at < tokens.size() && (isVerb(tokens.get(at)) || MODALS.contains(tokens.get(at)));
  }

  /// @return whether what follows a subject says that it does something, or that it does not
  private Optional<Boolean> verdict(List<String> tokens, int from) {
    boolean negative = false;
    for (int i = from; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (words.not().contains(token)) {
        negative = true;
      } else if (MODALS.contains(token)) {
        return Optional.empty();
      } else if (ACCOUNTABLE.contains(token)
          || (isVerb(token) && !words.adverbs().contains(token) && !isHelper(tokens, i))) {
        return Optional.of(!negative);
      } else if (!words.adverbs().contains(token) && !isHelper(tokens, i)) {
        boolean dutiless = negative && words.duties().contains(token);
        return dutiless ? Optional.of(false) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The "does" of "does not patch".
  private boolean isHelper(List<String> tokens, int at) {
    boolean doing = tokens.get(at).equals("does") || tokens.get(at).equals("do");
    return doing && at + 1 < tokens.size() && words.not().contains(tokens.get(at + 1));
  }

  private boolean isVerb(String token) {
    return words.verbs().contains(Stem.of(token));
  }

  /// Reads on after "is": "your responsibility", "not the task of AWS", "up to you".
  private void duty(List<String> tokens, int at, Set<String> owners, Set<String> others) {
    int next = at + 1;
    boolean negative = false;
    while (next < tokens.size()
        && (words.not().contains(tokens.get(next)) || words.adverbs().contains(tokens.get(next)))) {
      negative |= words.not().contains(tokens.get(next));
      next++;
    }
    for (String party : words.names().keySet()) {
      if (isDutyOf(tokens, next, party)) {
        (negative ? others : owners).add(party);
      }
    }
  }

  private boolean isDutyOf(List<String> tokens, int at, String party) {
    List<List<String>> names = words.names().getOrDefault(party, List.of());
    int own = longest(tokens, at, words.own().getOrDefault(party, List.of()));
    if (own > 0
        && (tokens.get(at + own - 1).endsWith("yours") || dutyWithin(tokens, at + own) >= 0)) {
      return true;
    }
    if (at + 1 < tokens.size() && tokens.get(at).equals("up") && tokens.get(at + 1).equals("to")) {
      return longest(tokens, at + 2, names) > 0;
    }
    boolean article = at < tokens.size() && Set.of("the", "a", "an").contains(tokens.get(at));
    int duty = article ? dutyWithin(tokens, at + 1) : -1;
    return duty >= 0
        && duty + 1 < tokens.size()
        && tokens.get(duty + 1).equals("of")
        && longest(tokens, duty + 2, names) > 0;
  }

  /// @return where a duty stands, after two words at most, else -1
  private int dutyWithin(List<String> tokens, int from) {
    for (int i = from; i < Math.min(from + 3, tokens.size()); i++) {
      if (words.duties().contains(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }
}

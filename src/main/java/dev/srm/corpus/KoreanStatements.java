package dev.srm.corpus;

import dev.srm.knowledge.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads in a Korean sentence whose task something is: "...는 AWS가 패치합니다", "... 고객 책임입니다", "AWS는
/// ...를 교체합니다".
final class KoreanStatements {
  /// A clause ends where its verb joins it to the next one.
  private static final Pattern JOINED = Pattern.compile(".*(?:며|므로|지만|으나|어서|아서|해서|이고|하고|되고|고),?$");

  private static final Pattern MARK = Pattern.compile("[,.:;]$");

  private static final Set<String> DOING = Set.of("하는", "할", "맡는", "맡을", "챙길", "챙기는");
  private static final List<String> SUBJECT = List.of("이", "가", "은", "는", "에서", "만");
  private static final List<String> TOPIC = List.of("은", "는");
  private static final Pattern DUTY_END =
      Pattern.compile("(?:입니다|이며|이고|이므로|이지만|이라|으로|에 속|이다|임|에게 있|이 아|가 아|은 아|는 아).*");

  /// "... is a service": says what something is, not who does it.
  private static final Pattern DEFINING = Pattern.compile("(?:입니다|이다)\\.?$");

  /// "... only provides": less than the whole task.
  private static final Pattern ONLY = Pattern.compile("(?:만|뿐)$");

  /// A verb that depends on another one.
  private static final Pattern UNDER = Pattern.compile("(?:기|도록|면|때|전에는|뒤에는)$");

  private static final char FIRST_SYLLABLE = '\uAC00';
  private static final int CODAS = 28;
  private static final int CODA_N = 4;
  private static final int CODA_L = 8;

  private final StatementWords words;

  KoreanStatements(StatementWords words) {
    this.words = words;
  }

  Statement read(String sentence) {
    List<String> tokens = List.of(sentence.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    Set<String> owners = new HashSet<>();
    Set<String> others = new HashSet<>();
    Optional<String> before = Optional.empty();
    for (List<String> clause : clauses(tokens)) {
      before = claim(clause, before, owners, others);
    }
    boolean shared = tokens.stream().anyMatch(token -> startsWithAny(token, words.shared()));
    boolean hedged =
        tokens.stream()
            .map(token -> MARK.matcher(token).replaceAll(""))
            .anyMatch(token ->
                startsWithAny(token, words.hedges())
                    || token.endsWith("면")
                    || token.endsWith("지만"));
    return new Statement(owners, others, named(tokens), shared, hedged);
  }

  private Set<String> named(List<String> tokens) {
    Set<String> named = new HashSet<>();
    for (String token : tokens) {
      words
          .names()
          .forEach((party, names) -> {
            if (SUBJECT.contains(particle(token, names).orElse(""))) {
              named.add(party);
            }
          });
    }
    return named;
  }

  private static List<List<String>> clauses(List<String> tokens) {
    List<List<String>> clauses = new ArrayList<>();
    List<String> clause = new ArrayList<>();
    for (String token : tokens) {
      clause.add(token);
      if (JOINED.matcher(token).matches() || token.endsWith(".") || token.endsWith(";")) {
        clauses.add(clause);
        clause = new ArrayList<>();
      }
    }
    if (!clause.isEmpty()) {
      clauses.add(clause);
    }
    return clauses;
  }

  /// @param before the party of the clause before, of which a denial without a subject still speaks
  /// @return the party that the clause speaks of
  private Optional<String> claim(
      List<String> clause, Optional<String> before, Set<String> owners, Set<String> others) {
    boolean negative = startsWithAny(clause.getLast(), words.not());
    Optional<String> party = duty(clause).or(() -> subject(verbal(clause)));
    Optional<String> meant = party.isEmpty() && negative ? denied(named(clause), before) : party;
    meant.ifPresent(id -> (negative ? others : owners).add(id));
    return meant;
  }

  /// "고객이 할 일은 없습니다" speaks of the customer, "... 않습니다" of whom the clause before spoke.
  private static Optional<String> denied(Set<String> named, Optional<String> before) {
    return switch (named.size()) {
      case 0 -> before;
      case 1 -> named.stream().findFirst();
      default -> Optional.empty();
    };
  }

  /// "고객 책임입니다", "AWS의 몫이며", "고객입니다"
  private Optional<String> duty(List<String> clause) {
    String last = clause.getLast();
    String before = clause.size() > 1 ? clause.get(clause.size() - 2) : "";
    for (String party : words.names().keySet()) {
      for (List<String> name : words.names().getOrDefault(party, List.of())) {
        if (isDuty(rest(last, name.getFirst()))) {
          return Optional.of(party);
        }
      }
      for (List<String> own : words.own().getOrDefault(party, List.of())) {
        boolean mine = before.equals(own.getFirst());
        if (mine && words.duties().stream().anyMatch(duty -> isDuty(rest(last, duty)))) {
          return Optional.of(party);
        }
      }
    }
    return Optional.empty();
  }

  /// "AWS가 하는 일입니다" says what "AWS가 합니다" says.
  private List<String> verbal(List<String> clause) {
    boolean doing = clause.size() > 2 && DOING.contains(clause.get(clause.size() - 2));
    boolean duty =
        doing && words.duties().stream().anyMatch(word -> isDuty(rest(clause.getLast(), word)));
    return duty ? clause.subList(0, clause.size() - 1) : clause;
  }

  private static boolean isDuty(Optional<String> rest) {
    return rest.filter(end -> DUTY_END.matcher(end).matches()).isPresent();
  }

  /// The party that the verb at the end of the clause belongs to: the subject right before it, else
  /// the topic of the clause.
  private Optional<String> subject(List<String> clause) {
    boolean only = clause.size() > 1 && ONLY.matcher(clause.get(clause.size() - 2)).find();
    if (only || DEFINING.matcher(clause.getLast()).find()) {
      return Optional.empty();
    }
    Optional<String> topic = Optional.empty();
    for (int i = clause.size() - 2; i >= 0; i--) {
      for (Map.Entry<String, List<List<String>>> party : words.names().entrySet()) {
        String particle = particle(clause.get(i), party.getValue()).orElse("");
        if (SUBJECT.contains(particle) && !describes(clause.subList(i + 1, clause.size() - 1))) {
          return Optional.of(party.getKey());
        }
        if (TOPIC.contains(particle)) {
          topic = Optional.of(party.getKey());
        }
      }
    }
    return topic;
  }

  /// "고객이 고른 규칙은 ... 합니다": the verb that follows the subject describes a noun.
  private boolean describes(List<String> between) {
    return between.stream()
        .filter(token -> !words.adverbs().contains(token))
        .anyMatch(token ->
            UNDER.matcher(token).find() || endsDescribing(token.charAt(token.length() - 1)));
  }

  /// A syllable that ends in ㄴ or ㄹ, 한, 된, 고른, 만든, 할, 켤, but is no particle.
  private static boolean endsDescribing(char syllable) {
    int coda = (syllable - FIRST_SYLLABLE) % CODAS;
    boolean particle = syllable == '은' || syllable == '는' || syllable == '를' || syllable == '을';
    return Script.isHangul(syllable) && !particle && (coda == CODA_N || coda == CODA_L);
  }

  private static Optional<String> particle(String token, List<List<String>> names) {
    for (List<String> name : names) {
      Optional<String> rest = rest(MARK.matcher(token).replaceAll(""), name.getFirst());
      if (rest.isPresent()) {
        return rest;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> rest(String token, String start) {
    return token.startsWith(start)
        ? Optional.of(token.substring(start.length()))
        : Optional.empty();
  }

  private static boolean startsWithAny(String token, Set<String> starts) {
    for (int length = 1; length <= token.length(); length++) {
      if (starts.contains(token.substring(0, length))) {
        return true;
      }
    }
    return false;
  }
}

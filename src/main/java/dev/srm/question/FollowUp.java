package dev.srm.question;

import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Completes a question that leans on the one before: "and on EC2?", "EC2는?", "then who patches the
/// OS?".
final class FollowUp {
  /// A text this full of words that the corpus does not know is a new topic, not a follow-up.
  private static final double ALIEN_MAX = 0.34;

  private static final int CONTENT_MIN = 3;

  /// So many words of its own are a topic of its own, known or not.
  private static final int TOPIC_WORDS = 1;

  /// "Does it block them as well?": a sentence of its own about what was named before.
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)^(?:and |so |but |ok,? |also |then )*(?:does|do|can|could|will|would|is|should) (?:it|they|that)\\b"
              + "|(?:그걸로|그거로|그게|이게|이걸로).+(?:되|돼|됨|하나|해줘|해주|가능|있)");

  private static final Pattern THAT_SERVICE =
      Pattern.compile("(?i)(?:그|이|해당)\\s?(?:서비스|도구|툴)|\\b(?:that|this) (?:service|tool)\\b");

  /// "And if we install it ourselves on a VM?" moves what was asked to where it is installed.
  private static final Pattern SELF_RUN =
      Pattern.compile(
          "(?i)\\b(?:ourselves|myself|self[- ](?:managed|hosted|run|installed)|our own|my own)\\b|직접\\s?(?:깔|설치|만든|만들|구축|올리|올린|운영|굴리|띄운|띄우|띄워)");

  /// Turns that make a question stand alone once it has a subject.
  private static final Set<Turn> STANDALONE =
      Set.of(
          Turn.WHO,
          Turn.MINE,
          Turn.PROVIDER,
          Turn.BOTH,
          Turn.DUTIES,
          Turn.CONCEPT,
          Turn.RECOMMEND,
          Turn.WHICH_SERVICES);

  private final Knowledge knowledge;

  FollowUp(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @return whether it is a sentence of its own, that only says "it" for what was named before
  static boolean isClause(String text) {
    return CLAUSE.matcher(text).find();
  }

  /// @return whether it only says where what was asked about is run now
  static boolean isMoved(Reading now) {
    return now.mentions().isEmpty() && SELF_RUN.matcher(now.text()).find();
  }

  /// "And if we move that data to a table?": what is carried there is not what is asked about.
  static boolean isCarried(Reading now) {
    return now.turns().contains(Turn.MOVE) && !now.mentions().isEmpty();
  }

  /// @return the text to read instead, or empty when the question stands by itself
  Optional<String> complete(Reading now, Reading before) {
    boolean service = !now.mentions().isEmpty();
    Matcher named = THAT_SERVICE.matcher(now.text());
    if (!service && !before.mentions().isEmpty() && named.find()) {
      return Optional.of(named.replaceFirst(before.mentions().getLast().service().shortName()));
    }
    boolean area = speaksOfArea(now) && !isCarried(now);
    boolean turn = now.turns().stream().anyMatch(STANDALONE::contains);
    if (isOfPolicy(now)) {
      return service || turn
          ? Optional.empty()
          : Optional.of(names(before.mentions()) + now.text());
    }
    Optional<Service> member = memberChosen(now, before);
    if (member.isPresent()) {
      BitSet other = serviceWords(before);
      if (area) {
        other.or(before.areaWords());
      }
      String rest = before.without(other);
      return Optional.of(now.text() + " " + member.get().shortName() + " " + rest);
    }
    Optional<Service> moved = movedTo(now);
    if (moved.isPresent()) {
      return Optional.of(
          now.text() + " " + moved.get().shortName() + " " + before.without(serviceWords(before)));
    }
    if (now.unknownName().isPresent()
        || (now.alien() > ALIEN_MAX && now.contentWords() >= CONTENT_MIN)) {
      return Optional.empty();
    }
    if (now.turns().contains(Turn.COMPARE)
        && !service
        && !area
        && now.contentWords() == 0
        && before.mentions().size() > 1) {
      return Optional.of(names(before.mentions()) + now.text());
    }
    boolean bare = !service && !area && now.contentWords() == 0;
    if (bare && now.turns().contains(Turn.RECOMMEND) && before.contentWords() > 0) {
      BitSet other = serviceWords(before);
      other.or(before.turnWords());
      return Optional.of(now.text() + " " + before.without(other));
    }
    boolean concept = now.turns().contains(Turn.CONCEPT) && !now.turns().contains(Turn.DUTIES);
    boolean subject = concept || now.turns().contains(Turn.RECOMMEND);
    if ((service && turn && (area || subject))
        || (turn && subject && (!area || now.turns().contains(Turn.RECOMMEND)))) {
      return Optional.empty();
    }
    boolean asksOther =
        before.turns().contains(Turn.CONCEPT) || before.turns().contains(Turn.RECOMMEND);
    if (now.turns().contains(Turn.COMPARE) && now.mentions().size() == 1 && asksOther) {
      return Optional.of(names(before.mentions()) + now.text());
    }
    if (isClause(now.text()) && !area && now.contentWords() > 0 && !before.mentions().isEmpty()) {
      return Optional.of(names(before.mentions()) + ", " + now.text());
    }
    BitSet drop = new BitSet();
    if (service) {
      drop.or(replaced(before));
    }
    if (area) {
      drop.or(before.areaWords());
    }
    if (now.turns().contains(Turn.DUTIES)) {
      drop.or(before.areaWords());
    }
    if (turn || (asksOther && now.contentWords() > 0)) {
      drop.or(before.turnWords());
      boolean topic = area || now.contentWords() >= TOPIC_WORDS;
      if (topic && turn && !service) {
        return Optional.of(names(before.mentions()) + now.text());
      }
      if (area && turn) {
        return Optional.of(now.text());
      }
    }
    return Optional.of(now.text() + " " + before.without(drop));
  }

  /// "Is root required for that?" with what "that" is stands by itself.
  private boolean isOfPolicy(Reading now) {
    return knowledge.policies().stream()
        .filter(policy -> now.cues().has(policy.cues()))
        .anyMatch(policy ->
            !now.mentions().isEmpty()
                || policy.items().stream()
                    .anyMatch(item -> !item.cues().isEmpty() && now.cues().has(item.cues())));
  }

  /// "and Advanced?" after a question on Shield Standard means Shield Advanced.
  private Optional<Service> memberChosen(Reading now, Reading before) {
    if (!now.mentions().isEmpty() || before.mentions().isEmpty()) {
      return Optional.empty();
    }
    Service last = before.mentions().getLast().service();
    Optional<Service> parent = last.family().parent().flatMap(knowledge::service);
    return knowledge.members(parent.orElse(last)).stream()
        .filter(member -> !member.equals(last) && now.cues().has(member.family().select()))
        .findFirst();
  }

  /// A word for a part of a service tells where something is run that is run oneself.
  private Optional<Service> movedTo(Reading now) {
    return isMoved(now)
        ? knowledge.services().stream()
            .filter(service -> now.cues().has(service.family().hints()))
            .findFirst()
        : Optional.empty();
  }

  /// "And functions?" after "does it scan instances?" replaces what is scanned, not what scans.
  private static BitSet replaced(Reading before) {
    BitSet words = new BitSet();
    Question.Mention last = before.mentions().isEmpty() ? null : before.mentions().getLast();
    if (last != null) {
      words.set(last.start(), last.end());
    }
    return before.mentions().size() > 1 && before.turns().contains(Turn.POLAR)
        ? words
        : serviceWords(before);
  }

  /// The name of a security group is a word of its area, but names no other area than the one
  /// before.
  private static boolean speaksOfArea(Reading reading) {
    BitSet words = (BitSet) reading.areaWords().clone();
    words.andNot(serviceWords(reading));
    return !words.isEmpty();
  }

  private static BitSet serviceWords(Reading reading) {
    BitSet words = new BitSet();
    reading.mentions().forEach(mention -> words.set(mention.start(), mention.end()));
    return words;
  }

  private static String names(List<Question.Mention> mentions) {
    StringBuilder names = new StringBuilder();
    mentions.forEach(mention -> names.append(mention.service().shortName()).append(' '));
    return names.toString();
  }
}

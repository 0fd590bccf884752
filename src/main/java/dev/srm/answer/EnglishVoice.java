package dev.srm.answer;

import dev.srm.answer.Answer.Polarity;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Team;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What SRM says in English.
final class EnglishVoice implements Voice {
  static final Voice INSTANCE = new EnglishVoice();

  private EnglishVoice() {}

  @Override
  public Language language() {
    return Language.EN;
  }

  @Override
  public String polarity(Polarity polarity) {
    return switch (polarity) {
      case YES -> "Yes.";
      case NO -> "No.";
    };
  }

  @Override
  public String owner(Party party, Optional<Area> area, Optional<Named> where) {
    String phrase = area.map(known -> " for " + known.phrase().en()).orElse(" for this");
    return is(party) + phrase + where.map(place -> " on " + place.text()).orElse("") + ".";
  }

  @Override
  public String taskOwner(Party party, Optional<Named> where) {
    return is(party) + " for this" + where.map(place -> " on " + place.text()).orElse("") + ".";
  }

  private static String is(Party party) {
    String name = party.name().en();
    return switch (party.role()) {
      case PROVIDER -> name + " is responsible";
      case CUSTOMER -> name + " are responsible";
      case SHARED -> name + " share the responsibility";
    };
  }

  @Override
  public String side(Party party, String what) {
    return switch (party.role()) {
      case PROVIDER, CUSTOMER -> party.name().en() + " " + lowerFirst(what);
      case SHARED -> what;
    };
  }

  /// "TLS endpoints are offered" keeps its capitals, "Offers TLS endpoints" does not.
  private static String lowerFirst(String text) {
    boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return acronym || text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  @Override
  public String nothing(Party party) {
    return switch (party.role()) {
      case PROVIDER -> party.name().en() + " has no part in it.";
      case CUSTOMER, SHARED -> "Nothing is left for you to do.";
    };
  }

  @Override
  public String depends(Area area) {
    return "Who is responsible for " + area.phrase().en() + " depends on the kind of service.";
  }

  @Override
  public String modelQuestion() {
    return "What is the shared responsibility model?";
  }

  @Override
  public String culpritNeed() {
    return "find out who deleted or changed a resource, who did what and when";
  }

  @Override
  public String everywhere() {
    return "That is so for every kind of service.";
  }

  @Override
  public String ownerOn(Named where, Party party, Area area) {
    return where.text() + ": " + lowerIfPronoun(party) + " (" + area.phrase().en() + ").";
  }

  private static String lowerIfPronoun(Party party) {
    return switch (party.role()) {
      case PROVIDER, SHARED -> party.name().en();
      case CUSTOMER -> party.name().en().toLowerCase(Locale.ROOT);
    };
  }

  @Override
  public String duties(Named where, Party party, List<String> areas) {
    String list =
        list(
            areas.stream()
                .map(area -> area.substring(0, 1).toLowerCase(Locale.ROOT) + area.substring(1))
                .map(EnglishVoice::acronyms)
                .toList());
    return switch (party.role()) {
      case PROVIDER ->
          "On " + where.text() + ", " + party.name().en() + " is responsible for " + list + ".";
      case CUSTOMER -> "On " + where.text() + ", you are responsible for " + list + ".";
      case SHARED -> "Shared on " + where.text() + " are " + list + ".";
    };
  }

  /// A lower-cased list item must not spoil "DDoS".
  private static String acronyms(String text) {
    return text.replace("dDoS", "DDoS");
  }

  @Override
  public String servicesOf(Area area, Party party, List<String> services) {
    return is(party) + " for " + area.phrase().en() + " on " + list(services) + ".";
  }

  @Override
  public String use(Service service) {
    return "Use " + service.name() + ".";
  }

  @Override
  public String choose(Named parent, List<String> members) {
    return "The answer depends on how you run "
        + parent.text()
        + ". Which one do you mean: "
        + or(members)
        + "?";
  }

  @Override
  public String question(Area area, Optional<Named> where) {
    return "Who is responsible for "
        + area.phrase().en()
        + where.map(place -> " on " + place.text()).orElse("")
        + "?";
  }

  @Override
  public String dutiesQuestion(Named where) {
    return "What am I responsible for on " + where.text() + "?";
  }

  @Override
  public String conceptQuestion(Named what) {
    return "What is " + what.text() + "?";
  }

  @Override
  public String refusal(Answer.Refusal.Reason reason, Optional<String> name) {
    return switch (reason) {
      case OUT_OF_SCOPE ->
          "I only answer who is responsible for what in cloud security, and your question is not about that.";
      case UNKNOWN_SERVICE ->
          "I do not know a service called \""
              + name.orElse("")
              + "\", so I will not guess who is responsible.";
      case NO_EVIDENCE -> "My notes do not say, so I will not guess.";
      case NOT_A_QUESTION ->
          "Ask me who is responsible for something in cloud security, and I will answer with sources.";
    };
  }

  @Override
  public String team(Team team) {
    return "At your side, that is " + team.name().en() + Voice.reach(team) + ".";
  }

  @Override
  public Named everyService() {
    return new Named("every service", "every service");
  }

  @Override
  public List<String> differWords() {
    return List.of("differ", "while", "whereas", "unlike", "compared with");
  }

  private static String list(List<String> items) {
    return joined(items, "and");
  }

  private static String or(List<String> items) {
    return joined(items, "or");
  }

  private static String joined(List<String> items, String word) {
    return switch (items.size()) {
      case 0 -> "";
      case 1 -> items.getFirst();
      default ->
          String.join(", ", items.subList(0, items.size() - 1))
              + " "
              + word
              + " "
              + items.getLast();
    };
  }
}

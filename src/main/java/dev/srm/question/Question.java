package dev.srm.question;

import dev.srm.knowledge.Area;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What was understood of the words of a person.
///
/// @param asked as the person wrote it
/// @param text cleaned, with what a follow-up leaves out taken from the questions before
/// @param language empty when it is one that SRM has no notes in
/// @param mentions services named, in order
/// @param areas recognised, best first
/// @param turns what the question wants
/// @param unknownName a name of a service that does not exist in the corpus
/// @param alien share of the content words that occur nowhere in the corpus, 0 to 1
/// @param contentWords words that carry content and are explained by nothing recognised
/// @param cues finds further words in the question
/// @param affirmed the same, without the words that the question sets aside: "not Custom"
public record Question(
    String asked,
    String text,
    Optional<Language> language,
    List<Mention> mentions,
    List<Sighting> areas,
    Set<Turn> turns,
    Optional<String> unknownName,
    double alien,
    int contentWords,
    CueFinder cues,
    CueFinder affirmed) {
  public Question {
    mentions = List.copyOf(mentions);
    areas = List.copyOf(areas);
    turns = Set.copyOf(turns);
  }

  /// A service that the question names.
  ///
  /// @param start offset among the words
  /// @param end offset after the name; 0 when only a word for the service's parts stands there
  public record Mention(Service service, int start, int end) {}

  /// An area that the question speaks of.
  ///
  /// @param weight how much its words said: about the number of words
  public record Sighting(Area area, double weight) {}

  /// @return whether the question shows that turn of phrase
  public boolean has(Turn turn) {
    return turns.contains(turn);
  }

  private static final Pattern PROVIDER = Pattern.compile("(?i)\\b(?:aws|amazon)|아마존");

  /// @return whether it is about something that the corpus does not cover: a vendor's product
  ///   alone, not on a service that is
  public boolean isElsewhere() {
    boolean vendor = has(Turn.VENDOR) && mentions.isEmpty() && !PROVIDER.matcher(text).find();
    return vendor || has(Turn.ELSEWHERE);
  }

  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)\\bwithout\\b|\\bnot (?:just|only|even)\\b|없이|뿐만 아니라|뿐 아니라|안\\s?[가-힣]{1,2}(?:는|은)\\s(?!거|것|게|건|걸)|지 않[은는]\\s");

  /// @return whether it denies what it speaks of; "without an agent" is a condition and denies
  ///   nothing
  public boolean denies() {
    return has(Turn.NOT) && !CONDITION.matcher(text).find();
  }

  /// @return whether it has no form of a question: "OS patches on SQS?" names a matter
  public boolean isPhrase() {
    return !has(Turn.OPEN) && !YesNo.hasForm(text);
  }

  /// @return whether no service is named and the only one is meant by a word for its parts
  public boolean isHinted() {
    return mentions.size() == 1 && mentions.getFirst().end() == 0;
  }

  /// @return whether the services stand in a list: "A and B", "A와 B", "A/B"
  public boolean listed() {
    return cues.areListed(mentions);
  }

  /// @return whether the question asks for a thing and not for whoever does it
  public boolean asksThing() {
    return has(Turn.RECOMMEND)
        || (has(Turn.NEED) && !has(Turn.POLAR))
        || (has(Turn.OPEN)
            && !has(Turn.POLAR)
            && !has(Turn.WHO)
            && !has(Turn.DUTIES)
            && !has(Turn.COMPARE));
  }

  /// @return services named, features left out unless nothing else is named
  public List<Service> services() {
    List<Service> whole =
        mentions.stream()
            .map(Mention::service)
            .filter(service -> service.family().featureOf().isEmpty())
            .toList();
    return whole.isEmpty() ? mentions.stream().map(Mention::service).toList() : whole;
  }
}

package dev.srm.answer;

import dev.srm.answer.Answer.OwnershipRow;
import dev.srm.answer.Answer.Polarity;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Script;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Team;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences that SRM itself says, in one language. What they state comes from rows and notes.
interface Voice {
  /// @return the voice of that language
  static Voice of(Language language) {
    return switch (language) {
      case EN -> EnglishVoice.INSTANCE;
      case KO -> KoreanVoice.INSTANCE;
    };
  }

  Language language();

  /// "Yes." or "No."
  String polarity(Polarity polarity);

  /// "AWS is responsible for patching the operating system on RDS."
  String owner(Party party, Optional<Area> area, Optional<Named> where);

  /// "For this task, you are responsible."
  String taskOwner(Party party, Optional<Named> where);

  /// "AWS installs and patches the operating system."
  String side(Party party, String what);

  /// Said in the place of a side that has nothing to do.
  String nothing(Party party);

  /// "It depends on the service:"
  String depends(Area area);

  /// "What is the shared responsibility model?"
  String modelQuestion();

  /// What is needed by whoever asks "who deleted it?": "a record of who did what and when".
  String culpritNeed();

  /// "That is so for every kind of service."
  String everywhere();

  /// "On EC2: you. On RDS: AWS."
  String ownerOn(Named where, Party party, Area area);

  /// "On EC2, you look after: ...; AWS looks after: ...; both: ..."
  String duties(Named where, Party party, List<String> areas);

  /// "Services on which AWS is responsible for ...: ..."
  String servicesOf(Area area, Party party, List<String> services);

  /// "Use Amazon Macie."
  String use(Service service);

  /// "Which one do you mean: ECS on EC2 or ECS on Fargate?"
  String choose(Named parent, List<String> members);

  /// "Who is responsible for patching the operating system on RDS?"
  String question(Area area, Optional<Named> where);

  /// "What am I responsible for on RDS?"
  String dutiesQuestion(Named where);

  /// "What is Amazon GuardDuty?"
  String conceptQuestion(Named what);

  /// Why there is no answer.
  String refusal(Answer.Refusal.Reason reason, Optional<String> name);

  /// "At your side, that is the Platform team (#platform)."
  String team(Team team);

  /// Where a team is reached, in brackets, empty when nobody said.
  static String reach(Team team) {
    String ways =
        Stream.of(team.channel(), team.email(), team.page())
            .filter(way -> !way.isEmpty())
            .collect(Collectors.joining(", "));
    return ways.isEmpty() ? "" : " (" + ways + ")";
  }

  /// @return the place that a universal row speaks of
  Named everyService();

  /// @return words of a sentence that says how two things differ
  List<String> differWords();

  /// A name with its pronunciation, which Korean particles need.
  ///
  /// @param text as written
  /// @param reading in Hangul, or the text itself
  record Named(String text, String reading) {
    /// @return how sentences call the service
    static Named of(Service service) {
      return new Named(service.shortName(), service.reading());
    }

    /// @param variant name of the variant in the voice's language, which may hold the service's
    static Named of(Service service, String variant) {
      boolean whole = variant.contains(service.shortName());
      boolean hangul = Script.isHangul(variant.charAt(variant.length() - 1));
      return new Named(
          whole ? variant : service.shortName() + " (" + variant + ")",
          whole && hangul ? variant : service.reading());
    }
  }

  /// @return the row with its sides as full sentences
  default OwnershipRow sentences(OwnershipRow row, Party provider, Party customer) {
    return new OwnershipRow(
        row.service(),
        row.serviceName(),
        row.area(),
        row.areaName(),
        row.owner(),
        row.basis(),
        row.aws().isEmpty() ? "" : side(provider, row.aws()),
        row.customer().isEmpty() ? "" : side(customer, row.customer()),
        row.conditions());
  }
}

package dev.srm.channel;

import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Team;
import dev.srm.knowledge.TeamMap;
import java.util.List;
import java.util.Optional;

/// The real corpus as companies have it.
public final class Company {
  private static final Knowledge PUBLIC = Golden.KNOWLEDGE;

  private Company() {}

  /// In a company where one team does everything.
  ///
  /// @param channel of that team
  public static Knowledge withTeam(String channel) {
    return new Knowledge(
        PUBLIC.parties(),
        PUBLIC.areas(),
        PUBLIC.services(),
        PUBLIC.universal(),
        PUBLIC.profiles(),
        PUBLIC.topics(),
        PUBLIC.categories(),
        PUBLIC.policies(),
        PUBLIC.glossary(),
        PUBLIC.phrasebook(),
        PUBLIC.passages(),
        new TeamMap(
            List.of(
                new Team(
                    "platform",
                    new Bilingual("Platform", "플랫폼팀"),
                    channel,
                    "platform@example.com",
                    "")),
            List.of(new TeamMap.Assignment("platform", Optional.empty(), Optional.empty()))));
  }
}

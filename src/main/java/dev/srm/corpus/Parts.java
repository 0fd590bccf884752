package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.ControlCategory;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Phrasebook;
import dev.srm.knowledge.Policy;
import dev.srm.knowledge.Profile;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.TeamMap;
import dev.srm.knowledge.Topic;
import java.util.List;
import java.util.Optional;

/// What the files of a corpus say, before it is known to be sound.
record Parts(
    List<Party> parties,
    List<Area> areas,
    Phrasebook phrasebook,
    Glossary glossary,
    List<Placed<Service>> services,
    List<Row> universal,
    List<Profile> profiles,
    List<Topic> topics,
    List<ControlCategory> categories,
    List<Placed<Policy>> policies,
    TeamMap teams) {

  /// Something that has a file of its own.
  record Placed<T>(T value, Folder folder, String file) {
    /// @return the first line of the file that holds the words, else its first line
    Place place(String words) {
      return folder.place(file, words);
    }
  }

  List<Service> serviceList() {
    return services.stream().map(Placed::value).toList();
  }

  Optional<Service> service(String id) {
    return serviceList().stream().filter(service -> service.id().equals(id)).findFirst();
  }

  Parts withServices(List<Placed<Service>> services) {
    return new Parts(
        parties,
        areas,
        phrasebook,
        glossary,
        services,
        universal,
        profiles,
        topics,
        categories,
        policies,
        teams);
  }

  Parts withUniversal(List<Row> universal) {
    return new Parts(
        parties,
        areas,
        phrasebook,
        glossary,
        services,
        universal,
        profiles,
        topics,
        categories,
        policies,
        teams);
  }

  Parts withTeams(TeamMap teams) {
    return new Parts(
        parties,
        areas,
        phrasebook,
        glossary,
        services,
        universal,
        profiles,
        topics,
        categories,
        policies,
        teams);
  }

  /// @throws IllegalArgumentException when an id occurs twice, which is a problem that was reported
  Knowledge knowledge(List<Passage> passages) {
    return new Knowledge(
        parties,
        areas,
        serviceList(),
        universal,
        profiles,
        topics,
        categories,
        policies.stream().map(Placed::value).toList(),
        glossary,
        phrasebook,
        passages,
        teams);
  }
}

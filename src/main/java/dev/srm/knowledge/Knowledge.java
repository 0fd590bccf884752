package dev.srm.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is known, as one immutable value; reloading the corpus makes a new one.
///
/// @param universal rows that hold for every service, one per area at most
public record Knowledge(
    List<Party> parties,
    List<Area> areas,
    List<Service> services,
    List<Row> universal,
    List<Profile> profiles,
    List<Topic> topics,
    List<ControlCategory> categories,
    List<Policy> policies,
    Glossary glossary,
    Phrasebook phrasebook,
    List<Passage> passages,
    TeamMap teams,
    Index index) {

  /// @throws IllegalArgumentException when an id occurs twice
  public Knowledge(
      List<Party> parties,
      List<Area> areas,
      List<Service> services,
      List<Row> universal,
      List<Profile> profiles,
      List<Topic> topics,
      List<ControlCategory> categories,
      List<Policy> policies,
      Glossary glossary,
      Phrasebook phrasebook,
      List<Passage> passages) {
    this(
        parties,
        areas,
        services,
        universal,
        profiles,
        topics,
        categories,
        policies,
        glossary,
        phrasebook,
        passages,
        TeamMap.none());
  }

  /// @param teams who "you" is, as the operator says
  /// @throws IllegalArgumentException when an id occurs twice
  public Knowledge(
      List<Party> parties,
      List<Area> areas,
      List<Service> services,
      List<Row> universal,
      List<Profile> profiles,
      List<Topic> topics,
      List<ControlCategory> categories,
      List<Policy> policies,
      Glossary glossary,
      Phrasebook phrasebook,
      List<Passage> passages,
      TeamMap teams) {
    this(
        List.copyOf(parties),
        List.copyOf(areas),
        List.copyOf(services),
        List.copyOf(universal),
        List.copyOf(profiles),
        List.copyOf(topics),
        List.copyOf(categories),
        List.copyOf(policies),
        glossary,
        phrasebook,
        List.copyOf(passages),
        teams,
        Index.of(parties, areas, services, universal, profiles));
  }

  /// Look-up by id.
  public record Index(
      Map<String, Party> parties,
      Map<String, Area> areas,
      Map<String, Service> services,
      Map<String, Row> universal,
      Map<String, Profile> profiles) {
    static Index of(
        List<Party> parties,
        List<Area> areas,
        List<Service> services,
        List<Row> universal,
        List<Profile> profiles) {
      Map<String, Party> partiesById = new LinkedHashMap<>();
      parties.forEach(party -> once(partiesById, party.id(), party));
      Map<String, Area> areasById = new LinkedHashMap<>();
      areas.forEach(area -> once(areasById, area.id(), area));
      Map<String, Service> servicesById = new LinkedHashMap<>();
      services.forEach(service -> once(servicesById, service.id(), service));
      Map<String, Row> universalByArea = new LinkedHashMap<>();
      universal.forEach(row -> once(universalByArea, row.area(), row));
      Map<String, Profile> profilesById = new LinkedHashMap<>();
      profiles.forEach(profile -> once(profilesById, profile.id(), profile));
      return new Index(partiesById, areasById, servicesById, universalByArea, profilesById);
    }

    private static <T> void once(Map<String, T> map, String id, T value) {
      if (map.put(id, value) != null) {
        throw new IllegalArgumentException("the id \"" + id + "\" occurs twice");
      }
    }
  }

  /// @return the party with that id, if it is known
  public Optional<Party> party(String id) {
    return Optional.ofNullable(index.parties().get(id));
  }

  /// @return the area with that id, if it is known
  public Optional<Area> area(String id) {
    return Optional.ofNullable(index.areas().get(id));
  }

  /// @return the service with that id, if it is known
  public Optional<Service> service(String id) {
    return Optional.ofNullable(index.services().get(id));
  }

  /// @return the row that holds for every service in that area, if there is one
  public Optional<Row> universalRow(String area) {
    return Optional.ofNullable(index.universal().get(area));
  }

  /// @return the service model with that id, if it is known
  public Optional<Profile> profile(String id) {
    return Optional.ofNullable(index.profiles().get(id));
  }

  /// Finds the customer's team for an area of a service. What is assigned to a service holds for
  /// its kinds and its features too, unless they have an assignment of their own.
  ///
  /// @param service id of the service, empty when none is meant
  /// @param area id of the area, empty when none is meant
  public Optional<Team> team(String service, String area) {
    List<String> services = new ArrayList<>();
    service(service)
        .ifPresent(known -> {
          services.add(known.id());
          known.family().parent().ifPresent(services::add);
          known.family().featureOf().ifPresent(services::add);
        });
    return teams.closest(services, area);
  }

  /// @return the services that are kinds of that one, in the order of the corpus
  public List<Service> members(Service parent) {
    return services.stream()
        .filter(service -> service.family().parent().equals(Optional.of(parent.id())))
        .toList();
  }
}

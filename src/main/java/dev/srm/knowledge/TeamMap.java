package dev.srm.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of the customer's teams takes care of what.
///
/// @param teams in the order of the file
/// @param assignments at most one for the same service and area
public record TeamMap(List<Team> teams, List<Assignment> assignments) {
  public TeamMap {
    teams = List.copyOf(teams);
    assignments = List.copyOf(assignments);
  }

  /// One line of the map.
  ///
  /// @param team id of the team
  /// @param service id of the service that it holds for; empty for every service
  /// @param area id of the area that it holds for; empty for every area
  public record Assignment(String team, Optional<String> service, Optional<String> area) {}

  /// @return the map of an operator who named no teams
  public static TeamMap none() {
    return new TeamMap(List.of(), List.of());
  }

  /// @return the team with that id, if it is known
  public Optional<Team> team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  /// Finds the closest assignment: a service together with the area, then a service, then the area,
  /// then the team of everything else.
  ///
  /// @param services ids from the closest to the widest, e.g. a service and what it is a kind of
  /// @param area id of the area, empty when none is meant
  public Optional<Team> closest(List<String> services, String area) {
    List<Assignment> ranked = new ArrayList<>();
    for (String service : services) {
      ranked.add(new Assignment("", Optional.of(service), Optional.of(area)));
    }
    for (String service : services) {
      ranked.add(new Assignment("", Optional.of(service), Optional.empty()));
    }
    ranked.add(new Assignment("", Optional.empty(), Optional.of(area)));
    ranked.add(new Assignment("", Optional.empty(), Optional.empty()));
    for (Assignment place : ranked) {
      for (Assignment line : assignments) {
        if (line.service().equals(place.service()) && line.area().equals(place.area())) {
          return team(line.team());
        }
      }
    }
    return Optional.empty();
  }
}

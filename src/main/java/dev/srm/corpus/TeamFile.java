package dev.srm.corpus;

import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Team;
import dev.srm.knowledge.TeamMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads an operator's `teams.yaml`: who "you" is, by service, by area or by both.
final class TeamFile {
  private final Set<String> services;
  private final Set<String> areas;

  /// @param services ids that assignments may name
  /// @param areas ids that assignments may name
  TeamFile(Set<String> services, Set<String> areas) {
    this.services = services;
    this.areas = areas;
  }

  TeamMap read(Entry entry) {
    entry.allow("teams", "assignments");
    List<Team> teams = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Entry team : entry.children("teams")) {
      team.allow("id", "name", "channel", "email", "page");
      String id = team.text("id");
      ServiceFiles.once(team, id, ids);
      if (!id.isEmpty()) {
        teams.add(new Team(id, name(team), text(team, "channel"), email(team), page(team)));
      }
    }
    List<TeamMap.Assignment> assignments = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry line : entry.children("assignments")) {
      line.allow("team", "service", "area");
      TeamMap.Assignment assignment =
          new TeamMap.Assignment(
              known(line, "team", line.text("team"), ids),
              line.optional("service").map(id -> known(line, "service", id, services)),
              line.optional("area").map(id -> known(line, "area", id, areas)));
      if (!seen.add(assignment.service() + "/" + assignment.area())) {
        line.problems()
            .error(
                line.place(),
                "the same service and area are assigned twice.",
                "Keep one line; one team answers for it.");
      }
      assignments.add(assignment);
    }
    return new TeamMap(teams, assignments);
  }

  /// A name may be given once for both languages.
  private static Bilingual name(Entry team) {
    Optional<Entry> names = team.mapping("name");
    if (names.isPresent()) {
      return Reader.bilingual(team, "name");
    }
    String name = team.text("name");
    return new Bilingual(name, name);
  }

  private static String text(Entry team, String key) {
    return team.has(key) ? team.text(key) : "";
  }

  private static String email(Entry team) {
    String email = text(team, "email");
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
      team.problems()
          .error(
              team.place("email"), "\"" + email + "\" is no e-mail address.", "Write name@domain.");
      return "";
    }
    return email;
  }

  private static String page(Entry team) {
    String page = text(team, "page");
    if (!page.isEmpty() && !page.matches("https?://\\S+")) {
      team.problems()
          .error(
              team.place("page"),
              "\"" + page + "\" is no address.",
              "Begin it with https:// or http://.");
      return "";
    }
    return page;
  }

  private static String known(Entry line, String key, String id, Set<String> known) {
    if (!id.isEmpty() && !known.contains(id)) {
      line.problems()
          .error(
              line.place(key),
              "there is no " + key + " \"" + id + "\".",
              Nearest.hint(id, known, "Add it, or correct the id."));
    }
    return id;
  }
}

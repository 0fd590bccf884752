package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.Policy;
import dev.srm.knowledge.Script;
import dev.srm.knowledge.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks what points from one file into another: ids of services and profiles, and names that two
/// services claim.
final class References {
  private final Folder folder;
  private final Problems problems;

  References(Folder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  void check(List<Service> services, List<Policy> policies, Set<String> profiles) {
    Set<String> ids = services.stream().map(Service::id).collect(Collectors.toSet());
    Map<String, String> owners = new HashMap<>();
    for (Service service : services) {
      String file = "services/" + service.id() + ".yaml";
      if (!profiles.contains(service.profile())) {
        problems.error(
            place(file, "profile:"),
            "profile \"" + service.profile() + "\" is not in ownership/profiles.yaml.",
            Nearest.hint(service.profile(), profiles, "Use one that is there."));
      }
      Service.Family family = service.family();
      family.parent().ifPresent(id -> known(id, ids, place(file, "variant-of:")));
      family.defaultMember().ifPresent(id -> known(id, ids, place(file, "default:")));
      family.featureOf().ifPresent(id -> known(id, ids, place(file, "feature-of:")));
      for (String alias : service.aliases()) {
        String key = String.join("", Script.runs(alias.toLowerCase(Locale.ROOT)));
        String owner = owners.putIfAbsent(key, service.id());
        if (owner != null && !owner.equals(service.id())) {
          problems.error(
              place(file, alias),
              "the alias \"" + alias + "\" also names the service \"" + owner + "\".",
              "Keep it where people mean it, and delete it in the other file.");
        }
      }
    }
    for (Policy policy : policies) {
      for (Policy.Item item : policy.items()) {
        item.service()
            .ifPresent(id -> known(id, ids, place("policies/" + policy.id() + ".yaml", "service: " + id)));
      }
    }
  }

  private void known(String id, Set<String> ids, Place place) {
    if (!ids.contains(id)) {
      problems.error(
          place,
          "there is no service \"" + id + "\" under services/.",
          Nearest.hint(id, ids, "Add its file, or correct the id."));
    }
  }

  /// @return the first line of the file that holds the words, else its first line
  private Place place(String file, String words) {
    List<String> lines = folder.files().getOrDefault(file, "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        return new Place(folder.named(file), i + 1);
      }
    }
    return new Place(folder.named(file), 1);
  }
}

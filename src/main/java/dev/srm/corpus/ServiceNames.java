package dev.srm.corpus;

import dev.srm.knowledge.Script;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds in a sentence the services that it names, the longest name at each place.
final class ServiceNames {
  private final Map<String, List<Name>> byFirst = new HashMap<>();

  private record Name(List<String> runs, String service) {}

  ServiceNames(List<Service> services) {
    for (Service service : services) {
      List<String> names = new ArrayList<>(service.aliases());
      names.add(service.name());
      names.add(service.shortName());
      for (String name : names) {
        List<String> runs = Script.runs(name.toLowerCase(Locale.ROOT));
        if (!runs.isEmpty()) {
          byFirst
              .computeIfAbsent(runs.getFirst(), key -> new ArrayList<>())
              .add(new Name(runs, service.id()));
        }
      }
    }
    byFirst.values().forEach(names -> names.sort((a, b) -> b.runs().size() - a.runs().size()));
  }

  /// @return ids in the order in which they are named
  Set<String> in(String sentence) {
    List<String> runs = Script.runs(sentence.toLowerCase(Locale.ROOT));
    Set<String> found = new LinkedHashSet<>();
    int at = 0;
    while (at < runs.size()) {
      at += name(runs, at, found);
    }
    return found;
  }

  /// @return how many runs were read
  private int name(List<String> runs, int at, Set<String> found) {
    for (Name name : byFirst.getOrDefault(runs.get(at), List.of())) {
      int end = at + name.runs().size();
      if (end <= runs.size() && runs.subList(at, end).equals(name.runs())) {
        found.add(name.service());
        return name.runs().size();
      }
    }
    return 1;
  }
}

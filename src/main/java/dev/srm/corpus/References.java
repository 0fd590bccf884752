package dev.srm.corpus;

import dev.srm.corpus.Parts.Placed;
import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.Policy;
import dev.srm.knowledge.Profile;
import dev.srm.knowledge.Script;
import dev.srm.knowledge.Service;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks what points from one file into another: ids of services and profiles, kinds and their
/// parents, and names that two services claim.
final class References {
  private final Parts parts;
  private final Problems problems;
  private final Map<String, Service> services = new HashMap<>();

  References(Parts parts, Problems problems) {
    this.parts = parts;
    this.problems = problems;
    parts.serviceList().forEach(service -> services.put(service.id(), service));
  }

  void check() {
    Set<String> profiles = parts.profiles().stream().map(Profile::id).collect(Collectors.toSet());
    Map<String, Placed<Service>> claimed = new HashMap<>();
    for (Placed<Service> placed : parts.services()) {
      String profile = placed.value().profile();
      if (!profile.isEmpty() && !profiles.contains(profile)) {
        problems.error(
            placed.place("profile:"),
            "profile \"" + profile + "\" is not in ownership/profiles.yaml.",
            Nearest.hint(profile, profiles, "Use one that is there."));
      }
      family(placed);
      placed.value().aliases().forEach(alias -> claim(alias, placed, claimed));
    }
    for (Placed<Policy> placed : parts.policies()) {
      for (Policy.Item item : placed.value().items()) {
        item.service().ifPresent(id -> known(id, placed.place("service: " + id)));
      }
    }
  }

  private void family(Placed<Service> placed) {
    Service service = placed.value();
    Service.Family family = service.family();
    Optional<Service> parent =
        family.parent().flatMap(id -> known(id, placed.place("variant-of:")));
    family.featureOf().ifPresent(id -> known(id, placed.place("feature-of:")));
    if (parent.flatMap(known -> known.family().parent()).isPresent()) {
      problems.error(
          placed.place("variant-of:"),
          "\""
              + parent.get().id()
              + "\" is itself a kind of \""
              + parent.get().family().parent().get()
              + "\".",
          "Name the service at the top; kinds have no kinds.");
    }
    Optional<Service> member =
        family.defaultMember().flatMap(id -> known(id, placed.place("default:")));
    if (member.isPresent() && !member.get().family().parent().equals(Optional.of(service.id()))) {
      problems.error(
          placed.place("default:"),
          "the default \"" + member.get().id() + "\" is no kind of \"" + service.id() + "\".",
          "Name a service that has \"variant-of: " + service.id() + "\".");
    }
  }

  private void claim(String alias, Placed<Service> placed, Map<String, Placed<Service>> claimed) {
    String key = String.join("", Script.runs(alias.toLowerCase(Locale.ROOT)));
    Placed<Service> earlier = claimed.putIfAbsent(key, placed);
    if (earlier == null || earlier.value().id().equals(placed.value().id())) {
      return;
    }
    boolean mixed = earlier.folder().own() != placed.folder().own();
    Placed<Service> told = mixed && earlier.folder().own() ? earlier : placed;
    Placed<Service> other = mixed && earlier.folder().own() ? placed : earlier;
    (mixed ? problems.asWarnings() : problems)
        .error(
            told.place(alias),
            "the alias \"" + alias + "\" also names the service \"" + other.value().id() + "\".",
            "Keep it where people mean it, and delete it in the other file.");
  }

  private Optional<Service> known(String id, Place place) {
    Optional<Service> service = Optional.ofNullable(services.get(id));
    if (service.isEmpty()) {
      problems.error(
          place,
          "there is no service \"" + id + "\" under services/.",
          Nearest.hint(id, services.keySet(), "Add its file, or correct the id."));
    }
    return service;
  }
}

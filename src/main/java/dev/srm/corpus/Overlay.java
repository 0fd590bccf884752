package dev.srm.corpus;

import dev.srm.corpus.Parts.Placed;
import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.ControlCategory;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Policy;
import dev.srm.knowledge.Profile;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.TeamMap;
import dev.srm.knowledge.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Lays an operator's folder over the corpus that comes with SRM. What the operator says wins, and
/// each thing that it takes the place of is told as a warning.
final class Overlay {
  private static final String MEANT = "Nothing is to be done if that is meant; else delete it.";
  private static final String PROFILES = "ownership/profiles.yaml";
  private static final String TOPICS = "ownership/topics.yaml";
  private static final String CONTROLS = "ownership/controls.yaml";
  private static final String GLOSSARY = "vocabulary/glossary.yaml";
  private static final String TEAMS = "teams.yaml";
  private static final Set<String> NAMED = Set.of(PROFILES, TOPICS, CONTROLS, GLOSSARY, TEAMS);
  private static final Pattern KNOWN_FILE =
      Pattern.compile("(?:services|policies|ownership)/[^/]+\\.yaml");

  private final Folder folder;
  private final Parts parts;
  private final Reader reader;
  private final OwnershipFiles ownership;
  private final OwnRows rows;
  private final Problems problems;

  Overlay(Folder folder, Parts parts, Reader reader, Problems problems) {
    this.folder = folder;
    this.parts = parts;
    this.reader = reader;
    this.problems = problems;
    ownership = new OwnershipFiles(reader);
    rows = new OwnRows(folder, problems);
  }

  Parts lay() {
    folder.below("", ".yaml").forEach(this::reportUnread);
    Parts laid =
        new Parts(
            parts.parties(),
            parts.areas(),
            parts.phrasebook(),
            glossary(),
            services(),
            parts.universal(),
            named(PROFILES, parts.profiles(), this::profiles, Profile::id),
            named(TOPICS, parts.topics(), ownership::topics, Topic::id),
            named(CONTROLS, parts.categories(), ownership::categories, ControlCategory::id),
            policies(),
            TeamMap.none());
    for (String file : folder.below("ownership/", ".yaml")) {
      if (!NAMED.contains(file)) {
        laid = rows(laid, file);
      }
    }
    return teams(laid);
  }

  private List<Placed<Service>> services() {
    ServiceFiles files = new ServiceFiles(reader);
    List<Placed<Service>> own = BuiltIn.each(folder, "services/", files::read, problems);
    for (Placed<Service> placed : own) {
      parts.service(placed.value().id()).ifPresent(ours -> rows.compare(ours, placed));
    }
    return over(
        parts.services(), own, placed -> placed.value().id(), placed -> placed.place("id:"));
  }

  private List<Placed<Policy>> policies() {
    PolicyFiles files = new PolicyFiles(reader);
    List<Placed<Policy>> own = BuiltIn.each(folder, "policies/", files::read, problems);
    return over(
        parts.policies(), own, placed -> placed.value().id(), placed -> placed.place("id:"));
  }

  private List<Profile> profiles(Entry entry) {
    return ownership.profiles(entry, parts.universal());
  }

  private Parts rows(Parts laid, String file) {
    return one(file)
        .map(entry -> {
          List<Row> own = ownership.rows(entry);
          String service = entry.optional("service").orElse(Row.EVERY_SERVICE);
          return rows.lay(laid, file, service, own);
        })
        .orElse(laid);
  }

  private Parts teams(Parts laid) {
    Set<String> ids = new HashSet<>();
    laid.serviceList().forEach(service -> ids.add(service.id()));
    TeamFile file = new TeamFile(ids, reader.areas());
    return laid.withTeams(one(TEAMS).map(file::read).orElse(TeamMap.none()));
  }

  private Glossary glossary() {
    Optional<Glossary> own = one(GLOSSARY).map(VocabularyFiles::glossary);
    List<Glossary.Entry> entries = new ArrayList<>(parts.glossary().entries());
    List<String> words = new ArrayList<>(parts.glossary().words());
    own.ifPresent(added -> {
      entries.addAll(added.entries());
      words.addAll(added.words());
    });
    return new Glossary(entries, words);
  }

  private <T> List<T> named(
      String file, List<T> ours, Function<Entry, List<T>> read, Function<T, String> id) {
    List<T> own = one(file).map(read).orElse(List.of());
    return over(ours, own, id, one -> folder.place(file, "id: " + id.apply(one)));
  }

  /// @return the operator's first, then ours that are not replaced
  private <T> List<T> over(
      List<T> ours, List<T> own, Function<T, String> id, Function<T, Place> place) {
    Map<String, T> all = new LinkedHashMap<>();
    own.forEach(one -> all.put(id.apply(one), one));
    for (T one : ours) {
      T winner = all.putIfAbsent(id.apply(one), one);
      if (winner != null) {
        problems.warning(
            place.apply(winner),
            "\"" + id.apply(one) + "\" takes the place of the one that comes with SRM.",
            MEANT);
      }
    }
    return List.copyOf(all.values());
  }

  private void reportUnread(String file) {
    if (!NAMED.contains(file) && !KNOWN_FILE.matcher(file).matches()) {
      problems.warning(
          folder.place(file),
          "the file is not read.",
          "Put it into services/, policies/ or ownership/, or name it "
              + GLOSSARY
              + " or "
              + TEAMS
              + ".");
    }
  }

  private Optional<Entry> one(String file) {
    return folder
        .content(file)
        .flatMap(content -> Yaml.read(folder.named(file), content, 1, problems));
  }
}

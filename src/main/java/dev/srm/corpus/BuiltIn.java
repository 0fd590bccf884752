package dev.srm.corpus;

import dev.srm.knowledge.Area;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Phrasebook;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.TeamMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the files of the corpus that comes with SRM, except its notes.
final class BuiltIn {
  private static final Pattern KNOWN_FILE =
      Pattern.compile(
          "(services|policies|coverage|questions)/[^/]+\\.yaml"
              + "|ownership/(universal|profiles|topics|controls)\\.yaml"
              + "|vocabulary/(parties|areas|phrasebook|glossary|statements)\\.yaml"
              + "|notes/(en|ko)/[^/]+\\.md|README\\.md");

  private final Folder folder;
  private final Problems problems;

  BuiltIn(Folder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  List<Party> parties() {
    return one("vocabulary/parties.yaml").map(VocabularyFiles::parties).orElse(List.of());
  }

  List<Area> areas() {
    return one("vocabulary/areas.yaml").map(VocabularyFiles::areas).orElse(List.of());
  }

  Optional<Entry> statements() {
    return one("vocabulary/statements.yaml");
  }

  Parts parts(Reader reader, List<Party> parties, List<Area> areas) {
    OwnershipFiles ownership = new OwnershipFiles(reader);
    List<Row> universal = list("ownership/universal.yaml", ownership::rows);
    ServiceFiles services = new ServiceFiles(reader);
    PolicyFiles policies = new PolicyFiles(reader);
    return new Parts(
        parties,
        areas,
        one("vocabulary/phrasebook.yaml")
            .map(VocabularyFiles::phrasebook)
            .orElse(new Phrasebook(Map.of(), Set.of(), Set.of(), Set.of(), List.of())),
        one("vocabulary/glossary.yaml")
            .map(VocabularyFiles::glossary)
            .orElse(new Glossary(List.of(), List.of())),
        each(folder, "services/", services::read, problems),
        universal,
        list("ownership/profiles.yaml", entry -> ownership.profiles(entry, universal)),
        list("ownership/topics.yaml", ownership::topics),
        list("ownership/controls.yaml", ownership::categories),
        each(folder, "policies/", policies::read, problems),
        TeamMap.none());
  }

  /// Reads each file of a folder, several at a time.
  ///
  /// @return in the order of the files' names
  static <T> List<Parts.Placed<T>> each(
      Folder folder, String below, BiFunction<Entry, String, T> read, Problems problems) {
    return folder.below(below, ".yaml").parallelStream()
        .flatMap(file ->
            Yaml.read(folder.named(file), folder.content(file).orElse(""), 1, problems)
                .map(entry -> new Parts.Placed<>(read.apply(entry, file), folder, file))
                .stream())
        .toList();
  }

  /// @return the ids of the services that the folder has files for
  static Set<String> serviceIds(Folder folder) {
    return folder.below("services/", ".yaml").stream()
        .map(file -> file.substring("services/".length(), file.length() - ".yaml".length()))
        .collect(Collectors.toSet());
  }

  void reportUnread() {
    for (String file : folder.files().keySet()) {
      if (!KNOWN_FILE.matcher(file).matches()) {
        problems.warning(
            folder.place(file),
            "the file is not read.",
            "Put it where its kind belongs, or delete it.");
      }
    }
  }

  private <T> List<T> list(String path, Function<Entry, List<T>> read) {
    return one(path).map(read).orElse(List.of());
  }

  private Optional<Entry> one(String path) {
    Optional<String> content = folder.content(path);
    if (content.isEmpty()) {
      problems.error(folder.place(path), "the file is missing.", "Add it; every corpus needs one.");
      return Optional.empty();
    }
    return Yaml.read(folder.named(path), content.get(), 1, problems);
  }
}

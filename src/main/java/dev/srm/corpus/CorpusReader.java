package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.ControlCategory;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Phrasebook;
import dev.srm.knowledge.Policy;
import dev.srm.knowledge.Profile;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a corpus folder into [Knowledge], collecting every problem on the way.
public final class CorpusReader {
  private final Problems problems = new Problems();
  private final Folder folder;

  private CorpusReader(Folder folder) {
    this.folder = folder;
  }

  /// @param root the folder that holds `services/`, `notes/` and the rest
  /// @throws java.io.UncheckedIOException when the folder cannot be read at all
  public static Corpus read(Path root) {
    return new CorpusReader(Folder.read(root, "corpus")).read();
  }

  private Corpus read() {
    List<Party> parties = one("vocabulary/parties.yaml").map(VocabularyFiles::parties).orElse(List.of());
    List<Area> areas = one("vocabulary/areas.yaml").map(VocabularyFiles::areas).orElse(List.of());
    Phrasebook phrasebook =
        one("vocabulary/phrasebook.yaml")
            .map(VocabularyFiles::phrasebook)
            .orElse(new Phrasebook(Map.of(), Set.of(), Set.of(), Set.of()));
    Glossary glossary =
        one("vocabulary/glossary.yaml")
            .map(VocabularyFiles::glossary)
            .orElse(new Glossary(List.of(), List.of()));
    Notes notes = notes();
    Reader reader = new Reader(notes, ids(areas, Area::id), ids(parties, Party::id));
    OwnershipFiles ownership = new OwnershipFiles(reader);
    List<Row> universal = one("ownership/universal.yaml").map(ownership::universal).orElse(List.of());
    List<Profile> profiles =
        one("ownership/profiles.yaml").map(entry -> ownership.profiles(entry, universal)).orElse(List.of());
    List<Topic> topics = one("ownership/topics.yaml").map(ownership::topics).orElse(List.of());
    List<ControlCategory> categories =
        one("ownership/controls.yaml").map(ownership::categories).orElse(List.of());
    ServiceFiles serviceFiles = new ServiceFiles(reader);
    List<Service> services = new ArrayList<>();
    for (String file : folder.below("services/", ".yaml")) {
      one(file).ifPresent(entry -> services.add(serviceFiles.read(entry, file)));
    }
    PolicyFiles policyFiles = new PolicyFiles(reader);
    List<Policy> policies = new ArrayList<>();
    for (String file : folder.below("policies/", ".yaml")) {
      one(file).ifPresent(entry -> policies.add(policyFiles.read(entry)));
    }
    new References(folder, problems).check(services, policies, ids(profiles, Profile::id));
    List<Problem> found = problems.sorted();
    boolean broken = found.stream().anyMatch(problem -> problem.weight() == Problem.Weight.ERROR);
    Optional<Knowledge> knowledge =
        broken
            ? Optional.empty()
            : Optional.of(
                new Knowledge(
                    parties, areas, services, universal, profiles, topics, categories, policies, glossary,
                    phrasebook, notes.passages()));
    return new Corpus(knowledge, found);
  }

  private Notes notes() {
    Notes notes = new Notes();
    NoteReader reader = new NoteReader(problems);
    for (String path : folder.below("notes/", ".md")) {
      String content = folder.files().getOrDefault(path, "");
      notes.add(path, reader.read(path, folder.named(path), content));
      String other =
          path.startsWith("notes/en/") ? path.replace("notes/en/", "notes/ko/") : path.replace("notes/ko/", "notes/en/");
      if (!folder.files().containsKey(other)) {
        problems.error(
            new Place(folder.named(path), 1),
            "the note stands in one language only.",
            "Write " + folder.named(other) + ".");
      }
    }
    return notes;
  }

  private Optional<Entry> one(String path) {
    String content = folder.files().get(path);
    if (content == null) {
      problems.error(
          new Place(folder.named(path), 1), "the file is missing.", "Add it; every corpus needs one.");
      return Optional.empty();
    }
    return Yaml.read(folder.named(path), content, 1, problems);
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toSet());
  }
}

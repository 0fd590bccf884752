package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Parses one YAML file into an [Entry].
final class Yaml {
  /// Nested aliases and a file's size are bounded, so that a hostile file cannot blow up.
  private static final int CODE_POINTS_MAX = 4_000_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setAllowDuplicateKeys(false)
          .setMaxAliasesForCollections(20)
          .setCodePointLimit(CODE_POINTS_MAX)
          .build();

  private Yaml() {}

  /// @return empty and a problem when it is no YAML
  static Optional<Entry> read(String file, String content, int firstLine, Problems problems) {
    String padded = firstLine > 1 ? "\n".repeat(firstLine - 1) + content : content;
    try {
      return new Compose(SETTINGS)
          .composeString(padded)
          .map(node -> new Entry(file, node, problems))
          .or(
              () -> {
                problems.error(new Place(file, 1), "the file is empty.", "Fill it, or delete it.");
                return Optional.empty();
              });
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(firstLine);
      problems.error(
          new Place(file, line),
          "this is not valid YAML: " + e.getProblem() + ".",
          "Check indentation, and quote texts that hold \": \" or \"#\" or start with a mark.");
    } catch (YamlEngineException e) {
      problems.error(new Place(file, firstLine), "this is not valid YAML.", "Check it with an editor.");
    }
    return Optional.empty();
  }
}

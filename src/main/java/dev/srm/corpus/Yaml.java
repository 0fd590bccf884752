package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Parses one YAML file into an [Entry], or into several.
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

  /// @return a file of keys and values; empty and a problem when it is none
  static Optional<Entry> read(String file, String content, int firstLine, Problems problems) {
    return compose(file, content, firstLine, problems).map(node -> new Entry(file, node, problems));
  }

  /// @return a file that is one list of entries; empty and a problem when it is none
  static List<Entry> list(String file, String content, Problems problems) {
    Optional<Node> node = compose(file, content, 1, problems);
    if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> new Entry(file, item, problems)).toList();
    }
    if (node.isPresent()) {
      problems.error(
          new Place(file, 1), "the file should be a list.", "Write it as \"- {...}\" lines.");
    }
    return List.of();
  }

  private static Optional<Node> compose(
      String file, String content, int firstLine, Problems problems) {
    String padded = firstLine > 1 ? "\n".repeat(firstLine - 1) + content : content;
    try {
      Optional<Node> node = new Compose(SETTINGS).composeString(padded);
      if (node.isEmpty()) {
        problems.error(new Place(file, firstLine), "the file is empty.", "Fill it, or delete it.");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(firstLine);
      problems.error(
          new Place(file, line),
          "this is not valid YAML: " + e.getProblem() + ".",
          "Check indentation, and quote texts that hold \": \" or \"#\" or start with a mark.");
    } catch (YamlEngineException e) {
      problems.error(
          new Place(file, firstLine), "this is not valid YAML.", "Check it with an editor.");
    }
    return Optional.empty();
  }
}

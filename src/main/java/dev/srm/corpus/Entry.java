package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A mapping of a YAML file that knows its place. Each look-up that fails is reported once and
/// answered with an empty value, so that reading goes on and finds the next problem.
final class Entry {
  private final String file;
  private final Node node;
  private final Map<String, Node> values;
  private final Problems problems;

  Entry(String file, Node node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    values = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && values.put(key.getValue(), tuple.getValueNode()) != null) {
          problems.error(
              place(key),
              "the key \"" + key.getValue() + "\" stands twice.",
              "Delete one of them.");
        }
      }
    } else {
      problems.error(
          place(node), "keys with values are expected here.", "Write \"key: value\" lines.");
    }
  }

  Place place() {
    return place(node);
  }

  Place place(String key) {
    Node value = values.get(key);
    return place(value == null ? node : value);
  }

  private Place place(Node at) {
    return new Place(file, at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }

  Problems problems() {
    return problems;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  /// Reports every key that is none of these.
  void allow(String... keys) {
    Set<String> allowed = Set.of(keys);
    for (Map.Entry<String, Node> value : values.entrySet()) {
      if (isCutOff(value.getKey(), value.getValue())) {
        problems.warning(
            place(value.getValue()),
            "the text before breaks off at \"" + value.getKey() + "\".",
            "Put it in quotes; between braces, a comma ends a text.");
      } else if (!allowed.contains(value.getKey())) {
        problems.error(
            place(value.getValue()),
            "the key \"" + value.getKey() + "\" is not known here.",
            Nearest.hint(
                value.getKey(),
                allowed,
                "Use one of " + String.join(", ", new TreeSet<>(allowed)) + "."));
      }
    }
  }

  /// In `{en: servers, disks and cables}`, what stands after the comma is read as a key without a
  /// value.
  private static boolean isCutOff(String key, Node value) {
    return key.indexOf(' ') >= 0
        && value instanceof ScalarNode scalar
        && scalar.getValue().isEmpty();
  }

  /// @return the text, or empty and a problem when there is none
  String text(String key) {
    Optional<String> text = optional(key);
    if (text.isEmpty() || text.get().isBlank()) {
      problems.error(place(key), "\"" + key + "\" is missing.", "Add \"" + key + ": ...\".");
      return "";
    }
    return text.get();
  }

  Optional<String> optional(String key) {
    Node value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    problems.error(
        place(value),
        "\"" + key + "\" should be one text.",
        "Put it on one line, in quotes if it holds \": \".");
    return Optional.empty();
  }

  Optional<Boolean> flag(String key) {
    return optional(key)
        .flatMap(text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> {
                problems.error(
                    place(key), "\"" + key + "\" is \"" + text + "\".", "Write true or false.");
                yield Optional.empty();
              }
            });
  }

  Optional<Entry> child(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> new Entry(file, value, problems));
  }

  /// @return what stands at the key, if that is a mapping
  Optional<Entry> mapping(String key) {
    return values.get(key) instanceof MappingNode ? child(key) : Optional.empty();
  }

  /// @return the entries of a list, none when the key is absent
  List<Entry> children(String key) {
    List<Entry> children = new ArrayList<>();
    for (Node item : items(key)) {
      children.add(new Entry(file, item, problems));
    }
    return children;
  }

  /// @return the texts of a list, none when the key is absent
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        problems.error(place(item), "a text is expected in \"" + key + "\".", "Put it in quotes.");
      }
    }
    return texts;
  }

  private List<Node> items(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.error(
        place(value),
        "\"" + key + "\" should be a list.",
        "Write it as \"- item\" lines or as [item, item].");
    return List.of();
  }

  /// @return an address that begins with `https://`, empty and a problem when there is none
  String https(String key) {
    String url = text(key);
    if (!url.isEmpty() && !isHttps(url)) {
      problems.error(
          place(key),
          "\"" + key + "\" is \"" + url + "\".",
          "Write the whole address, beginning with https://.");
      return "";
    }
    return url;
  }

  static boolean isHttps(String url) {
    return url.startsWith("https://") && url.length() > "https://".length() && url.indexOf(' ') < 0;
  }
}

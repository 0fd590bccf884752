package dev.srm.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import java.util.List;
import java.util.Optional;

/// A note put together again from its passages.
///
/// @param path as citations name it
/// @param translation path of the same note in the other language, if there is one
/// @param sections in order, at least one
record Note(String path, Optional<String> translation, List<Passage> sections) {
  static final String FOLDER = "notes/";

  Note {
    sections = List.copyOf(sections);
  }

  /// @param path as citations name it, with or without the leading `notes/`
  static Optional<Note> find(Knowledge knowledge, String path) {
    return at(knowledge, FOLDER + path).or(() -> at(knowledge, path));
  }

  private static Optional<Note> at(Knowledge knowledge, String path) {
    List<Passage> sections = passages(knowledge, path);
    return sections.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(path, translation(knowledge, sections.getFirst(), path), sections));
  }

  private static Optional<String> translation(Knowledge knowledge, Passage first, String path) {
    Language language = first.language();
    String other = path.replaceFirst("/" + language.id() + "/", "/" + language.other().id() + "/");
    return other.equals(path) || passages(knowledge, other).isEmpty()
        ? Optional.empty()
        : Optional.of(other);
  }

  private static List<Passage> passages(Knowledge knowledge, String path) {
    return knowledge.passages().stream()
        .filter(passage -> passage.sentences().getFirst().note().equals(path))
        .toList();
  }

  String title() {
    return sections.getFirst().title();
  }

  Language language() {
    return sections.getFirst().language();
  }

  ObjectNode node() {
    ObjectNode node = Json.object();
    node.put("note", path);
    node.put("title", title());
    node.put("language", language().id());
    node.set("translation", Json.orNull(translation));
    ArrayNode array = node.putArray("sections");
    for (Passage passage : sections) {
      Quote first = passage.sentences().getFirst();
      ObjectNode section = array.addObject();
      section.put("heading", passage.heading());
      section.put("url", first.url());
      section.put("checked", first.checked());
      ArrayNode lines = section.putArray("lines");
      passage
          .sentences()
          .forEach(quote -> lines.addObject().put("line", quote.line()).put("text", quote.text()));
    }
    return node;
  }
}

package dev.srm.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.answer.Request;
import dev.srm.knowledge.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a request object, collecting everything that is wrong with it.
final class RequestReader {
  /// A thread that is longer has left its first questions behind.
  private static final int CONTEXT_MAX = 20;

  /// As much of a question as is looked at.
  private static final int CONTEXT_CHARS_MAX = 2_000;

  private static final int ID_CHARS_MAX = 200;

  private final List<Fault> faults = new ArrayList<>();

  private RequestReader() {}

  static Decoded read(String json) {
    return read(() -> Json.MAPPER.readTree(json));
  }

  static Decoded read(byte[] json) {
    return read(() -> Json.MAPPER.readTree(json));
  }

  private interface Source {
    JsonNode tree() throws IOException;
  }

  private static Decoded read(Source source) {
    try {
      return new RequestReader().request(source.tree());
    } catch (JsonProcessingException e) {
      return new Decoded.Rejected(List.of(unreadable(e)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  private static Fault unreadable(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String where =
        at == null ? "" : ", from line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new Fault(
        "",
        "This is not a JSON object that can be read" + where + ".",
        "Send {\"question\": \"...\"} in UTF-8, each key once, nothing after it.");
  }

  private Decoded request(JsonNode node) {
    if (!node.isObject()) {
      return new Decoded.Rejected(
          List.of(new Fault("", "This is not a JSON object.", "Send {\"question\": \"...\"}.")));
    }
    String question = question(node.path("question"));
    List<String> context = context(node.path("context"));
    Optional<Language> language = language(node.path("language"));
    Optional<String> id = id(node.path("id"));
    return faults.isEmpty()
        ? new Decoded.Accepted(new Request(question, context, language, id))
        : new Decoded.Rejected(faults);
  }

  private String question(JsonNode node) {
    if (!node.isTextual()) {
      boolean missing = node.isMissingNode() || node.isNull();
      fault(
          "question",
          missing ? "The question is missing." : "The question is not a text.",
          "Write \"question\": \"...\".");
    }
    return node.asText();
  }

  private List<String> context(JsonNode node) {
    if (isAbsent(node)) {
      return List.of();
    }
    if (!node.isArray()) {
      fault("context", "The context is not a list.", "Write \"context\": [\"earlier question\"].");
      return List.of();
    }
    if (node.size() > CONTEXT_MAX) {
      fault(
          "context",
          "The context holds " + node.size() + " questions.",
          "Send the last " + CONTEXT_MAX + " at most, oldest first.");
      return List.of();
    }
    List<String> context = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      JsonNode entry = node.get(i);
      if (!entry.isTextual()) {
        fault("context[" + i + "]", "This is not a text.", "Write an earlier question.");
      } else if (entry.textValue().length() > CONTEXT_CHARS_MAX) {
        fault(
            "context[" + i + "]",
            "This is " + entry.textValue().length() + " characters long.",
            "Cut it to " + CONTEXT_CHARS_MAX + ".");
      } else {
        context.add(entry.textValue());
      }
    }
    return context;
  }

  private Optional<Language> language(JsonNode node) {
    if (isAbsent(node)) {
      return Optional.empty();
    }
    Optional<Language> language = Language.of(node.asText());
    if (language.isEmpty()) {
      fault("language", "This is no language of SRM.", "Write \"en\" or \"ko\", or leave it out.");
    }
    return language;
  }

  private Optional<String> id(JsonNode node) {
    if (isAbsent(node)) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      fault("id", "The id is not a text.", "Put it in quotes; it is handed back as it is.");
    } else if (node.textValue().length() > ID_CHARS_MAX) {
      fault(
          "id",
          "The id is " + node.textValue().length() + " characters long.",
          "Cut it to " + ID_CHARS_MAX + ".");
    }
    return Optional.of(node.asText());
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private void fault(String key, String what, String mend) {
    faults.add(new Fault(key, what, mend));
  }
}

package dev.srm.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Golden questions as JSON lines: `{"lang": "ko", "kind": "ownership", "question": "...",
/// "context": [...], "expect": {"owner": "aws", "polarity": "no", "must_mention": ["a|b"],
/// "abstain": true}}`.
final class GoldenLines {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GoldenLines() {}

  /// @throws UncheckedIOException when the file cannot be read or a line is no JSON
  static List<GoldenQuestion> read(Path file) {
    List<GoldenQuestion> questions = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          questions.add(
              question(file.getFileName() + ":" + (i + 1), MAPPER.readTree(lines.get(i))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return questions;
  }

  private static GoldenQuestion question(String source, JsonNode line) {
    JsonNode expect = line.path("expect");
    List<Pattern> mentions =
        texts(expect.path("must_mention")).stream()
            .map(mention ->
                Pattern.compile(mention, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
    return new GoldenQuestion(
        source,
        Language.of(line.path("lang").asText()).orElse(Language.EN),
        line.path("kind").asText("question").toLowerCase(Locale.ROOT),
        line.path("question").asText(),
        texts(line.path("context")),
        new GoldenQuestion.Expectation(
            expect.path("abstain").asBoolean(false),
            text(expect.path("owner")),
            Optional.empty(),
            List.of(),
            text(expect.path("polarity")).map("yes"::equals),
            mentions,
            Optional.empty()));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}

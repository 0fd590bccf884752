package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads `questions/<language>-<kind>.yaml`: what the corpus must be able to answer.
public final class QuestionFiles {
  private final Problems problems = new Problems();
  private final List<GoldenQuestion> questions = new ArrayList<>();

  private QuestionFiles() {}

  /// The questions of a corpus and what is wrong in their files.
  public record Golden(List<GoldenQuestion> questions, List<Problem> problems) {
    public Golden {
      questions = List.copyOf(questions);
      problems = List.copyOf(problems);
    }
  }

  /// @param root the corpus folder
  /// @throws java.io.UncheckedIOException when the folder cannot be read
  public static Golden read(Path root) {
    QuestionFiles files = new QuestionFiles();
    Folder folder = Folder.read(root, Folder.BUILT_IN, files.problems);
    for (String path : folder.below("questions/", ".yaml")) {
      files.file(path, folder.named(path), folder.files().getOrDefault(path, ""));
    }
    return new Golden(files.questions, files.problems.sorted());
  }

  private void file(String path, String file, String content) {
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
    int dash = name.indexOf('-');
    Optional<Language> language =
        dash < 0 ? Optional.empty() : Language.of(name.substring(0, dash));
    if (language.isEmpty()) {
      problems.error(
          new Place(file, 1),
          "the file's name tells no language.",
          "Call it en-<kind>.yaml or ko-<kind>.yaml.");
      return;
    }
    String kind = name.substring(dash + 1);
    for (Entry entry : Yaml.list(file, content, problems)) {
      entry.allow(
          "ask",
          "context",
          "owner",
          "service",
          "area",
          "areas",
          "polarity",
          "mention",
          "kind",
          "refusal",
          "unknown-service");
      questions.add(
          new GoldenQuestion(
              path + ":" + entry.place().line(),
              language.get(),
              kind,
              entry.text("ask"),
              entry.texts("context"),
              expectation(entry)));
    }
  }

  private static GoldenQuestion.Expectation expectation(Entry entry) {
    boolean refused =
        entry.flag("refusal").orElse(false) || entry.flag("unknown-service").orElse(false);
    List<String> areas = new ArrayList<>(entry.texts("areas"));
    entry.optional("area").ifPresent(areas::add);
    return new GoldenQuestion.Expectation(
        refused,
        entry.optional("owner"),
        entry.optional("service"),
        areas,
        entry.optional("polarity").map("yes"::equals),
        mentions(entry),
        entry.optional("kind"));
  }

  private static List<Pattern> mentions(Entry entry) {
    List<Pattern> patterns = new ArrayList<>();
    for (String mention : entry.texts("mention")) {
      try {
        patterns.add(Pattern.compile(mention, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
      } catch (PatternSyntaxException e) {
        entry
            .problems()
            .error(
                entry.place("mention"),
                "\"" + mention + "\" is no pattern.",
                "Write words divided by |.");
      }
    }
    return patterns;
  }
}

package dev.srm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.corpus.CorpusReader;
import dev.srm.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Facts are data: a service that the code names is a bug. Comments may give examples, and a name
/// may be an everyday word of programs ("config"), so that only texts in the code are looked at.
class NoServiceNamesTest {
  /// Shorter ones are words of their own.
  private static final int LETTERS_MIN = 4;

  private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)//.*$");
  private static final Pattern TEXT =
      Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");

  @Test
  void no_service_is_named_in_the_texts_of_the_code() throws IOException {
    Pattern named = named();
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        TEXT.matcher(code)
            .results()
            .map(text -> text.group())
            .filter(text -> named.matcher(text.toLowerCase(Locale.ROOT)).find())
            .forEach(text -> found.add(file + ": " + text));
      }
    }
    assertEquals(List.of(), found);
  }

  private static Pattern named() {
    Knowledge knowledge = CorpusReader.read(Path.of("corpus")).knowledge().orElseThrow();
    Set<String> names =
        knowledge.services().stream()
            .flatMap(service ->
                Stream.concat(
                    Stream.of(service.name(), service.shortName()), service.aliases().stream()))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.codePoints().filter(Character::isLetter).count() >= LETTERS_MIN)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(names.size() > 100, "the corpus names only " + names.size());
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}_-])("
            + names.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}_-])");
  }
}

package dev.srm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final Path FOLDER = Path.of("src", "main", "resources", "web");

  private static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  @Test
  void scripts_only_ever_write_text() throws IOException {
    for (Path file : files(".js")) {
      String script = Files.readString(file);
      for (String danger :
          List.of("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(")) {
        assertFalse(script.contains(danger), file + " uses " + danger);
      }
    }
  }

  @Test
  void the_page_has_nothing_inline_and_nothing_from_elsewhere() throws IOException {
    String page = Files.readString(FOLDER.resolve("index.html"));
    for (String forbidden : List.of("<style", " style=", " onclick=", "http:", "https:")) {
      assertFalse(page.contains(forbidden), forbidden);
    }
    assertEquals(1, page.split("<script", -1).length - 1);
    String style = Files.readString(FOLDER.resolve("style.css"));
    assertFalse(style.contains("url("));
    assertFalse(style.contains("@import"));
  }
}

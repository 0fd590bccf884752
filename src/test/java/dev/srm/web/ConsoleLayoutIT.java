package dev.srm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the console looks in a real browser. Pictures of it are left in `target/console`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleLayoutIT {
  /// Lists texts that are too faint to read.
  private static final Path FAINT = Path.of("src", "test", "resources", "web", "faint.js");

  private Console console;

  @BeforeAll
  void open() throws Exception {
    console = new Console();
  }

  @AfterAll
  void close() throws Exception {
    console.close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} wide")
  @CsvSource({
    "en-US, light, 1280", "ko-KR, light, 1280", "en-US, dark, 1280", "ko-KR, dark, 1280",
    "en-US, light, 360", "ko-KR, light, 360", "en-US, dark, 360", "ko-KR, dark, 360"
  })
  void every_page_fits_and_can_be_read(String language, String scheme, int width) throws Exception {
    boolean korean = language.startsWith("ko");
    String question = korean ? "RDS 운영체제 패치는 누가 하나요?" : "Who patches the OS of RDS?";
    console.browser.be(language, scheme, width, 800);
    console.visit("");
    fits("start", language, scheme, width);
    console.ask(korean ? "오늘 날씨" : "weather");
    console.ask(question);
    fits("answer", language, scheme, width);
    console.visit("?browse");
    console.browser.until("document.querySelector('.tile')");
    fits("browse", language, scheme, width);
    console.visit("?service=rds");
    console.browser.until("document.querySelector('.owned')");
    fits("service", language, scheme, width);
    console.visitNote(language.substring(0, 2));
    fits("note", language, scheme, width);
  }

  private void fits(String page, String language, String scheme, int width) throws Exception {
    String name = page + "-" + language.substring(0, 2) + "-" + scheme + "-" + width;
    console.browser.picture(Path.of("target", "console", name + ".png"));
    int overhang =
        console
            .browser
            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .asInt();
    assertEquals(0, overhang, name + " scrolls sideways");
    JsonNode faint = console.browser.evaluate(Files.readString(FAINT));
    assertEquals(0, faint.size(), name + ": " + faint);
  }
}

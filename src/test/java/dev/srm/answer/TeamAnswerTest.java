package dev.srm.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.channel.Golden;
import dev.srm.corpus.CorpusReader;
import dev.srm.knowledge.Knowledge;
import dev.srm.search.LucenePassageSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An operator's team map turns "you" into a team, and own notes answer, but never own an area.
class TeamAnswerTest {
  private static Answerer answerer;

  @BeforeAll
  static void read(@TempDir Path own) throws IOException {
    Files.writeString(
        own.resolve("teams.yaml"),
        """
        teams:
          - id: linux
            name: {en: the Linux team, ko: 리눅스팀}
            channel: "#linux"
        assignments:
          - {team: linux, area: guest-os}
        """);
    Files.writeString(
        own.resolve("wiki.md"),
        """
        # Onboarding of the Zephyr cluster

        The Zephyr cluster is restarted by calling the night desk.
        """);
    Knowledge knowledge =
        CorpusReader.read(Path.of("corpus"), Optional.of(own), LocalDate.of(2026, 11, 22))
            .knowledge()
            .orElseThrow();
    answerer = new Answerer(knowledge, LucenePassageSearch.inMemory(knowledge), Golden.CLOCK);
  }

  @Test
  void the_customer_is_named_as_the_team_with_its_channel() {
    assertTrue(text("who patches the OS on EC2?").contains("the Linux team (#linux)"));
    assertTrue(text("EC2 OS 패치는 누가 하나요?").contains("리눅스팀 (#linux)"));
  }

  @Test
  void no_team_is_named_for_what_the_provider_owns() {
    assertFalse(text("who patches the OS of RDS?").contains("Linux team"));
  }

  @Test
  void an_own_note_answers_and_is_cited_by_line() {
    Answer answer = answerer.answer(Request.of("how is the Zephyr cluster restarted?"));
    assertTrue(
        answer.citations().stream()
            .anyMatch(citation ->
                citation.note().orElse("").equals("own/wiki.md") && citation.line() == 3),
        answer::text);
  }

  private static String text(String asked) {
    return answerer.answer(Request.of(asked)).text();
  }
}

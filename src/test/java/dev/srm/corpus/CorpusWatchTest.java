package dev.srm.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The watch, each of whose looks is made by hand.
class CorpusWatchTest {
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();
  private Instant now = START;
  private boolean unusable;
  private Path own;
  private CorpusWatch watch;

  @BeforeEach
  void watch() throws IOException {
    own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("note.md"), "One sentence here.\n");
    InstantSource clock = () -> now;
    watch = new CorpusWatch(Planted.in(folder).root(), Optional.of(own), clock, new Hearing());
  }

  private final class Hearing implements CorpusWatch.Listener {
    @Override
    public void taken(Corpus corpus) {
      if (unusable) {
        throw new IllegalStateException("no room for an index");
      }
      heard.add("taken " + corpus.counts().passages());
    }

    @Override
    public void refused(List<Problem> problems) {
      heard.add("refused " + problems.getLast().what());
    }
  }

  @AfterEach
  void close() {
    watch.close();
  }

  private void startAlone() {
    assertTrue(watch.start().current());
    watch.close();
    heard.clear();
  }

  @Test
  void it_reads_once_at_the_start() {
    assertEquals(START, watch.start().since());
    assertEquals(List.of("taken 21"), heard);
  }

  @Test
  void a_change_is_taken_up_at_the_second_look_that_finds_it_still() throws IOException {
    startAlone();
    Files.writeString(own.resolve("second.md"), "Another sentence.\n");
    now = START.plusSeconds(60);
    watch.poll();
    assertEquals(List.of(), heard);
    watch.poll();
    watch.poll();
    assertEquals(List.of("taken 22"), heard);
    assertEquals(now, watch.state().since());
  }

  @Test
  void while_files_go_on_changing_nothing_is_read() throws IOException {
    startAlone();
    for (int i = 0; i < 3; i++) {
      Files.writeString(own.resolve("note" + i + ".md"), "Sentence number " + i + ".\n");
      watch.poll();
    }
    assertEquals(List.of(), heard);
  }

  @Test
  void a_broken_file_keeps_the_last_good_corpus_and_tells_once() throws IOException {
    startAlone();
    Files.writeString(own.resolve("teams.yaml"), "teams: [\n");
    now = START.plusSeconds(60);
    watch.poll();
    watch.poll();
    watch.poll();
    assertEquals(1, heard.size());
    assertTrue(heard.getFirst().startsWith("refused this is not valid YAML"));
    assertFalse(watch.state().current());
    assertEquals(START, watch.state().since());
    assertEquals(21, watch.state().good().orElseThrow().counts().passages());
    Files.writeString(own.resolve("teams.yaml"), "teams: []\n");
    watch.poll();
    watch.poll();
    assertEquals("taken 21", heard.getLast());
    assertTrue(watch.state().current());
    assertEquals(now, watch.state().since());
  }

  @Test
  void a_folder_that_goes_away_keeps_the_last_good_corpus() throws IOException {
    startAlone();
    Files.delete(own.resolve("note.md"));
    Files.delete(own);
    watch.poll();
    watch.poll();
    watch.poll();
    assertEquals(1, heard.size());
    assertFalse(watch.state().current());
    Files.createDirectory(own);
    watch.poll();
    watch.poll();
    assertEquals("taken 20", heard.getLast());
  }

  @Test
  void what_cannot_be_put_to_use_is_tried_again() throws IOException {
    startAlone();
    unusable = true;
    Files.writeString(own.resolve("second.md"), "Another sentence.\n");
    watch.poll();
    watch.poll();
    assertFalse(watch.state().current());
    unusable = false;
    watch.poll();
    assertEquals("taken 22", heard.getLast());
    assertTrue(watch.state().current());
  }

  @Test
  void a_corpus_in_use_already_is_not_read_again() {
    Corpus corpus = CorpusReader.read(folder.resolve("corpus"), Optional.of(own), Planted.TODAY);
    watch.startWith(corpus);
    watch.close();
    watch.poll();
    watch.poll();
    assertEquals(List.of(), heard);
    assertTrue(watch.state().current());
  }
}

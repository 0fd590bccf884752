package dev.srm.channel;

import dev.srm.answer.Answerer;
import dev.srm.answer.Answering;
import dev.srm.corpus.CorpusReader;
import dev.srm.corpus.QuestionFiles;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Knowledge;
import dev.srm.search.LucenePassageSearch;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The corpus of the project with its golden questions, read once for all tests of the channels.
public final class Golden {
  private static final Path CORPUS = Path.of("corpus");

  /// All that it knows.
  public static final Knowledge KNOWLEDGE = CorpusReader.read(CORPUS).knowledge().orElseThrow();

  /// Stands on the day on which the golden questions were written.
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

  /// Indexed when first used.
  private static final class Indexed {
    private static final Answering ANSWERING =
        new Answerer(KNOWLEDGE, LucenePassageSearch.inMemory(KNOWLEDGE), CLOCK);

    private Indexed() {}
  }

  private Golden() {}

  /// The real engine.
  public static Answering answering() {
    return Indexed.ANSWERING;
  }

  /// All questions, in both languages.
  public static List<GoldenQuestion> questions() {
    return QuestionFiles.read(CORPUS).questions();
  }
}

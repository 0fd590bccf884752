package dev.srm.search;

import dev.srm.corpus.Corpus;
import dev.srm.corpus.CorpusReader;
import dev.srm.knowledge.Knowledge;
import java.nio.file.Path;

/// The corpus of the project, read and indexed once for all tests.
final class RealCorpus {
  static final Knowledge KNOWLEDGE = read();

  /// Indexed when first used.
  static final class Indexed {
    static final LucenePassageSearch SEARCH = LucenePassageSearch.inMemory(KNOWLEDGE);

    private Indexed() {}
  }

  private RealCorpus() {}

  private static Knowledge read() {
    Corpus corpus = CorpusReader.read(Path.of("corpus"));
    return corpus.knowledge().orElseThrow(() -> new AssertionError(corpus.problems().toString()));
  }
}

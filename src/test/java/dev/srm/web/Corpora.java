package dev.srm.web;

import dev.srm.corpus.CorpusReader;
import dev.srm.knowledge.Knowledge;
import java.nio.file.Path;

/// The corpus of the project, read once.
final class Corpora {
  private static final Knowledge REAL =
      CorpusReader.read(Path.of("corpus")).knowledge().orElseThrow();

  private Corpora() {}

  static Knowledge real() {
    return REAL;
  }
}

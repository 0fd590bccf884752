package dev.srm.app;

import dev.srm.answer.Answering;
import dev.srm.answer.PassageSearch;
import dev.srm.corpus.Corpus;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Knowledge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the commands run on. [Wiring] is the real one; a test of the commands has its own.
public interface Engine {
  /// Begins in the background what a search will need.
  void prepare();

  /// @param folder a corpus on disk; empty for the built-in one, with the operator's own over it
  /// @throws java.io.UncheckedIOException when the folder cannot be read
  Corpus corpus(Optional<Path> folder);

  /// As [#corpus], with all that only a curator wants to know: dates, contradictions, coverage.
  ///
  /// @throws java.io.UncheckedIOException when the folder cannot be read
  Corpus checked(Optional<Path> folder);

  /// @return the golden questions of the built-in corpus
  List<GoldenQuestion> golden();

  /// @return how the golden questions were answered when that was last committed, as
  ///   [dev.srm.eval.ReportFile] writes it; empty when nothing was
  Optional<String> goldenReport();

  /// @return the search that [#answering] asks
  PassageSearch search(Knowledge knowledge);

  /// @return answers from that knowledge; built so that the first answer comes soon
  Answering answering(Knowledge knowledge);

  /// Writes the search index of that knowledge into a folder, which is made if need be.
  ///
  /// @throws java.io.UncheckedIOException when the folder cannot be written
  void writeIndex(Knowledge knowledge, Path folder);

  /// @return the server, listening; it goes on warming up
  /// @throws StartFailure when it cannot listen, or the corpus has errors
  Running serve(Settings settings);
}

package dev.srm.corpus;

/// Something wrong in a file of the corpus.
///
/// @param file path below the folder that holds the corpus, e.g. `corpus/services/rds.yaml`
/// @param line from 1
/// @param what what is wrong
/// @param mend how to put it right
public record Problem(String file, int line, String what, String mend, Weight weight)
    implements Comparable<Problem> {
  /// How bad it is.
  public enum Weight {
    /// The corpus cannot be used.
    ERROR,
    /// The corpus can be used, but somebody should look.
    WARNING
  }

  @Override
  public int compareTo(Problem other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line + "  " + what + "\n  " + mend;
  }
}

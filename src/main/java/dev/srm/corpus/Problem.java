package dev.srm.corpus;

import java.util.Comparator;

/// Something wrong in a file of the corpus.
///
/// @param file path as it is known to its author, e.g. `corpus/services/rds.yaml`, or
///   `own/teams.yaml` in an operator's own folder
/// @param line from 1
/// @param what what is wrong
/// @param mend how to put it right
public record Problem(String file, int line, String what, String mend, Weight weight)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::what)
          .thenComparing(Problem::mend)
          .thenComparing(Problem::weight);

  /// How bad it is.
  public enum Weight {
    /// The corpus cannot be used.
    ERROR,
    /// The corpus can be used, but somebody should look.
    WARNING
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + "  " + what + "\n  " + mend;
  }
}

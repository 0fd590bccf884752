package dev.srm.eval;

/// Where the search puts what it should find, over questions that expect something of it.
///
/// @param asked how many questions
/// @param first how many at rank 1
/// @param firstFive how many at rank 1 to 5
/// @param reciprocal sum of one through the rank, 0 where it was not found
public record Ranks(int asked, int first, int firstFive, double reciprocal) {
  /// Nothing asked yet.
  public static final Ranks NONE = new Ranks(0, 0, 0, 0);

  private static final int FIVE = 5;

  /// @param rank from 1, 0 when it was not found
  Ranks plus(int rank) {
    return new Ranks(
        asked + 1,
        first + (rank == 1 ? 1 : 0),
        firstFive + (rank >= 1 && rank <= FIVE ? 1 : 0),
        reciprocal + (rank == 0 ? 0 : 1.0 / rank));
  }

  /// @return share of the questions at rank 1, 0 to 1
  public double recallAt1() {
    return share(first);
  }

  /// @return share of the questions at rank 1 to 5, 0 to 1
  public double recallAt5() {
    return share(firstFive);
  }

  /// @return mean reciprocal rank, 0 to 1
  public double mrr() {
    return share(reciprocal);
  }

  private double share(double of) {
    return asked == 0 ? 0 : of / asked;
  }
}

package dev.srm.eval;

/// How many of how many questions are answered right.
public record Rate(int right, int asked) {
  /// Nothing asked yet.
  public static final Rate NONE = new Rate(0, 0);

  Rate plus(boolean oneRight) {
    return new Rate(right + (oneRight ? 1 : 0), asked + 1);
  }

  /// @return share in percent, 100 when nothing was asked
  public double percent() {
    return asked == 0 ? 100 : 100.0 * right / asked;
  }
}

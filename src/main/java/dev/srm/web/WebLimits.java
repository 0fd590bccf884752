package dev.srm.web;

/// The bounds of the HTTP server.
///
/// @param askBytesMax body of a question; 20 earlier questions of 2,000 Korean characters would be
///   120 KB, but people write 300 characters
/// @param drainBytesMax of a refused body that are still read, so that the peer can read the
///   refusal instead of finding its connection reset
/// @param tasksMax requests worked on at once, each on a virtual thread; more wait
/// @param idleTimeoutMillis silence after which a connection is closed
/// @param stopTimeoutMillis that requests under way get to finish when the server stops
public record WebLimits(
    int askBytesMax,
    int drainBytesMax,
    int tasksMax,
    long idleTimeoutMillis,
    long stopTimeoutMillis) {
  /// What the server uses unless told otherwise.
  public static final WebLimits DEFAULTS =
      new WebLimits(64 * 1024, 1024 * 1024, 200, 30_000, 5_000);

  /// @throws IllegalArgumentException when a bound is not positive
  public WebLimits {
    if (askBytesMax < 1
        || drainBytesMax < 1
        || tasksMax < 1
        || idleTimeoutMillis < 1
        || stopTimeoutMillis < 1) {
      throw new IllegalArgumentException("every limit of the web server must be positive");
    }
  }
}

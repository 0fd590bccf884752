package dev.srm.store;

import java.time.Duration;

/// Bounds on what is kept, and on waiting for the database.
///
/// @param patience for a connection, and for SQLite's lock. Slack wants its acknowledgement within
///   3 s
/// @param answer the longest a statement of PostgreSQL may take before its connection is given up
/// @param connections to PostgreSQL, and readers of SQLite
/// @param fileBytesMax size of SQLite's file; beyond it messages are refused
/// @param idsKept how long a message's ids are known, and its reply; Slack's last retry comes about
///   6 minutes after the event
/// @param threadKept how long a thread is remembered after its last question
/// @param threadQuestionsMax questions of a thread that are remembered
/// @param bodyCharsMax of a message as its surface keeps it; longer ones are refused
/// @param textCharsMax of a question, a comment or a reason; the rest is cut off
/// @param nameCharsMax of an id, a row or a note; the rest is cut off
/// @param listMax rows or notes of one answer
/// @param pendingMax answers and votes that wait to be written; beyond it they are dropped
/// @param batchMax of these written at once
/// @param flush how long a stop waits until they are written
/// @param probe how often a database that is away is looked for
/// @param sweep how often what is too old is deleted
/// @param sweepRowsMax deleted at once
public record StoreLimits(
    Duration patience,
    Duration answer,
    int connections,
    long fileBytesMax,
    Duration idsKept,
    Duration threadKept,
    int threadQuestionsMax,
    int bodyCharsMax,
    int textCharsMax,
    int nameCharsMax,
    int listMax,
    int pendingMax,
    int batchMax,
    Duration flush,
    Duration probe,
    Duration sweep,
    int sweepRowsMax) {
  /// For one process.
  public static final StoreLimits DEFAULT =
      new StoreLimits(
          Duration.ofMillis(2_000),
          Duration.ofSeconds(5),
          8,
          4L * 1024 * 1024 * 1024,
          Duration.ofDays(3),
          Duration.ofDays(3),
          10,
          64 * 1024,
          2_000,
          300,
          50,
          10_000,
          200,
          Duration.ofSeconds(5),
          Duration.ofMillis(500),
          Duration.ofMinutes(10),
          1_000);
}

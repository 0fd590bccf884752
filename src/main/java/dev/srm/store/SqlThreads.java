package dev.srm.store;

import dev.srm.answer.Answer;
import dev.srm.chat.Threads;
import dev.srm.chat.Unavailable;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads in a table. They are a convenience: without the database a follow-up is asked back.
final class SqlThreads implements Threads {
  private static final Logger LOG = LoggerFactory.getLogger(SqlThreads.class);

  private final Database database;
  private final Persons persons;
  private final StoreLimits limits;
  private final InstantSource clock;

  SqlThreads(Database database, Persons persons, StoreLimits limits, InstantSource clock) {
    this.database = database;
    this.persons = persons;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public List<String> questions(String thread) {
    if (database.trouble().isPresent()) {
      return List.of();
    }
    try {
      return database
          .read(sql ->
              sql.list(
                  """
                  SELECT question FROM srm_thread WHERE thread = ? AND asked > ?
                  ORDER BY seq DESC LIMIT ?
                  """,
                  row -> row.getString(1),
                  thread,
                  oldest(),
                  limits.threadQuestionsMax()))
          .reversed();
    } catch (Unavailable e) {
      return List.of();
    }
  }

  @Override
  public void add(
      String thread, String id, String person, String question, Answer.Subject subject) {
    if (database.trouble().isPresent()) {
      return;
    }
    try {
      String hash = persons.hash(person);
      int _ =
          database.write(sql -> {
            int added =
                sql.run(
                    """
                    INSERT INTO srm_thread (thread, id, person, question, service, area, asked)
                    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    thread,
                    id,
                    hash,
                    Storable.text(question, limits.textCharsMax()),
                    subject.service().orElse(null),
                    subject.area().orElse(null),
                    clock.millis());
            return added == 0 ? 0 : forgetOldest(sql, thread);
          });
    } catch (Unavailable e) {
      LOG.warn("A question of a thread is not remembered: {}", e.getMessage());
    }
  }

  private int forgetOldest(Sql sql, String thread) throws SQLException {
    return sql.run(
        """
        DELETE FROM srm_thread WHERE thread = ? AND seq NOT IN (
          SELECT seq FROM srm_thread WHERE thread = ? ORDER BY seq DESC LIMIT ?)
        """,
        thread,
        thread,
        limits.threadQuestionsMax());
  }

  @Override
  public boolean isKnown(String thread) {
    return !questions(thread).isEmpty();
  }

  private long oldest() {
    return clock.instant().minus(limits.threadKept()).toEpochMilli();
  }
}

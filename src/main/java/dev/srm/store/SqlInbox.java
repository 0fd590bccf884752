package dev.srm.store;

import dev.srm.chat.Inbox;
import dev.srm.chat.Incoming;
import dev.srm.chat.Lease;
import dev.srm.chat.Message;
import dev.srm.chat.Unavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The inbox in a table. A message that waits and one whose lease is over differ in nothing but the
/// doubt.
final class SqlInbox implements Inbox {
  /// Who holds a lease still: nobody has leased the message since.
  private static final String HELD =
      " WHERE id = ? AND state = 'leased' AND attempts = ? AND worker = ?";

  private final Database database;
  private final Persons persons;
  private final StoreLimits limits;
  private final InstantSource clock;

  SqlInbox(Database database, Persons persons, StoreLimits limits, InstantSource clock) {
    this.database = database;
    this.persons = persons;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public boolean take(Incoming message) {
    if (message.body().length() > limits.bodyCharsMax()) {
      throw new IllegalArgumentException("the body of " + message.id() + " is too long");
    }
    String person = persons.hash(message.person());
    return database.write(sql -> take(sql, message, person));
  }

  /// Ids in one order everywhere, so that two processes with the same message never wait for each
  /// other both.
  private boolean take(Sql sql, Incoming message, String person) throws SQLException {
    Set<String> ids = new TreeSet<>(message.aliases());
    ids.add(message.id());
    long now = clock.millis();
    int fresh = 0;
    for (String id : ids) {
      fresh +=
          sql.run(
              "INSERT INTO srm_inbox_id (id, seen) VALUES (?, ?) ON CONFLICT DO NOTHING", id, now);
    }
    if (fresh < ids.size()) {
      return false;
    }
    int _ =
        sql.run(
            """
            INSERT INTO srm_inbox (id, surface, thread, person, body, received, state, due)
            VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?)
            """,
            message.id(),
            message.surface().name(),
            message.thread(),
            person,
            message.body(),
            message.received().toEpochMilli(),
            now);
    return true;
  }

  @Override
  public List<Lease> lease(
      String worker, Set<Message.Surface> surfaces, int messagesMax, Duration held) {
    String among =
        surfaces.stream()
            .map(surface -> "'" + surface.name() + "'")
            .collect(Collectors.joining(", "));
    String statement =
        """
        WITH next AS MATERIALIZED (
          SELECT m.seq FROM srm_inbox m
          WHERE m.state IN ('waiting', 'leased') AND m.due <= ? AND m.surface IN (%s)
            AND NOT EXISTS (
              SELECT 1 FROM srm_inbox earlier
              WHERE earlier.thread = m.thread AND earlier.seq < m.seq
                AND earlier.state IN ('waiting', 'leased'))
          ORDER BY m.seq LIMIT ? %s)
        UPDATE srm_inbox SET
          doubtful = CASE WHEN state = 'leased' THEN 1 ELSE doubtful END,
          state = 'leased', worker = ?, attempts = attempts + 1, due = ?
        WHERE seq IN (SELECT seq FROM next)
        RETURNING seq, id, surface, thread, body, received, attempts, doubtful
        """
            .formatted(among, database.dialect().skipLocked());
    Instant now = clock.instant();
    Instant until = now.plus(held);
    return database
        .write(sql ->
            sql.list(
                statement,
                row -> new Numbered(row.getLong("seq"), lease(row, worker, until)),
                now.toEpochMilli(),
                messagesMax,
                worker,
                until.toEpochMilli()))
        .stream()
        .sorted(Comparator.comparingLong(Numbered::seq))
        .map(Numbered::lease)
        .toList();
  }

  private record Numbered(long seq, Lease lease) {}

  /// Who wrote it stays a secret of the table.
  private static Lease lease(ResultSet row, String worker, Instant until) throws SQLException {
    Incoming message =
        new Incoming(
            row.getString("id"),
            List.of(),
            Message.Surface.valueOf(row.getString("surface")),
            row.getString("thread"),
            "",
            row.getString("body"),
            Instant.ofEpochMilli(row.getLong("received")));
    return new Lease(message, row.getInt("attempts"), row.getInt("doubtful") != 0, worker, until);
  }

  @Override
  public void extend(List<Lease> leases, Duration held) {
    long until = clock.instant().plus(held).toEpochMilli();
    int _ =
        database.write(sql -> {
          int extended = 0;
          for (Lease lease : leases) {
            extended +=
                sql.run(
                    "UPDATE srm_inbox SET due = ?" + HELD,
                    until,
                    lease.message().id(),
                    lease.attempt(),
                    lease.worker());
          }
          return extended;
        });
  }

  /// What it said is of no more use to anybody.
  @Override
  public boolean done(Lease lease, String reply) {
    return end(lease, "SET state = 'done', body = '', reply = ?, ended = ?", reply, clock.millis());
  }

  @Override
  public boolean again(Lease lease, Instant notBefore, boolean doubtful, String reason) {
    return end(
        lease,
        "SET state = 'waiting', due = ?, doubtful = CASE WHEN ? = 1 THEN 1 ELSE doubtful END,"
            + " reason = ?",
        notBefore.toEpochMilli(),
        doubtful ? 1 : 0,
        Storable.text(reason, limits.textCharsMax()));
  }

  @Override
  public boolean failed(Lease lease, String reason) {
    return end(
        lease,
        "SET state = 'failed', reason = ?, ended = ?",
        Storable.text(reason, limits.textCharsMax()),
        clock.millis());
  }

  private boolean end(Lease lease, String set, Object... values) {
    Object[] all = Arrays.copyOf(values, values.length + 3);
    all[values.length] = lease.message().id();
    all[values.length + 1] = lease.attempt();
    all[values.length + 2] = lease.worker();
    return database.write(sql -> sql.run("UPDATE srm_inbox " + set + HELD, all)) == 1;
  }

  @Override
  public Optional<String> answeredWith(String reply) {
    try {
      return database.read(sql ->
          sql.first("SELECT id FROM srm_inbox WHERE reply = ?", row -> row.getString(1), reply));
    } catch (Unavailable e) {
      return Optional.empty();
    }
  }

  @Override
  public int replay(Optional<String> id) {
    String statement =
        "UPDATE srm_inbox SET state = 'waiting', attempts = 0, due = ?, ended = NULL"
            + " WHERE state = 'failed'";
    return id.map(
            one -> database.write(sql -> sql.run(statement + " AND id = ?", clock.millis(), one)))
        .orElseGet(() -> database.write(sql -> sql.run(statement, clock.millis())));
  }

  @Override
  public List<Failure> failures(int messagesMax) {
    return database.read(sql ->
        sql.list(
            """
            SELECT id, surface, received, attempts, reason FROM srm_inbox
            WHERE state = 'failed' ORDER BY received DESC, seq DESC LIMIT ?
            """,
            row ->
                new Failure(
                    row.getString("id"),
                    Message.Surface.valueOf(row.getString("surface")),
                    Instant.ofEpochMilli(row.getLong("received")),
                    row.getInt("attempts"),
                    row.getString("reason")),
            messagesMax));
  }

  @Override
  public Count count() {
    return database
        .read(sql ->
            sql.first(
                """
                SELECT
                  (SELECT count(*) FROM srm_inbox
                   WHERE state IN ('waiting', 'leased') AND (state = 'waiting' OR due <= ?)),
                  (SELECT count(*) FROM srm_inbox
                   WHERE state IN ('waiting', 'leased') AND state = 'leased' AND due > ?),
                  (SELECT count(*) FROM srm_inbox WHERE state = 'failed')
                """,
                row -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)),
                clock.millis(),
                clock.millis()))
        .orElseThrow();
  }
}

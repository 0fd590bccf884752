package dev.srm.store;

import dev.srm.answer.Answer;
import dev.srm.chat.Ledger;
import dev.srm.chat.Unavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ledger in two tables. What may not be kept is left out before it waits to be written.
final class SqlLedger implements Ledger, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqlLedger.class);

  private final Database database;
  private final Persons persons;
  private final Keeping keeping;
  private final StoreLimits limits;
  private final Pending pending;

  SqlLedger(Database database, Persons persons, Keeping keeping, StoreLimits limits) {
    this.database = database;
    this.persons = persons;
    this.keeping = keeping;
    this.limits = limits;
    this.pending = new Pending(database, persons::ready, this::write, limits);
  }

  @Override
  public void record(Asked asked) {
    if (keeping == Keeping.OFF) {
      return;
    }
    pending.add(new Pending.Entry.Answered(allowed(asked)));
  }

  private Asked allowed(Asked asked) {
    return new Asked(
        Storable.text(asked.answer(), limits.nameCharsMax()),
        asked.surface(),
        asked.person(),
        keeping == Keeping.FULL ? Storable.text(asked.question(), limits.textCharsMax()) : "",
        asked.language(),
        asked.kind(),
        asked.subject(),
        asked.refusal(),
        asked.rows(),
        asked.notes(),
        asked.micros(),
        asked.at());
  }

  @Override
  public void vote(Vote vote) {
    if (keeping == Keeping.OFF) {
      return;
    }
    pending.add(new Pending.Entry.Voted(vote));
  }

  private void write(Sql sql, Pending.Entry entry) throws SQLException {
    switch (entry) {
      case Pending.Entry.Answered(Asked asked) -> write(sql, asked);
      case Pending.Entry.Voted(Vote vote) -> write(sql, vote);
    }
  }

  private String kept(String person) {
    return keeping == Keeping.FULL
        ? Storable.text(person, limits.nameCharsMax())
        : persons.hash(person);
  }

  private void write(Sql sql, Asked asked) throws SQLException {
    int _ =
        sql.run(
            """
            INSERT INTO srm_answer
              (id, surface, person, question, language, kind, service, area, refusal, rests_on,
               notes, micros, asked)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              question = excluded.question, kind = excluded.kind, service = excluded.service,
              area = excluded.area, refusal = excluded.refusal, rests_on = excluded.rests_on,
              notes = excluded.notes, micros = excluded.micros
            """,
            asked.answer(),
            asked.surface(),
            kept(asked.person()),
            asked.question(),
            asked.language(),
            asked.kind(),
            asked.subject().service().orElse(null),
            asked.subject().area().orElse(null),
            asked.refusal().orElse(null),
            Storable.lines(asked.rows(), limits),
            Storable.lines(asked.notes(), limits),
            asked.micros(),
            asked.at().toEpochMilli());
  }

  private void write(Sql sql, Vote vote) throws SQLException {
    int _ =
        sql.run(
            """
            INSERT INTO srm_vote (answer, person, helpful, comment, voted) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (answer, person) DO UPDATE SET
              helpful = excluded.helpful, comment = excluded.comment, voted = excluded.voted
            """,
            Storable.text(vote.answer(), limits.nameCharsMax()),
            kept(vote.person()),
            vote.helpful() ? 1 : 0,
            Storable.text(vote.comment(), limits.textCharsMax()),
            vote.at().toEpochMilli());
  }

  @Override
  public Optional<Asked> find(String answer) {
    Optional<Asked> waiting = pending.find(answer);
    if (waiting.isPresent() || database.trouble().isPresent()) {
      return waiting;
    }
    try {
      return database.read(
          sql -> sql.first("SELECT * FROM srm_answer WHERE id = ?", SqlLedger::asked, answer));
    } catch (Unavailable e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Asked> recent(String person, int answersMax) {
    if (database.trouble().isPresent()) {
      return List.of();
    }
    try {
      String hash = persons.hash(person);
      return database.read(sql ->
          sql.list(
              """
              SELECT * FROM srm_answer WHERE person IN (?, ?) AND person <> ''
              ORDER BY asked DESC, id LIMIT ?
              """,
              SqlLedger::asked,
              hash,
              person,
              answersMax));
    } catch (Unavailable e) {
      return List.of();
    }
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        row.getString("id"),
        row.getString("surface"),
        row.getString("person"),
        row.getString("question"),
        row.getString("language"),
        row.getString("kind"),
        new Answer.Subject(
            Optional.ofNullable(row.getString("service")),
            Optional.ofNullable(row.getString("area"))),
        Optional.ofNullable(row.getString("refusal")),
        Storable.entries(row.getString("rests_on")),
        Storable.entries(row.getString("notes")),
        row.getLong("micros"),
        Instant.ofEpochMilli(row.getLong("asked")));
  }

  /// Under the hash and, from a time when everything was kept, under the whole id.
  @Override
  public int forget(String person) {
    if (person.isEmpty()) {
      return 0;
    }
    settle();
    String hash = persons.hash(person);
    return database.write(sql ->
        sql.run("DELETE FROM srm_vote WHERE person IN (?, ?)", hash, person)
            + sql.run("DELETE FROM srm_answer WHERE person IN (?, ?)", hash, person)
            + sql.run("DELETE FROM srm_thread WHERE person IN (?, ?)", hash, person)
            + sql.run("DELETE FROM srm_inbox WHERE person IN (?, ?)", hash, person));
  }

  private void settle() {
    try {
      if (!pending.flush(limits.flush())) {
        LOG.warn("Answers that are not written yet cannot be forgotten");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    pending.close();
  }
}

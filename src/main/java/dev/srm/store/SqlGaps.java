package dev.srm.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the gaps out of answers and votes.
final class SqlGaps {
  private static final int EXAMPLES_MAX = 3;

  private final Database database;

  SqlGaps(Database database) {
    this.database = database;
  }

  /// @param entriesMax of each list
  Gaps since(Instant since, int entriesMax) {
    long from = since.toEpochMilli();
    return database.read(sql ->
        new Gaps(
            totals(sql, from),
            missing(sql, from, entriesMax),
            disliked(sql, from, entriesMax),
            popular(sql, from, entriesMax)));
  }

  private static Gaps.Totals totals(Sql sql, long from) throws SQLException {
    return sql.first(
            """
            SELECT count(*), count(refusal), count(CASE WHEN kind = 'clarification' THEN 1 END),
              count(DISTINCT CASE WHEN person <> '' THEN person END),
              (SELECT count(*) FROM srm_vote WHERE voted >= ? AND helpful = 1),
              (SELECT count(*) FROM srm_vote WHERE voted >= ? AND helpful = 0)
            FROM srm_answer WHERE asked >= ?
            """,
            row ->
                new Gaps.Totals(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)),
            from,
            from,
            from)
        .orElseThrow();
  }

  private static List<Gaps.Missing> missing(Sql sql, long from, int entriesMax)
      throws SQLException {
    List<Gaps.Missing> groups =
        sql.list(
            """
            SELECT refusal, service, area, count(*) AS times FROM srm_answer
            WHERE refusal IS NOT NULL AND asked >= ?
            GROUP BY refusal, service, area ORDER BY times DESC, refusal, service, area LIMIT ?
            """,
            row ->
                new Gaps.Missing(
                    row.getString("refusal"),
                    text(row, "service"),
                    text(row, "area"),
                    row.getLong("times"),
                    List.of()),
            from,
            entriesMax);
    List<Gaps.Missing> whole = new ArrayList<>();
    for (Gaps.Missing group : groups) {
      whole.add(
          new Gaps.Missing(
              group.reason(),
              group.service(),
              group.area(),
              group.times(),
              examples(sql, from, group)));
    }
    return whole;
  }

  private static List<String> examples(Sql sql, long from, Gaps.Missing group) throws SQLException {
    return sql.list(
        """
        SELECT question, count(*) AS times FROM srm_answer
        WHERE refusal = ? AND coalesce(service, '') = ? AND coalesce(area, '') = ? AND asked >= ?
          AND question <> ''
        GROUP BY question ORDER BY times DESC, question LIMIT ?
        """,
        row -> row.getString("question"),
        group.reason(),
        group.service().orElse(""),
        group.area().orElse(""),
        from,
        EXAMPLES_MAX);
  }

  private static List<Gaps.Popular> popular(Sql sql, long from, int entriesMax)
      throws SQLException {
    return sql.list(
        """
        SELECT service, area, count(*) AS times, count(refusal) AS refused FROM srm_answer
        WHERE asked >= ? AND (service IS NOT NULL OR area IS NOT NULL)
        GROUP BY service, area ORDER BY times DESC, service, area LIMIT ?
        """,
        row ->
            new Gaps.Popular(
                text(row, "service"),
                text(row, "area"),
                row.getLong("times"),
                row.getLong("refused")),
        from,
        entriesMax);
  }

  /// A vote is about the whole answer, so each thing that the answer rests on has its share of it.
  private static List<Gaps.Disliked> disliked(Sql sql, long from, int entriesMax)
      throws SQLException {
    Map<String, Votes> all = new LinkedHashMap<>();
    List<Vote> votes =
        sql.list(
            """
            SELECT v.helpful, v.comment, a.rests_on, a.notes
            FROM srm_vote v JOIN srm_answer a ON a.id = v.answer
            WHERE v.voted >= ? ORDER BY v.voted DESC
            """,
            row ->
                new Vote(
                    row.getInt("helpful") != 0,
                    row.getString("comment"),
                    Storable.entries(row.getString("rests_on")),
                    Storable.entries(row.getString("notes"))),
            from);
    for (Vote vote : votes) {
      vote.rows().forEach(row -> votesOn(all, "row " + row).add(vote));
      vote.notes().forEach(note -> votesOn(all, "note " + note).add(vote));
    }
    return all.entrySet().stream()
        .filter(entry -> entry.getValue().unhelpful > 0)
        .map(entry -> entry.getValue().on(entry.getKey()))
        .sorted(
            Comparator.comparingLong(Gaps.Disliked::unhelpful)
                .reversed()
                .thenComparing(Gaps.Disliked::kind, Comparator.reverseOrder())
                .thenComparing(Gaps.Disliked::name))
        .limit(entriesMax)
        .toList();
  }

  private static Votes votesOn(Map<String, Votes> all, String what) {
    return all.computeIfAbsent(what, name -> new Votes());
  }

  private record Vote(boolean helpful, String comment, List<String> rows, List<String> notes) {}

  private static final class Votes {
    private long helpful;
    private long unhelpful;
    private final List<String> comments = new ArrayList<>();

    void add(Vote vote) {
      if (vote.helpful()) {
        helpful++;
        return;
      }
      unhelpful++;
      if (!vote.comment().isEmpty() && comments.size() < EXAMPLES_MAX) {
        comments.add(vote.comment());
      }
    }

    Gaps.Disliked on(String what) {
      int blank = what.indexOf(' ');
      return new Gaps.Disliked(
          what.substring(0, blank),
          what.substring(blank + 1),
          unhelpful,
          helpful,
          List.copyOf(comments));
    }
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}

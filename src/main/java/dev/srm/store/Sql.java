package dev.srm.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One connection, with statements as one-liners.
record Sql(Connection connection) {
  /// Makes something of a row.
  @FunctionalInterface
  interface Read<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// @return how many rows were changed
  int run(String statement, @Nullable Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(statement, values)) {
      return prepared.executeUpdate();
    }
  }

  /// Also for statements that change rows and return them.
  <T> List<T> list(String statement, Read<T> read, @Nullable Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(statement, values);
        ResultSet rows = prepared.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(read.of(rows));
      }
      return all;
    }
  }

  /// @return what the first row holds; empty when there is none
  <T> Optional<T> first(String statement, Read<T> read, @Nullable Object... values)
      throws SQLException {
    return list(statement, read, values).stream().findFirst();
  }

  private PreparedStatement prepared(String statement, @Nullable Object... values)
      throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
    return prepared;
  }
}

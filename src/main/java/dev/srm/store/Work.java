package dev.srm.store;

import java.sql.SQLException;

/// What is done with a connection.
@FunctionalInterface
interface Work<T> {
  T run(Sql sql) throws SQLException;
}

package dev.srm.store;

import dev.srm.chat.Unavailable;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What is the matter with the database, in words for the operator: no statement, no address, no
/// secret.
final class Trouble {
  /// All connections are waiting for the database: something else tells why.
  static final String NO_CONNECTION = "the database gave no connection in time";

  private Trouble() {}

  static String of(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return ofSqlite(sqlite.getResultCode());
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
    }
    return NO_CONNECTION;
  }

  private static String ofSqlite(SQLiteErrorCode code) {
    String name = code.name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "the database is locked by another program";
    }
    if (name.startsWith("SQLITE_READONLY")) {
      return "the database file cannot be written";
    }
    if (name.startsWith("SQLITE_CANTOPEN")) {
      return "the database file cannot be opened";
    }
    return switch (code) {
      case SQLITE_FULL -> "the disk or the database is full";
      case SQLITE_NOTADB, SQLITE_CORRUPT -> "the database file is damaged";
      default -> "the database failed (" + name + ")";
    };
  }

  private static String ofState(String state) {
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> "the database cannot be reached";
      case "28" -> "the database refuses the user or the password";
      case "3D" -> "the database does not exist";
      case "53" -> "the database is out of connections, memory or disk space";
      case "57" -> "the database is stopping or starting";
      default -> "the database failed (SQL state " + state + ")";
    };
  }

  /// @return whether what was to be written is at fault, and would be again
  static boolean isOfData(Unavailable e) {
    if (e.getCause() instanceof SQLiteException sqlite) {
      return switch (sqlite.getResultCode()) {
        case SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_RANGE -> true;
        default -> sqlite.getResultCode().name().startsWith("SQLITE_CONSTRAINT");
      };
    }
    return e.getCause() instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
  }

  /// @return whether the tables are not there, e.g. because the file was removed
  static boolean isWithoutTables(SQLException e) {
    return "42P01".equals(e.getSQLState())
        || String.valueOf(e.getMessage()).contains("no such table");
  }
}

package dev.srm.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Persons as a keyed hash: the same person is known again, and who it is cannot be found by
/// hashing all ids of a workspace.
final class Persons {
  private static final String KEY_NAME = "person-key";
  private static final int KEY_BYTES = 32;

  /// Enough that two persons never meet.
  private static final int HASH_BYTES = 16;

  private final Database database;
  private volatile byte @Nullable [] key;

  /// @param secret empty for a key that is made at first use and shared in the database
  Persons(Database database, Optional<String> secret) {
    this.database = database;
    this.key = secret.map(text -> Keys.derive(text, "srm person")).orElse(null);
  }

  /// Makes sure that hashing needs no database.
  void ready() {
    var _ = key();
  }

  /// @return empty for nobody
  String hash(String person) {
    if (person.isEmpty()) {
      return "";
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      byte[] whole = mac.doFinal(person.getBytes(UTF_8));
      byte[] part = Arrays.copyOf(whole, HASH_BYTES);
      return "#" + Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private byte[] key() {
    byte[] known = key;
    if (known == null) {
      known = Base64.getDecoder().decode(database.write(Persons::shared));
      key = known;
    }
    return known;
  }

  private static String shared(Sql sql) throws SQLException {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    int _ =
        sql.run(
            "INSERT INTO srm_shared (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
            KEY_NAME,
            Base64.getEncoder().encodeToString(fresh));
    return sql.first(
            "SELECT value FROM srm_shared WHERE name = ?", row -> row.getString(1), KEY_NAME)
        .orElseThrow(() -> new SQLException("the key of persons vanished"));
  }
}

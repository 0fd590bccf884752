package dev.srm.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.srm.chat.Unavailable;
import dev.srm.chat.Vault;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets in a table, sealed with AES-256-GCM. The name is sealed in, so that a secret cannot be
/// moved to another one.
///
/// Decision: without a key nothing is kept. Because: a secret beside its key is a secret in clear.
/// Rejected: a key of our own making in the data folder, which is backed up with the database.
final class SealedVault implements Vault {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Database database;
  private final Optional<SecretKeySpec> key;
  private final SecureRandom random = new SecureRandom();

  SealedVault(Database database, Optional<String> secret) {
    this.database = database;
    this.key = secret.map(text -> new SecretKeySpec(Keys.derive(text, "srm vault"), "AES"));
  }

  @Override
  public void put(String name, String secret) {
    String sealed = sealed(name, secret);
    int _ =
        database.write(sql ->
            sql.run(
                """
                INSERT INTO srm_secret (name, sealed) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed
                """,
                name,
                sealed));
  }

  @Override
  public Optional<String> get(String name) {
    return database
        .read(sql ->
            sql.first(
                "SELECT sealed FROM srm_secret WHERE name = ?", row -> row.getString(1), name))
        .map(sealed -> opened(name, sealed));
  }

  @Override
  public boolean remove(String name) {
    return database.write(sql -> sql.run("DELETE FROM srm_secret WHERE name = ?", name)) == 1;
  }

  private String sealed(String name, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(secret.getBytes(UTF_8));
      byte[] whole = ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array();
      return Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private String opened(String name, String sealed) {
    try {
      ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
      byte[] nonce = new byte[NONCE_BYTES];
      byte[] text = new byte[whole.get(nonce).remaining()];
      whole.get(text);
      return new String(cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(text), UTF_8);
    } catch (GeneralSecurityException e) {
      throw new Unavailable("a kept secret was sealed with another SRM_SECRET_KEY", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
    SecretKeySpec known =
        key.orElseThrow(() ->
            new Unavailable(
                "SRM_SECRET_KEY is not set, and without it no secret is kept",
                new IllegalStateException("no key")));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, known, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }
}

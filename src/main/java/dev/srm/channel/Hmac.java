package dev.srm.channel;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256, with which both platforms sign.
public final class Hmac {
  /// Bytes of a signature.
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private Hmac() {}

  /// @param key at least one byte
  /// @param parts signed as if they were one
  public static byte[] of(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}

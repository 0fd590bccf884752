package dev.srm.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// Keys out of the operator's one secret, another one for each purpose.
final class Keys {
  private static final int BYTES = 32;

  private Keys() {}

  /// @param secret long and random: it is not stretched
  static byte[] derive(String secret, String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret.getBytes(UTF_8))
                  .thenExpand(purpose.getBytes(UTF_8), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HKDF-SHA256", e);
    }
  }
}

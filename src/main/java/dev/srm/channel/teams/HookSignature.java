package dev.srm.channel.teams;

import dev.srm.channel.Hmac;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells whether a body was signed with a secret of its hook, in the same time whether it was or
/// not.
final class HookSignature {
  private static final String SCHEME = "HMAC ";

  /// Tried for a hook that does not exist, so that its absence cannot be timed.
  private static final List<byte[]> NOBODY = List.of(new byte[TeamsSettings.SECRET_BYTES_MIN]);

  private final Map<String, List<byte[]>> secrets = new HashMap<>();

  HookSignature(TeamsSettings settings) {
    settings
        .hooks()
        .forEach((hook, base64) ->
            secrets.put(hook, base64.stream().map(Base64.getDecoder()::decode).toList()));
  }

  /// @param authorization the header, if it was sent once
  boolean holds(String hook, Optional<String> authorization, byte[] body) {
    byte[] given = authorization.map(HookSignature::decoded).orElse(new byte[0]);
    boolean holds = false;
    for (byte[] secret : secrets.getOrDefault(hook, NOBODY)) {
      holds |= MessageDigest.isEqual(Hmac.of(secret, body), given);
    }
    return holds && secrets.containsKey(hook);
  }

  private static byte[] decoded(String authorization) {
    if (!authorization.startsWith(SCHEME)) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}

package dev.srm.channel.teams;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The outgoing webhooks that may ask, each with its secrets as Teams shows them, in base64.
///
/// @param hooks secrets by the name in the path; two of one hook are both good, so that one can be
///   changed
public record TeamsSettings(Map<String, List<String>> hooks) {
  /// Bytes of a secret at least; Teams makes them so long.
  public static final int SECRET_BYTES_MIN = 32;

  /// Secrets of one hook: the old and the new.
  public static final int SECRETS_MAX = 2;

  private static final Pattern HOOK = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /// @throws IllegalArgumentException naming the hook whose secret is wrong, never a secret
  public TeamsSettings {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    hooks.forEach((hook, secrets) -> copy.put(hook, List.copyOf(secrets)));
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("TEAMS_WEBHOOKS names no hook");
    }
    copy.forEach(TeamsSettings::check);
    hooks = Map.copyOf(copy);
  }

  private static void check(String hook, List<String> secrets) {
    if (!HOOK.matcher(hook).matches()) {
      // Not shown: what stands where a name should may be a secret.
      throw new IllegalArgumentException(
          "TEAMS_WEBHOOKS names a hook with more than letters, digits, - and _ in it");
    }
    if (secrets.isEmpty() || secrets.size() > SECRETS_MAX) {
      throw new IllegalArgumentException(
          "The Teams hook \"" + hook + "\" needs one secret, or two while one is being changed");
    }
    for (String secret : secrets) {
      if (bytes(hook, secret).length < SECRET_BYTES_MIN) {
        throw new IllegalArgumentException(
            "The secret of the Teams hook \""
                + hook
                + "\" is shorter than "
                + SECRET_BYTES_MIN
                + " bytes. Copy the whole security token that Teams showed.");
      }
    }
  }

  private static byte[] bytes(String hook, String secret) {
    try {
      return Base64.getDecoder().decode(secret);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The secret of the Teams hook \""
              + hook
              + "\" is not base64. Copy the security token as Teams"
              + " showed it.");
    }
  }

  /// Without the secrets: settings end up in logs.
  @Override
  public String toString() {
    return "TeamsSettings" + hooks.keySet();
  }
}

package dev.srm.channel.teams;

import java.util.ArrayList;
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
  private static final String FORM = "TEAMS_WEBHOOKS must read hook=secret[,hook=secret...]";

  /// @throws IllegalArgumentException naming the hook that is wrong, never its secret
  public TeamsSettings {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    hooks.forEach((hook, secrets) -> copy.put(hook, List.copyOf(secrets)));
    copy.forEach(TeamsSettings::check);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException(FORM + "; it names no hook");
    }
    hooks = Map.copyOf(copy);
  }

  /// @param setting `hook=base64secret[,hook=secret...]`
  /// @throws IllegalArgumentException naming the hook or the place that is wrong, never a secret
  public static TeamsSettings parse(String setting) {
    Map<String, List<String>> hooks = new LinkedHashMap<>();
    int place = 0;
    for (String entry : setting.split(",", -1)) {
      place++;
      int equals = entry.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(FORM + "; entry " + place + " does not");
      }
      String hook = entry.substring(0, equals).strip();
      hooks.computeIfAbsent(hook, _ -> new ArrayList<>()).add(entry.substring(equals + 1).strip());
    }
    return new TeamsSettings(hooks);
  }

  private static void check(String hook, List<String> secrets) {
    if (!HOOK.matcher(hook).matches()) {
      throw new IllegalArgumentException(
          "TEAMS_WEBHOOKS names the hook \"" + hook + "\"; use letters, digits, - and _ only");
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

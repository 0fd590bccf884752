package dev.srm.app;

import dev.srm.channel.slack.SlackSettings;
import dev.srm.channel.teams.TeamsSettings;
import dev.srm.store.Keeping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Values of settings, out of the text that the environment holds.
final class Values {
  private static final int PORT_MAX = 65_535;
  private static final int ADMIN_TOKEN_CHARS_MIN = 16;
  private static final int SECRET_KEY_CHARS_MIN = 32;
  private static final int KEEP_DAYS_MAX = 3_650;

  private Values() {}

  /// A value that cannot be taken; the message says why and never holds a secret.
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String why) {
      super(why);
    }
  }

  static int port(String value) {
    return number(value, 0, PORT_MAX);
  }

  static SlackSettings.FollowUps followUps(String value) {
    if (value.equals("all")) {
      return SlackSettings.FollowUps.EVERYWHERE;
    }
    if (value.equals("none")) {
      return new SlackSettings.FollowUps(false, Set.of());
    }
    Set<String> channels = new LinkedHashSet<>();
    for (String channel : value.split(",")) {
      if (!channel.strip().matches("[CG][A-Z0-9]{2,30}")) {
        throw new Unfit("has an entry that is no channel id");
      }
      channels.add(channel.strip());
    }
    return new SlackSettings.FollowUps(false, channels);
  }

  static boolean onOrOff(String value) {
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new Unfit("is neither on nor off");
    };
  }

  static Duration days(String value) {
    return Duration.ofDays(number(value, 1, KEEP_DAYS_MAX));
  }

  static int number(String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Unfit("is not a whole number");
    }
    throw new Unfit("is out of range");
  }

  static String word(String value) {
    if (value.chars().anyMatch(Character::isWhitespace)) {
      throw new Unfit("holds a space or a line break");
    }
    return value;
  }

  static String guid(String value) {
    String guid = value.toLowerCase(Locale.ROOT);
    if (!guid.matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")) {
      throw new Unfit("is no GUID");
    }
    return guid;
  }

  static Secret secret(String value) {
    return new Secret(word(value));
  }

  static Secret secret(String value, String... beginnings) {
    if (Arrays.stream(beginnings).noneMatch(value::startsWith)) {
      throw new Unfit("does not begin with " + beginnings[0]);
    }
    return secret(value);
  }

  static Keeping keeping(String value) {
    return Arrays.stream(Keeping.values())
        .filter(keeping -> keeping.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(() -> new Unfit("is none of these"));
  }

  static Secret adminToken(String value) {
    return longSecret(value, ADMIN_TOKEN_CHARS_MIN);
  }

  static Secret secretKey(String value) {
    return longSecret(value, SECRET_KEY_CHARS_MIN);
  }

  static Secret longSecret(String value, int charsMin) {
    if (value.length() < charsMin) {
      throw new Unfit("is too short");
    }
    return secret(value);
  }

  static Path path(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new Unfit("is not a path");
    }
    return Path.of(value);
  }

  static URI url(String value) {
    try {
      URI url = URI.create(value);
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (web && url.getHost() != null && url.getQuery() == null && url.getFragment() == null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new Unfit("is not a URL");
    }
    throw new Unfit("is not such a URL");
  }

  static URI withSlash(URI url) {
    return url.toString().endsWith("/") ? url : URI.create(url + "/");
  }

  static URI withoutSlash(URI url) {
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  /// Entries are named by their place: what stands before a stray = may itself be the secret.
  static Map<String, List<Secret>> webhooks(String value) {
    Map<String, List<Secret>> hooks = new LinkedHashMap<>();
    int entry = 0;
    for (String pair : value.split(",")) {
      entry++;
      int equals = pair.indexOf('=');
      String hook = equals < 0 ? "" : pair.substring(0, equals).strip();
      if (!hook.matches("[A-Za-z0-9_-]{1,64}")) {
        throw new Unfit("lacks a name of letters, digits, - or _ before the = of entry " + entry);
      }
      String key = pair.substring(equals + 1).strip();
      if (decodedBytes(key, entry) < TeamsSettings.SECRET_BYTES_MIN) {
        throw new Unfit("has a blank or too short secret in entry " + entry);
      }
      List<Secret> secrets = hooks.computeIfAbsent(hook, name -> new ArrayList<>());
      secrets.add(new Secret(key));
      if (secrets.size() > TeamsSettings.SECRETS_MAX) {
        throw new Unfit("gives one hook too many secrets with entry " + entry);
      }
    }
    return hooks;
  }

  static int decodedBytes(String key, int entry) {
    try {
      return Base64.getDecoder().decode(key).length;
    } catch (IllegalArgumentException e) {
      throw new Unfit("has a secret that is not Base64 in entry " + entry);
    }
  }

  static List<String> hosts(String value) {
    List<String> hosts = new ArrayList<>();
    for (String host : value.toLowerCase(Locale.ROOT).split(",")) {
      if (!host.strip().matches("[a-z0-9.-]+")) {
        throw new Unfit("has an entry that is no host name");
      }
      hosts.add(host.strip());
    }
    return hosts;
  }
}

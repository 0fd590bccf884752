package dev.srm.app;

import dev.srm.channel.teams.TeamsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads [Settings] from the environment, collecting every mistake on the way.
final class SettingsReader {
  private static final int PORT_MAX = 65_535;
  private static final int ADMIN_TOKEN_CHARS_MIN = 16;

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /// A value that cannot be taken; the message says why and never holds a secret.
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String why) {
      super(why);
    }
  }

  Settings read() {
    Settings settings =
        new Settings(
            needed(Setting.PORT, SettingsReader::port),
            needed(Setting.SRM_HOST, SettingsReader::word),
            optional(Setting.SRM_BASE_URL, SettingsReader::url).map(SettingsReader::withoutSlash),
            optional(Setting.SRM_CORPUS, SettingsReader::path),
            needed(Setting.SRM_DATA, SettingsReader::path),
            optional(Setting.SRM_DATABASE_URL, value -> secret(value, "jdbc:postgresql://")),
            optional(Setting.SRM_ADMIN_TOKEN, SettingsReader::adminToken),
            slack(),
            teams());
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return settings;
  }

  private Settings.Slack slack() {
    Settings.Slack slack =
        new Settings.Slack(
            optional(Setting.SLACK_SIGNING_SECRET, SettingsReader::secret),
            optional(Setting.SLACK_BOT_TOKEN, value -> secret(value, "xoxb-", "xoxe.xoxb-")),
            optional(Setting.SLACK_APP_TOKEN, value -> secret(value, "xapp-")),
            optional(Setting.SLACK_CLIENT_ID, SettingsReader::word),
            optional(Setting.SLACK_CLIENT_SECRET, SettingsReader::secret),
            withSlash(needed(Setting.SLACK_API_URL, SettingsReader::url)));
    together(Setting.SLACK_CLIENT_ID, Setting.SLACK_CLIENT_SECRET);
    return slack;
  }

  private Settings.Teams teams() {
    Settings.Teams teams =
        new Settings.Teams(
            optional(Setting.TEAMS_WEBHOOKS, SettingsReader::webhooks).orElse(Map.of()),
            optional(Setting.TEAMS_APP_ID, SettingsReader::word),
            optional(Setting.TEAMS_APP_PASSWORD, SettingsReader::secret),
            optional(Setting.TEAMS_TENANT_ID, SettingsReader::word),
            needed(Setting.TEAMS_OPENID_URL, SettingsReader::url),
            withSlash(needed(Setting.TEAMS_LOGIN_URL, SettingsReader::url)),
            needed(Setting.TEAMS_SERVICE_HOSTS, SettingsReader::hosts));
    together(Setting.TEAMS_APP_ID, Setting.TEAMS_APP_PASSWORD);
    return teams;
  }

  /// The default stands in for a value that is reported, so that the rest is looked at too.
  private <T> T needed(Setting setting, Function<String, T> parse) {
    return optional(setting, parse).orElseGet(() -> parse.apply(setting.initial()));
  }

  private <T> Optional<T> optional(Setting setting, Function<String, T> parse) {
    String value = environment.get(setting.name());
    if (value == null) {
      return Optional.empty();
    }
    try {
      if (value.isBlank()) {
        throw new Unfit(
            "is set but blank; leave it unset" + (setting.secret() ? " to turn that off" : ""));
      }
      return Optional.of(parse.apply(value.strip()));
    } catch (Unfit e) {
      String shown = setting.secret() || value.isBlank() ? "" : " \"" + value + "\"";
      report(setting, shown + " " + e.getMessage());
      return Optional.empty();
    }
  }

  private void together(Setting one, Setting other) {
    boolean hasOne = environment.containsKey(one.name());
    boolean hasOther = environment.containsKey(other.name());
    if (hasOne != hasOther) {
      Setting missing = hasOne ? other : one;
      report(
          missing,
          " is missing; it is set together with " + (hasOne ? one : other) + " or not at all");
    }
  }

  private void report(Setting setting, String what) {
    problems.add(setting.name() + what + ". Valid: " + setting.valid() + ".");
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= PORT_MAX) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new Unfit("is not a whole number");
    }
    throw new Unfit("is out of range");
  }

  private static String word(String value) {
    if (value.chars().anyMatch(Character::isWhitespace)) {
      throw new Unfit("holds a space or a line break");
    }
    return value;
  }

  private static Secret secret(String value) {
    return new Secret(word(value));
  }

  private static Secret secret(String value, String... beginnings) {
    if (Arrays.stream(beginnings).noneMatch(value::startsWith)) {
      throw new Unfit("does not begin with " + beginnings[0]);
    }
    return secret(value);
  }

  private static Secret adminToken(String value) {
    if (value.length() < ADMIN_TOKEN_CHARS_MIN) {
      throw new Unfit("is too short");
    }
    return secret(value);
  }

  private static Path path(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new Unfit("is not a path");
    }
    return Path.of(value);
  }

  private static URI url(String value) {
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

  private static URI withSlash(URI url) {
    return url.toString().endsWith("/") ? url : URI.create(url + "/");
  }

  private static URI withoutSlash(URI url) {
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  /// Entries are named by their place: what stands before a stray = may itself be the secret.
  private static Map<String, List<Secret>> webhooks(String value) {
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

  private static int decodedBytes(String key, int entry) {
    try {
      return Base64.getDecoder().decode(key).length;
    } catch (IllegalArgumentException e) {
      throw new Unfit("has a secret that is not Base64 in entry " + entry);
    }
  }

  private static List<String> hosts(String value) {
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

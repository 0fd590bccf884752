package dev.srm.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads [Settings] from the environment, collecting every mistake on the way.
final class SettingsReader {
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  Settings read() {
    Settings settings =
        new Settings(
            needed(Setting.PORT, Values::port),
            needed(Setting.SRM_HOST, Values::word),
            optional(Setting.SRM_BASE_URL, Values::url).map(Values::withoutSlash),
            optional(Setting.SRM_CORPUS, Values::path),
            needed(Setting.SRM_DATA, Values::path),
            optional(Setting.SRM_DATABASE_URL, value -> Values.secret(value, "jdbc:postgresql://")),
            keep(),
            optional(Setting.SRM_ADMIN_TOKEN, Values::adminToken),
            slack(),
            teams());
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return settings;
  }

  private Settings.Keep keep() {
    return new Settings.Keep(
        needed(Setting.SRM_KEEP_QUESTIONS, Values::keeping),
        needed(Setting.SRM_KEEP_DAYS, Values::days),
        optional(Setting.SRM_SECRET_KEY, Values::secretKey));
  }

  private Settings.Slack slack() {
    Settings.Slack slack =
        new Settings.Slack(
            optional(Setting.SLACK_SIGNING_SECRET, Values::secret),
            optional(Setting.SLACK_BOT_TOKEN, value -> Values.secret(value, "xoxb-", "xoxe.xoxb-")),
            optional(Setting.SLACK_APP_TOKEN, value -> Values.secret(value, "xapp-")),
            optional(Setting.SLACK_CLIENT_ID, Values::word),
            optional(Setting.SLACK_CLIENT_SECRET, Values::secret),
            Values.withSlash(needed(Setting.SLACK_API_URL, Values::url)),
            needed(Setting.SRM_SLACK_FOLLOW_UPS, Values::followUps),
            needed(Setting.SRM_SLACK_BROADCAST, Values::onOrOff));
    together(Setting.SLACK_CLIENT_ID, Setting.SLACK_CLIENT_SECRET);
    if (environment.containsKey(Setting.SLACK_CLIENT_ID.name())
        && !environment.containsKey(Setting.SRM_SECRET_KEY.name())) {
      report(
          Setting.SRM_SECRET_KEY,
          " is missing; with " + Setting.SLACK_CLIENT_ID + " tokens are kept, and only sealed");
    }
    return slack;
  }

  private Settings.Teams teams() {
    Settings.Teams teams =
        new Settings.Teams(
            optional(Setting.TEAMS_WEBHOOKS, Values::webhooks).orElse(Map.of()),
            optional(Setting.TEAMS_APP_ID, Values::word),
            optional(Setting.TEAMS_APP_PASSWORD, Values::secret),
            optional(Setting.TEAMS_TENANT_ID, Values::guid),
            needed(Setting.TEAMS_OPENID_URL, Values::url),
            Values.withSlash(needed(Setting.TEAMS_LOGIN_URL, Values::url)),
            needed(Setting.TEAMS_SERVICE_HOSTS, Values::hosts));
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
        throw new Values.Unfit(
            "is set but blank; leave it unset" + (setting.secret() ? " to turn that off" : ""));
      }
      return Optional.of(parse.apply(value.strip()));
    } catch (Values.Unfit e) {
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
}

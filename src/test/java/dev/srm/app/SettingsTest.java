package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.store.Keeping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
  private static final String SECRET_KEY = "0123456789abcdef0123456789abcdef";
  private static final String HOOK_SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  @Test
  void an_empty_environment_gives_every_default() {
    Settings settings = Settings.from(Map.of());
    assertAll(
        () -> assertEquals(8080, settings.port()),
        () -> assertEquals("127.0.0.1", settings.host()),
        () -> assertEquals(Optional.empty(), settings.baseUrl()),
        () -> assertEquals(Optional.empty(), settings.corpus()),
        () -> assertEquals(Path.of("./data"), settings.data()),
        () -> assertEquals(Optional.empty(), settings.databaseUrl()),
        () -> assertEquals(Keeping.OUTCOME, settings.keep().questions()),
        () -> assertEquals(Duration.ofDays(90), settings.keep().kept()),
        () -> assertEquals(Optional.empty(), settings.keep().secretKey()),
        () -> assertEquals(Optional.empty(), settings.adminToken()),
        () -> assertEquals(Optional.empty(), settings.slack().signingSecret()),
        () -> assertEquals(Optional.empty(), settings.slack().botToken()),
        () -> assertEquals(Optional.empty(), settings.slack().appToken()),
        () -> assertEquals(Optional.empty(), settings.slack().clientId()),
        () -> assertEquals(Optional.empty(), settings.slack().clientSecret()),
        () -> assertEquals(URI.create("https://slack.com/api/"), settings.slack().apiUrl()),
        () -> assertEquals(true, settings.slack().followUps().everywhere()),
        () -> assertEquals(false, settings.slack().broadcast()),
        () -> assertEquals(Map.of(), settings.teams().webhooks()),
        () -> assertEquals(Optional.empty(), settings.teams().appId()),
        () -> assertEquals(Optional.empty(), settings.teams().appPassword()),
        () -> assertEquals(Optional.empty(), settings.teams().tenantId()),
        () ->
            assertEquals(
                URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                settings.teams().openIdUrl()),
        () ->
            assertEquals(
                URI.create("https://login.microsoftonline.com/"), settings.teams().loginUrl()),
        () -> assertEquals(List.of("smba.trafficmanager.net"), settings.teams().serviceHosts()));
  }

  @Test
  void every_setting_is_read() {
    Settings settings = Settings.from(complete());
    assertAll(
        () -> assertEquals(Set.of("C1AB", "C2AB"), settings.slack().followUps().channels()),
        () -> assertEquals(true, settings.slack().broadcast()),
        () -> assertEquals(9090, settings.port()),
        () -> assertEquals("0.0.0.0", settings.host()),
        () -> assertEquals(Optional.of(URI.create("https://srm.example.com")), settings.baseUrl()),
        () -> assertEquals(Optional.of(Path.of("/srv/notes")), settings.corpus()),
        () -> assertEquals(Path.of("/srv/data"), settings.data()),
        () -> assertEquals("jdbc:postgresql://db/srm", value(settings.databaseUrl())),
        () -> assertEquals(Keeping.FULL, settings.keep().questions()),
        () -> assertEquals(Duration.ofDays(7), settings.keep().kept()),
        () -> assertEquals(SECRET_KEY, value(settings.keep().secretKey())),
        () -> assertEquals("0123456789abcdef", value(settings.adminToken())),
        () -> assertEquals("signing", value(settings.slack().signingSecret())),
        () -> assertEquals("xoxb-1", value(settings.slack().botToken())),
        () -> assertEquals("xapp-1", value(settings.slack().appToken())),
        () -> assertEquals(Optional.of("1.2"), settings.slack().clientId()),
        () -> assertEquals("client", value(settings.slack().clientSecret())),
        () -> assertEquals(URI.create("https://slack-gov.com/api/"), settings.slack().apiUrl()),
        () ->
            assertEquals(
                Map.of("ops", List.of(new Secret(HOOK_SECRET), new Secret(HOOK_SECRET))),
                settings.teams().webhooks()),
        () -> assertEquals(Optional.of("app"), settings.teams().appId()),
        () -> assertEquals("password", value(settings.teams().appPassword())),
        () ->
            assertEquals(
                Optional.of("72f988bf-0000-41af-91ab-2d7cd011db47"), settings.teams().tenantId()),
        () -> assertEquals(URI.create("https://openid.example"), settings.teams().openIdUrl()),
        () -> assertEquals(URI.create("https://login.example/"), settings.teams().loginUrl()),
        () -> assertEquals(List.of("a.example", "b.example"), settings.teams().serviceHosts()));
  }

  @Test
  void the_complete_environment_of_this_test_misses_no_setting() {
    assertEquals(
        Arrays.stream(Setting.values()).map(Setting::name).sorted().toList(),
        complete().keySet().stream().sorted().toList());
  }

  private static Map<String, String> complete() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", "9090");
    environment.put("SRM_HOST", "0.0.0.0");
    environment.put("SRM_BASE_URL", "https://srm.example.com/");
    environment.put("SRM_CORPUS", "/srv/notes");
    environment.put("SRM_DATA", "/srv/data");
    environment.put("SRM_DATABASE_URL", "jdbc:postgresql://db/srm");
    environment.put("SRM_KEEP_QUESTIONS", "Full");
    environment.put("SRM_KEEP_DAYS", "7");
    environment.put("SRM_SECRET_KEY", SECRET_KEY);
    environment.put("SRM_ADMIN_TOKEN", "0123456789abcdef");
    environment.put("SLACK_SIGNING_SECRET", " signing\n");
    environment.put("SLACK_BOT_TOKEN", "xoxb-1");
    environment.put("SLACK_APP_TOKEN", "xapp-1");
    environment.put("SLACK_CLIENT_ID", "1.2");
    environment.put("SLACK_CLIENT_SECRET", "client");
    environment.put("SLACK_API_URL", "https://slack-gov.com/api");
    environment.put("SRM_SLACK_FOLLOW_UPS", "C1AB, C2AB");
    environment.put("SRM_SLACK_BROADCAST", "on");
    environment.put("TEAMS_WEBHOOKS", "ops=" + HOOK_SECRET + ", ops=" + HOOK_SECRET);
    environment.put("TEAMS_APP_ID", "app");
    environment.put("TEAMS_APP_PASSWORD", "password");
    environment.put("TEAMS_TENANT_ID", "72F988BF-0000-41AF-91AB-2D7CD011DB47");
    environment.put("TEAMS_OPENID_URL", "https://openid.example");
    environment.put("TEAMS_LOGIN_URL", "https://login.example");
    environment.put("TEAMS_SERVICE_HOSTS", "a.example, B.example");
    return environment;
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT                | eighty               | is not a whole number
          PORT                | 65536                | is out of range
          PORT                | -1                   | is out of range
          SRM_HOST            | a b                  | holds a space
          SRM_BASE_URL        | srm.example.com      | is not such a URL
          SRM_BASE_URL        | ftp://example.com    | is not such a URL
          SRM_BASE_URL        | https://             | is not a URL
          SRM_DATABASE_URL    | jdbc:mysql://db      | does not begin with jdbc:postgresql://
          SRM_KEEP_QUESTIONS  | some                 | is none of these
          SRM_KEEP_DAYS       | 0                    | is out of range
          SRM_KEEP_DAYS       | 3651                 | is out of range
          SRM_KEEP_DAYS       | forever              | is not a whole number
          SRM_SECRET_KEY      | short                | is too short
          SRM_ADMIN_TOKEN     | short                | is too short
          SLACK_BOT_TOKEN     | xapp-1               | does not begin with xoxb-
          SLACK_APP_TOKEN     | xoxb-1               | does not begin with xapp-
          SLACK_API_URL       | slack                | is not such a URL
          SRM_SLACK_FOLLOW_UPS | general             | is no channel id
          SRM_SLACK_BROADCAST | yes                  | is neither on nor off
          TEAMS_WEBHOOKS      | MDEyMzQ1Njc4OWFiY2Rl | lacks a name
          TEAMS_WEBHOOKS      | ops=%%%              | is not Base64 in entry 1
          TEAMS_WEBHOOKS      | ops=c2hvcnQ=         | too short secret in entry 1
          TEAMS_WEBHOOKS      | ops=                 | blank or too short secret in entry 1
          TEAMS_SERVICE_HOSTS | https://a.example    | is no host name
          """)
  void a_wrong_value_is_named_with_what_is_wrong_and_what_is_valid(
      String setting, String value, String wrong) {
    List<String> problems = problems(Map.of(setting, value));
    assertEquals(1, problems.size());
    String problem = problems.getFirst();
    assertTrue(problem.startsWith(setting), problem);
    assertTrue(problem.contains(wrong), problem);
    assertTrue(problem.endsWith("Valid: " + Setting.valueOf(setting).valid() + "."), problem);
    assertEquals(
        !Setting.valueOf(setting).secret() && !value.isBlank(),
        problem.contains('"' + value + '"'));
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void a_blank_value_is_an_error_and_never_off(Setting setting) {
    List<String> problems = problems(Map.of(setting.name(), " "));
    assertTrue(
        problems.getFirst().startsWith(setting.name() + " is set but blank"), problems.getFirst());
  }

  @Test
  void all_mistakes_are_told_at_once() {
    List<String> problems =
        problems(
            Map.of("PORT", "x", "SLACK_SIGNING_SECRET", "", "TEAMS_APP_ID", "id", "SRM_HOST", ""));
    assertEquals(
        List.of("PORT", "SRM_HOST", "SLACK_SIGNING_SECRET", "TEAMS_APP_PASSWORD"),
        problems.stream().map(problem -> problem.split(" ")[0]).toList());
  }

  @ParameterizedTest
  @MethodSource("unfitSecrets")
  void a_secret_is_never_printed(Setting setting, String secret) {
    problems(Map.of(setting.name(), secret))
        .forEach(problem -> assertFalse(problem.contains(secret.strip().split("=")[0]), problem));
  }

  static Stream<Arguments> unfitSecrets() {
    return Arrays.stream(Setting.values())
        .filter(Setting::secret)
        .flatMap(setting ->
            Stream.of("hunter2", "hunter2 hunter3", "hunter2=", "hunter2==")
                .map(secret -> Arguments.of(setting, secret)))
        .filter(arguments -> fails((Setting) arguments.get()[0], (String) arguments.get()[1]));
  }

  private static boolean fails(Setting setting, String value) {
    try {
      Settings.from(Map.of(setting.name(), value));
      return false;
    } catch (InvalidSettings e) {
      return true;
    }
  }

  @Test
  void settings_as_text_hold_no_secret() {
    String text = Settings.from(complete()).toString();
    complete()
        .forEach((name, value) -> {
          if (Setting.valueOf(name).secret()) {
            assertFalse(text.contains("=" + value.strip()), name);
          }
        });
    assertFalse(text.contains(HOOK_SECRET));
    assertFalse(text.contains("jdbc:postgresql"));
  }

  private static List<String> problems(Map<String, String> environment) {
    return assertThrows(InvalidSettings.class, () -> Settings.from(environment)).problems();
  }

  private static String value(Optional<Secret> secret) {
    return secret.orElseThrow().value();
  }
}

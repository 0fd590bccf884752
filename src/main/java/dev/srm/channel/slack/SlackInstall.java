package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Hmac;
import dev.srm.chat.Unavailable;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a workspace install SRM: `GET /slack/install` sends the browser to Slack, which sends it
/// back to `GET /slack/oauth_redirect` with a code for the token.
///
/// The state that goes with it is signed, good for ten minutes, and bound to the browser by a
/// cookie, so that nobody can have a stranger finish an installation that the stranger did not
/// begin.
final class SlackInstall implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(SlackInstall.class);

  static final String START = "/slack/install";
  static final String BACK = "/slack/oauth_redirect";
  static final Duration STATE_KEPT = Duration.ofMinutes(10);

  /// What the manifest asks for; a test compares them.
  static final String SCOPES =
      "app_mentions:read,assistant:write,channels:history,chat:write,commands,groups:history,"
          + "im:history,mpim:history,users:read";

  private static final String COOKIE = "srm_slack_state";
  private static final int NONCE_BYTES = 16;
  private static final Pattern API_PATH = Pattern.compile("/api/$");
  private static final String HTML = "text/html; charset=utf-8";

  private final SlackSettings settings;
  private final String baseUrl;
  private final Slack slack;
  private final Installations installations;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /// @param baseUrl under which browsers reach SRM, without a slash at its end; empty when only
  ///   Slack's own list of redirect URLs tells
  SlackInstall(
      SlackSettings settings,
      String baseUrl,
      Slack slack,
      Installations installations,
      InstantSource clock) {
    this.settings = settings;
    this.baseUrl = baseUrl;
    this.slack = slack;
    this.installations = installations;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    return request.path().endsWith(BACK) ? finish(request) : begin();
  }

  private Response begin() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String address =
        API_PATH.matcher(settings.apiUrl()).replaceFirst("/oauth/v2/authorize")
            + "?client_id="
            + encoded(settings.clientId())
            + "&scope="
            + encoded(SCOPES)
            + "&state="
            + encoded(state(nonce, Long.toString(clock.instant().getEpochSecond())))
            + redirect().map(url -> "&redirect_uri=" + encoded(url)).orElse("");
    String cookie =
        COOKIE
            + "="
            + nonce
            + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
            + STATE_KEPT.toSeconds()
            + (baseUrl.startsWith("https://") ? "; Secure" : "");
    return new Response(302, "", "", Map.of("Location", address, "Set-Cookie", cookie));
  }

  private Optional<String> redirect() {
    return baseUrl.isEmpty() ? Optional.empty() : Optional.of(baseUrl + BACK);
  }

  private String state(String nonce, String seconds) {
    byte[] key = Hmac.of(settings.clientSecret().getBytes(UTF_8), "install".getBytes(UTF_8));
    byte[] signed = Hmac.of(key, (nonce + "." + seconds).getBytes(UTF_8));
    return nonce
        + "."
        + seconds
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  private Response finish(Request request) {
    String code = request.parameters().getOrDefault("code", "");
    if (!holds(request)) {
      return page(400, "This installation was not begun here, or too long ago.");
    }
    if (code.isEmpty()) {
      return page(400, "Slack did not install SRM; it was cancelled there.");
    }
    try {
      return installed(code);
    } catch (SlackApiException | IOException | RuntimeException e) {
      LOG.error(
          "An installation failed: {}", e instanceof Unavailable ? e.getMessage() : e.getClass());
      return page(503, "The installation did not work just now.");
    }
  }

  private boolean holds(Request request) {
    String[] parts = request.parameters().getOrDefault("state", "").split("\\.");
    if (parts.length != 3 || !parts[1].matches("[0-9]{1,12}")) {
      return false;
    }
    String cookie =
        Arrays.stream(request.header("cookie").orElse("").split(";"))
            .map(String::strip)
            .filter(one -> one.startsWith(COOKIE + "="))
            .map(one -> one.substring(COOKIE.length() + 1))
            .findFirst()
            .orElse("");
    long age = clock.instant().getEpochSecond() - Long.parseLong(parts[1]);
    return age >= 0
        && age <= STATE_KEPT.toSeconds()
        && cookie.equals(parts[0])
        && MessageDigest.isEqual(
            state(parts[0], parts[1]).getBytes(UTF_8),
            request.parameters().getOrDefault("state", "").getBytes(UTF_8));
  }

  private Response installed(String code) throws SlackApiException, IOException {
    OAuthV2AccessResponse response =
        slack
            .methods()
            .oauthV2Access(access ->
                access
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .code(code)
                    .redirectUri(redirect().orElse(null)));
    String workspace = workspace(response);
    String token = response.getAccessToken();
    if (!response.isOk() || workspace == null || token == null) {
      LOG.error("Slack refused an installation: {}", response.getError());
      return page(400, "Slack refused the installation.");
    }
    installations.add(workspace, token);
    return page(200, "SRM is installed. Go back to Slack and type /srm help.");
  }

  private static @Nullable String workspace(OAuthV2AccessResponse response) {
    if (response.isEnterpriseInstall() && response.getEnterprise() != null) {
      return response.getEnterprise().getId();
    }
    return response.getTeam() == null ? null : response.getTeam().getId();
  }

  /// @param text ours, so nothing in it needs escaping
  private static Response page(int status, String text) {
    String again = status == 200 ? "" : " <a href=\"install\">Begin again</a>.";
    return new Response(
        status,
        HTML,
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>SRM</title><p>"
            + text
            + again
            + "</p></html>");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

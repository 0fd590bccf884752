package dev.srm.channel.slack;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// What has to be known of Slack. Texts are empty where nothing is set.
///
/// @param signingSecret with which Slack signs its requests; without it there is no HTTP
/// @param botToken with which SRM speaks in its one workspace (`xoxb-...`)
/// @param appToken opens Socket Mode (`xapp-...`)
/// @param clientId of the app, for installing it in several workspaces
/// @param clientSecret belongs to the client id
/// @param apiUrl of the Web API, with a slash at its end
/// @param followUps where questions in a thread that SRM answered need no new mention
/// @param broadcast whether the answer to a mention outside a thread is shown in the channel too
public record SlackSettings(
    String signingSecret,
    String botToken,
    String appToken,
    String clientId,
    String clientSecret,
    String apiUrl,
    FollowUps followUps,
    boolean broadcast) {
  /// The Web API of the public cloud.
  public static final String API_URL = "https://slack.com/api/";

  /// @throws IllegalArgumentException naming the setting that is wrong, never its value
  public SlackSettings {
    signingSecret = signingSecret.strip();
    botToken = botToken.strip();
    appToken = appToken.strip();
    clientId = clientId.strip();
    clientSecret = clientSecret.strip();
    apiUrl = apiUrl.isBlank() ? API_URL : apiUrl.strip();
    if (signingSecret.isEmpty() && appToken.isEmpty()) {
      throw new IllegalArgumentException(
          "SLACK_SIGNING_SECRET is blank, so that anybody could forge requests. Copy \"Signing"
              + " Secret\" from the app's Basic Information page; or set SLACK_APP_TOKEN for Socket"
              + " Mode.");
    }
    if (botToken.isEmpty() && clientId.isEmpty()) {
      throw new IllegalArgumentException(
          "SLACK_BOT_TOKEN is blank. Copy \"Bot User OAuth Token\" from the app's OAuth &"
              + " Permissions page.");
    }
    if (clientId.isEmpty() != clientSecret.isEmpty()) {
      throw new IllegalArgumentException(
          "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are set together or not at all.");
    }
    if (!isAddress(apiUrl)) {
      throw new IllegalArgumentException(
          "SLACK_API_URL must be an http or https address, such as " + API_URL);
    }
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
  }

  /// One workspace over HTTP, follow-ups everywhere.
  public static SlackSettings of(String signingSecret, String botToken, String apiUrl) {
    return new SlackSettings(
        signingSecret, botToken, "", "", "", apiUrl, FollowUps.EVERYWHERE, false);
  }

  /// In which channels follow-ups need no mention.
  ///
  /// @param channels ids; empty with `everywhere` false for none
  public record FollowUps(boolean everywhere, Set<String> channels) {
    /// In all channels.
    public static final FollowUps EVERYWHERE = new FollowUps(true, Set.of());

    public FollowUps {
      channels = Set.copyOf(channels);
    }

    boolean in(String channel) {
      return everywhere || channels.contains(channel);
    }
  }

  private static boolean isAddress(String url) {
    return host(url).isPresent();
  }

  private static Optional<String> host(String url) {
    try {
      URI uri = URI.create(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web ? Optional.ofNullable(uri.getHost()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Without the secrets: settings end up in logs.
  @Override
  public String toString() {
    return "SlackSettings[" + apiUrl + "]";
  }
}

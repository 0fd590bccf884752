package dev.srm.channel.slack;

import java.net.URI;

/// What has to be known of one Slack workspace.
///
/// @param signingSecret with which Slack signs its requests
/// @param botToken with which SRM speaks (`xoxb-...`)
/// @param apiUrl of the Web API, with a slash at its end
public record SlackSettings(String signingSecret, String botToken, String apiUrl) {
  /// The Web API of the public cloud.
  public static final String API_URL = "https://slack.com/api/";

  /// @throws IllegalArgumentException naming the setting that is wrong, never its value
  public SlackSettings {
    signingSecret = signingSecret.strip();
    botToken = botToken.strip();
    apiUrl = apiUrl.isBlank() ? API_URL : apiUrl.strip();
    if (signingSecret.isEmpty()) {
      throw new IllegalArgumentException(
          "SLACK_SIGNING_SECRET is blank, so that anybody could forge requests. Copy \"Signing"
              + " Secret\" from the app's Basic Information page.");
    }
    if (botToken.isEmpty()) {
      throw new IllegalArgumentException(
          "SLACK_BOT_TOKEN is blank. Copy \"Bot User OAuth Token\" from the app's OAuth &"
              + " Permissions page.");
    }
    if (!isAddress(apiUrl)) {
      throw new IllegalArgumentException(
          "SLACK_API_URL must be an http or https address, such as " + API_URL);
    }
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Without the secrets: settings end up in logs.
  @Override
  public String toString() {
    return "SlackSettings[" + apiUrl + "]";
  }
}

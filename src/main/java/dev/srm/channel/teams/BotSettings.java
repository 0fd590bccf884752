package dev.srm.channel.teams;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has to be known of the one bot.
///
/// @param appId of the app registration; the audience of what is sent to the bot
/// @param appPassword a client secret of it
/// @param tenant the one whose messages are taken; empty for any, which only bots registered before
///   August 2025 can have
/// @param openIdUrl where the keys are told with which Teams signs
/// @param loginUrl where tokens are got, with a slash at its end
/// @param serviceHosts exact hosts to which the bot speaks, lower case
public record BotSettings(
    String appId,
    String appPassword,
    Optional<String> tenant,
    URI openIdUrl,
    URI loginUrl,
    List<String> serviceHosts) {
  private static final String PUBLIC_API = "https://api.botframework.com";

  /// Of the clouds that have an API of their own, by the host of their login.
  private static final Map<String, String> APIS =
      Map.of(
          "login.microsoftonline.us", "https://api.botframework.us",
          "login.partner.microsoftonline.cn", "https://api.botframework.azure.cn");

  /// The authority of bots that belong to no tenant.
  private static final String NO_TENANT = "botframework.com";

  /// @throws IllegalArgumentException naming the setting that is missing, never a value
  public BotSettings {
    serviceHosts = List.copyOf(serviceHosts);
    if (appId.isBlank() || appPassword.isBlank() || serviceHosts.isEmpty()) {
      throw new IllegalArgumentException(
          "TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_SERVICE_HOSTS must not be blank");
    }
  }

  /// @return issuer of the tokens that Teams sends
  String issuer() {
    return APIS.getOrDefault(loginUrl.getHost(), PUBLIC_API);
  }

  /// @return what our own token is good for
  String scope() {
    return issuer() + "/.default";
  }

  /// @return where our own token is got
  URI tokenUrl() {
    return loginUrl.resolve(tenant.orElse(NO_TENANT) + "/oauth2/v2.0/token");
  }

  /// Without the secret: settings end up in logs.
  @Override
  public String toString() {
    return "BotSettings[" + appId + "]";
  }
}

package dev.srm.app;

import dev.srm.channel.slack.SlackSettings;
import dev.srm.store.Keeping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the operator chose. Names, defaults and valid values stand in [Setting].
///
/// @param port 0 to 65535, 0 for any free one
/// @param baseUrl without a slash at the end
/// @param databaseUrl empty for files under `data`; may hold a password
public record Settings(
    int port,
    String host,
    Optional<URI> baseUrl,
    Optional<Path> corpus,
    Path data,
    Optional<Secret> databaseUrl,
    Keep keep,
    Optional<Secret> adminToken,
    Slack slack,
    Teams teams) {

  /// @param environment as the process got it; names that are no setting are passed over
  /// @throws InvalidSettings naming every mistake at once
  public static Settings from(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }

  /// What is kept of what people ask.
  ///
  /// @param kept whole days
  public record Keep(Keeping questions, Duration kept, Optional<Secret> secretKey) {}

  /// Slack's secrets and place; each part of it is on when what it needs is set.
  ///
  /// @param apiUrl with a slash at the end
  public record Slack(
      Optional<Secret> signingSecret,
      Optional<Secret> botToken,
      Optional<Secret> appToken,
      Optional<String> clientId,
      Optional<Secret> clientSecret,
      URI apiUrl,
      SlackSettings.FollowUps followUps,
      boolean broadcast) {}

  /// Teams' secrets and places.
  ///
  /// @param webhooks Base64 secrets by the hook's name; two while one is being changed
  /// @param loginUrl with a slash at the end
  /// @param serviceHosts exact names, lower case, at least one
  public record Teams(
      Map<String, List<Secret>> webhooks,
      Optional<String> appId,
      Optional<Secret> appPassword,
      Optional<String> tenantId,
      URI openIdUrl,
      URI loginUrl,
      List<String> serviceHosts) {
    public Teams {
      webhooks = Collections.unmodifiableMap(new LinkedHashMap<>(webhooks));
      serviceHosts = List.copyOf(serviceHosts);
    }
  }
}

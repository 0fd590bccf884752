package dev.srm.app;

import dev.srm.channel.slack.SlackChannel;
import dev.srm.channel.slack.SlackSettings;
import dev.srm.web.Mount;
import dev.srm.web.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Slack as far as the settings turn it on: over HTTP, over Socket Mode, or both; for one workspace
/// or for all that install it.
final class SlackSurface {
  /// Slack's largest messages are a tenth of this.
  private static final int BYTES_MAX = 256 * 1024;

  private static final String EVENTS = "/slack/events";
  private static final String INSTALL = "/slack/install";
  private static final String INSTALLED = "/slack/oauth_redirect";

  private final Settings.Slack settings;
  private final Optional<SlackChannel> channel;

  SlackSurface(Settings.Slack settings, SlackChannel.Ground ground) {
    this.settings = settings;
    this.channel =
        isOn()
            ? Optional.of(new SlackChannel(channelSettings(settings), ground))
            : Optional.empty();
    channel.ifPresent(SlackChannel::warmUp);
  }

  private boolean isOn() {
    return hasToken() && (settings.signingSecret().isPresent() || settings.appToken().isPresent());
  }

  private boolean hasToken() {
    return settings.botToken().isPresent() || settings.clientId().isPresent();
  }

  private static SlackSettings channelSettings(Settings.Slack slack) {
    return new SlackSettings(
        slack.signingSecret().map(Secret::value).orElse(""),
        slack.botToken().map(Secret::value).orElse(""),
        slack.appToken().map(Secret::value).orElse(""),
        slack.clientId().orElse(""),
        slack.clientSecret().map(Secret::value).orElse(""),
        slack.apiUrl().toString(),
        slack.followUps(),
        slack.broadcast());
  }

  Optional<SlackChannel> channel() {
    return channel;
  }

  List<Mount> mounts() {
    List<Mount> mounts = new ArrayList<>();
    channel
        .flatMap(SlackChannel::events)
        .ifPresent(events -> mounts.add(new Mount(EVENTS, BYTES_MAX, events)));
    channel
        .flatMap(SlackChannel::install)
        .ifPresent(install -> {
          mounts.add(Mount.visited(INSTALL, install));
          mounts.add(Mount.visited(INSTALLED, install));
        });
    return mounts;
  }

  List<Running.Surface> surfaces() {
    List<Running.Surface> surfaces = new ArrayList<>();
    boolean http = isOn() && settings.signingSecret().isPresent();
    boolean socket = isOn() && settings.appToken().isPresent();
    surfaces.add(
        new Running.Surface(
            "Slack over HTTP",
            http,
            http ? "POST " + EVENTS : missing(Setting.SLACK_SIGNING_SECRET)));
    surfaces.add(
        new Running.Surface(
            "Slack over Socket Mode",
            socket,
            socket ? "no public address needed" : missing(Setting.SLACK_APP_TOKEN)));
    if (settings.clientId().isPresent() && isOn()) {
      surfaces.add(new Running.Surface("Slack installation", true, "GET " + INSTALL));
    }
    return surfaces;
  }

  private String missing(Setting transport) {
    return hasToken() && !isOn()
        ? "set " + transport
        : "set " + transport + (hasToken() ? "" : " and " + Setting.SLACK_BOT_TOKEN);
  }

  /// Without Slack the other surfaces go on, so no traffic is turned away.
  List<Readiness.Component> state() {
    return channel.map(SlackChannel::trouble).stream()
        .map(trouble ->
            new Readiness.Component(
                "slack", trouble.isEmpty(), trouble.isEmpty() ? "connected" : trouble, false))
        .toList();
  }
}

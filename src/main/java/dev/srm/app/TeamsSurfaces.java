package dev.srm.app;

import dev.srm.channel.Voice;
import dev.srm.channel.teams.BotSettings;
import dev.srm.channel.teams.TeamsBot;
import dev.srm.channel.teams.TeamsLimits;
import dev.srm.channel.teams.TeamsSettings;
import dev.srm.channel.teams.TeamsWebhook;
import dev.srm.chat.Desk;
import dev.srm.chat.Message;
import dev.srm.web.Mount;
import dev.srm.web.Readiness;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Teams' two ways to ask, each on when its secrets are set.
final class TeamsSurfaces {
  private static final String WEBHOOK_PATH = "/teams/webhook/{hook}";
  private static final String BOT_PATH = "/teams/messages";

  /// Teams' largest messages are a tenth of this.
  private static final int BYTES_MAX = 256 * 1024;

  private final Settings.Teams settings;
  private final Desk desk;
  private final Supplier<Voice> voice;

  TeamsSurfaces(Settings.Teams settings, Desk desk, Supplier<Voice> voice) {
    this.settings = settings;
    this.desk = desk;
    this.voice = voice;
  }

  /// A part that is on.
  ///
  /// @param state for who asks whether all is well; possibly empty
  record Part(Mount mount, Running.Surface surface, Supplier<List<Readiness.Component>> state) {}

  Optional<Part> webhook() {
    if (settings.webhooks().isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> hooks = new LinkedHashMap<>();
    settings
        .webhooks()
        .forEach((hook, secrets) -> hooks.put(hook, secrets.stream().map(Secret::value).toList()));
    TeamsWebhook webhook =
        new TeamsWebhook(
            new TeamsSettings(hooks), desk, voice, TeamsLimits.DEFAULT, InstantSource.system());
    return Optional.of(
        new Part(
            new Mount(WEBHOOK_PATH, BYTES_MAX, webhook),
            new Running.Surface(
                "Teams outgoing webhook",
                true,
                "POST " + WEBHOOK_PATH + ": " + String.join(", ", hooks.keySet())),
            List::of));
  }

  /// @param queues that are closed when the server stops
  Optional<Part> bot(Storeroom storeroom, List<AutoCloseable> queues) {
    if (settings.appId().isEmpty() || settings.appPassword().isEmpty()) {
      return Optional.empty();
    }
    TeamsBot bot =
        TeamsBot.of(
            new BotSettings(
                settings.appId().get(),
                settings.appPassword().get().value(),
                settings.tenantId(),
                settings.openIdUrl(),
                settings.loginUrl(),
                settings.serviceHosts()),
            storeroom.courier(),
            storeroom.store().inbox(),
            desk,
            voice,
            TeamsLimits.DEFAULT,
            InstantSource.system());
    storeroom.courier().register(Message.Surface.TEAMS, bot.answers());
    queues.add(bot);
    String tenant = settings.tenantId().isPresent() ? "" : ", any tenant (see TEAMS_TENANT_ID)";
    return Optional.of(
        new Part(
            new Mount(BOT_PATH, BYTES_MAX, bot.endpoint()),
            new Running.Surface("Teams bot", true, "POST " + BOT_PATH + tenant),
            () -> List.of(state(bot.trouble()))));
  }

  /// Without the bot the other surfaces go on, so no traffic is turned away.
  private static Readiness.Component state(String trouble) {
    return new Readiness.Component(
        "teams", trouble.isEmpty(), trouble.isEmpty() ? "no trouble" : trouble, false);
  }
}

package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Intake;
import dev.srm.chat.Outcome;
import dev.srm.chat.Vault;
import dev.srm.knowledge.Knowledge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack, whole: what it calls, what is answered afterwards, and how it does.
public final class SlackChannel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackChannel.class);

  private final Slack slack;
  private final SlackThreads threads = new SlackThreads();
  private final Office office;
  private final SlackApp app;
  private final Optional<Endpoint> events;
  private final Optional<Endpoint> install;
  private final Optional<SlackSocket> socket;
  private final Optional<SlackWelcome> welcome;

  /// What the channel stands on.
  ///
  /// @param voice asked for each reply, so that a changed corpus is spoken with at once
  /// @param intake keeps what is acknowledged until it is answered
  /// @param vault keeps the tokens of workspaces that install SRM; empty where nobody can
  public record Ground(
      Desk desk,
      Supplier<Knowledge> knowledge,
      Supplier<Voice> voice,
      Intake intake,
      Optional<Vault> vault,
      InstantSource clock) {}

  /// Starts at once, and stays up while Slack is unreachable.
  public SlackChannel(SlackSettings settings, Ground ground) {
    this(settings, ground, SlackLimits.DEFAULT, Thread::sleep);
  }

  SlackChannel(SlackSettings settings, Ground ground, SlackLimits limits, Pause pause) {
    this.slack = Slack.getInstance(config(settings, limits, threads));
    Optional<String> token = Optional.of(settings.botToken()).filter(one -> !one.isEmpty());
    boolean installable = !settings.clientId().isEmpty();
    Installations installations =
        new Installations(installable ? ground.vault() : Optional.empty(), token, ground.clock());
    SlackApi api = new SlackApi(slack, installations, limits.callsMax());
    Errands errands = new Errands(limits.errandsMax(), limits.drain());
    this.office =
        new Office(
            settings,
            limits,
            ground.desk(),
            ground.knowledge(),
            ground.voice(),
            ground.intake(),
            ground.clock(),
            api,
            new Locales(api, errands, limits, ground.clock()),
            errands);
    this.app = new SlackApp(slack, threads, office, pause, installations::remove);
    this.events =
        settings.signingSecret().isEmpty()
            ? Optional.empty()
            : Optional.of(new SlackEndpoint(settings.signingSecret(), ground.clock(), app));
    this.install =
        installable
            ? Optional.of(
                new SlackInstall(
                    settings, ground.voice().get().baseUrl(), slack, installations, ground.clock()))
            : Optional.empty();
    this.socket =
        settings.appToken().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new SlackSocket(
                    slack,
                    settings.appToken(),
                    limits,
                    new SocketRequests(app, limits.socketsWorkers(), limits.drain()),
                    pause));
    this.welcome =
        settings.botToken().isEmpty()
            ? Optional.empty()
            : Optional.of(new SlackWelcome(api, limits, pause));
  }

  private static SlackConfig config(
      SlackSettings settings, SlackLimits limits, SlackThreads threads) {
    SlackConfig slack = new SlackConfig();
    slack.setMethodsEndpointUrlPrefix(settings.apiUrl());
    // Java's own proxy settings hold then, which know hosts to be left out; HTTPS_PROXY here does
    // not.
    slack.setProxyUrl(null);
    slack.getSCIM2Config().setStatsEnabled(false);
    slack.setStatsEnabled(false);
    slack.setExecutorServiceProvider(threads);
    slack.setHttpClientCallTimeoutMillis((int) limits.callTimeout().toMillis());
    return slack;
  }

  /// @return what is mounted at `POST /slack/events`; empty in Socket Mode alone
  public Optional<Endpoint> events() {
    return events;
  }

  /// @return what is mounted at `GET /slack/install` and `GET /slack/oauth_redirect`; empty where
  ///   the app's client id is not set
  public Optional<Endpoint> install() {
    return install;
  }

  /// Begins to listen over Socket Mode, where that is on.
  public void start() {
    socket.ifPresent(SlackSocket::start);
  }

  /// @return answers what the inbox keeps for Slack
  public Outcome.Handler handler() {
    return new SlackWork(office);
  }

  /// Waits for what was begun after an acknowledgement, and until Slack said who we are.
  ///
  /// @return false when it took longer than a stop waits
  boolean settled() throws InterruptedException {
    Duration longest = office.limits().drain();
    return (welcome.isEmpty() || welcome.get().settled(longest))
        && office.errands().settled(longest);
  }

  /// @return what is wrong with the connection to Slack; empty when nothing is known to be
  public String trouble() {
    String connection = socket.map(SlackSocket::trouble).orElse("");
    return connection.isEmpty() ? office.api().trouble() : connection;
  }

  /// Answers a command of its own, before the first person asks: loading what Bolt needs can take
  /// longer than Slack waits for a command.
  public void warmUp() {
    byte[] body = "command=%2Fsrm&text=who+is+responsible+for+data%3F".getBytes(UTF_8);
    Map<String, List<String>> headers =
        Map.of("content-type", List.of("application/x-www-form-urlencoded"));
    var _ = app.handle(new Endpoint.Request("/slack/events", Map.of(), headers, body, "localhost"));
  }

  /// Waits for what was begun, then ends every thread and connection to Slack.
  @Override
  public void close() {
    socket.ifPresent(SlackSocket::close);
    welcome.ifPresent(SlackWelcome::close);
    office.errands().close();
    app.stop();
    try {
      slack.close();
    } catch (Exception e) {
      LOG.warn("Slack's client did not close: {}", e.toString());
    }
    threads.close();
  }
}

package dev.srm.app;

import dev.srm.answer.Answering;
import dev.srm.channel.Voice;
import dev.srm.channel.slack.SlackEndpoint;
import dev.srm.channel.slack.SlackSettings;
import dev.srm.channel.teams.TeamsLimits;
import dev.srm.channel.teams.TeamsSettings;
import dev.srm.channel.teams.TeamsWebhook;
import dev.srm.chat.Desk;
import dev.srm.chat.Memory;
import dev.srm.corpus.CorpusWatch;
import dev.srm.knowledge.Knowledge;
import dev.srm.web.Metrics;
import dev.srm.web.Mount;
import dev.srm.web.Readiness;
import dev.srm.web.WebServer;
import dev.srm.web.WebSettings;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The web server with the channels whose secrets are set.
final class Server implements Running {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /// Slack's and Teams' largest messages are a tenth of this.
  private static final int CHANNEL_BYTES_MAX = 256 * 1024;

  private static final String SLACK_PATH = "/slack/events";
  private static final String TEAMS_PATH = "/teams/webhook/{hook}";

  private final Settings settings;
  private final Supplier<Knowledge> knowledge;
  private final List<Mount> mounts = new ArrayList<>();
  private final List<Surface> surfaces = new ArrayList<>();
  private final List<AutoCloseable> queues = new ArrayList<>();
  private final Storeroom storeroom;
  private final WebServer web;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);

  private Server(
      Settings settings,
      Supplier<Knowledge> knowledge,
      Answering answering,
      Optional<CorpusWatch> watch) {
    this.settings = settings;
    this.knowledge = knowledge;
    Metrics metrics = new Metrics();
    storeroom = Storeroom.open(settings, metrics);
    Memory memory = storeroom.memory();
    slack(metrics.counting(answering, "slack"));
    teams(metrics.counting(answering, "teams"));
    web =
        WebServer.start(
            WebSettings.of(settings.host(), settings.port()),
            surface -> new Noted(answering, surface, memory),
            knowledge,
            mounts,
            () -> List.of(corpusState(watch), storeroom.state()),
            metrics);
    storeroom.courier().start();
    queues.addFirst(storeroom);
    queues.add(metrics);
    watch.ifPresent(queues::add);
    surfaces.addFirst(new Surface("Web page and API", true, url()));
  }

  /// @throws StartFailure when the port is taken
  static Server start(
      Settings settings,
      Supplier<Knowledge> knowledge,
      Answering answering,
      Optional<CorpusWatch> watch) {
    try {
      return new Server(settings, knowledge, answering, watch);
    } catch (IllegalStateException e) {
      throw new StartFailure(String.valueOf(e.getMessage()));
    }
  }

  private void slack(Answering answering) {
    Settings.Slack slack = settings.slack();
    String name = "Slack over HTTP";
    if (slack.signingSecret().isEmpty() || slack.botToken().isEmpty()) {
      surfaces.add(off(name, Setting.SLACK_SIGNING_SECRET, Setting.SLACK_BOT_TOKEN));
      return;
    }
    SlackEndpoint endpoint =
        new SlackEndpoint(
            new SlackSettings(
                slack.signingSecret().get().value(),
                slack.botToken().get().value(),
                slack.apiUrl().toString()),
            new Desk(answering, knowledge, storeroom.memory()),
            this::voice,
            InstantSource.system());
    endpoint.warmUp();
    queues.add(endpoint);
    mounts.add(new Mount(SLACK_PATH, CHANNEL_BYTES_MAX, endpoint));
    surfaces.add(new Surface(name, true, "POST " + SLACK_PATH));
  }

  private void teams(Answering answering) {
    String name = "Teams outgoing webhook";
    if (settings.teams().webhooks().isEmpty()) {
      surfaces.add(off(name, Setting.TEAMS_WEBHOOKS));
      return;
    }
    Map<String, List<String>> hooks = new LinkedHashMap<>();
    settings
        .teams()
        .webhooks()
        .forEach((hook, secrets) -> hooks.put(hook, secrets.stream().map(Secret::value).toList()));
    TeamsWebhook webhook =
        new TeamsWebhook(
            new TeamsSettings(hooks),
            new Desk(answering, knowledge, storeroom.memory()),
            this::voice,
            TeamsLimits.DEFAULT,
            InstantSource.system());
    mounts.add(new Mount(TEAMS_PATH, CHANNEL_BYTES_MAX, webhook));
    surfaces.add(
        new Surface(name, true, "POST " + TEAMS_PATH + ": " + String.join(", ", hooks.keySet())));
  }

  private Voice voice() {
    return Voice.of(knowledge.get(), settings.baseUrl().map(URI::toString).orElse(""));
  }

  private static Surface off(String name, Setting... needed) {
    List<String> names = List.of(needed).stream().map(Setting::name).toList();
    return new Surface(name, false, "set " + String.join(" and ", names));
  }

  /// A broken corpus on disk shows here while the last good one goes on answering.
  private static Readiness.Component corpusState(Optional<CorpusWatch> watch) {
    if (watch.isEmpty()) {
      return new Readiness.Component("corpus", true, "built in");
    }
    CorpusWatch.State state = watch.get().state();
    String detail =
        state.current()
            ? "own folder, as of " + state.since()
            : "broken on disk, answering from "
                + state.since()
                + ": "
                + state.problems().getFirst();
    return new Readiness.Component("corpus", state.good().isPresent(), detail);
  }

  @Override
  public String url() {
    return "http://" + shownHost() + ":" + web.port() + "/";
  }

  /// An address that a browser on this machine can open.
  private String shownHost() {
    String host = settings.host();
    boolean anywhere = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::");
    if (anywhere) {
      return "localhost";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }

  @Override
  public String loaded() {
    Knowledge known = knowledge.get();
    return known.services().size() + " services, " + known.passages().size() + " passages";
  }

  @Override
  public List<Surface> surfaces() {
    return List.copyOf(surfaces);
  }

  @Override
  public void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (closing.getAndSet(true)) {
      await();
      return;
    }
    web.close();
    for (AutoCloseable queue : queues) {
      try {
        queue.close();
      } catch (Exception e) {
        LOG.error("a queue could not be emptied", e);
      }
    }
    closed.countDown();
  }
}

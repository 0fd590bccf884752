package dev.srm.app;

import dev.srm.answer.Answering;
import dev.srm.channel.Voice;
import dev.srm.channel.slack.SlackChannel;
import dev.srm.chat.Desk;
import dev.srm.chat.Memory;
import dev.srm.chat.Message;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The web server with the channels whose secrets are set.
final class Server implements Running {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Settings settings;
  private final Supplier<Knowledge> knowledge;
  private final List<Mount> mounts = new ArrayList<>();
  private final List<Surface> surfaces = new ArrayList<>();
  private final List<AutoCloseable> queues = new ArrayList<>();
  private final List<Supplier<List<Readiness.Component>>> states = new ArrayList<>();
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
    SlackSurface slack = slack(metrics.counting(answering, "slack"));
    teams(metrics.counting(answering, "teams"));
    web =
        WebServer.start(
            WebSettings.of(settings.host(), settings.port()),
            surface -> new Noted(answering, surface, memory),
            knowledge,
            mounts,
            () -> components(watch, slack),
            metrics);
    storeroom.courier().start();
    slack.channel().ifPresent(SlackChannel::start);
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

  private SlackSurface slack(Answering answering) {
    SlackSurface surface =
        new SlackSurface(
            settings.slack(),
            new SlackChannel.Ground(
                new Desk(answering, knowledge, storeroom.memory()),
                knowledge,
                this::voice,
                storeroom.courier(),
                Optional.of(storeroom.store().vault()),
                InstantSource.system()));
    surface
        .channel()
        .ifPresent(channel -> {
          queues.add(channel);
          storeroom.courier().register(Message.Surface.SLACK, channel.handler());
        });
    mounts.addAll(surface.mounts());
    surfaces.addAll(surface.surfaces());
    return surface;
  }

  private void teams(Answering answering) {
    Desk desk = new Desk(answering, knowledge, storeroom.memory());
    TeamsSurfaces teams = new TeamsSurfaces(settings.teams(), desk, this::voice);
    add(teams.webhook(), off("Teams outgoing webhook", Setting.TEAMS_WEBHOOKS));
    add(
        teams.bot(storeroom, queues),
        off("Teams bot", Setting.TEAMS_APP_ID, Setting.TEAMS_APP_PASSWORD));
  }

  private void add(Optional<TeamsSurfaces.Part> part, Surface off) {
    part.map(TeamsSurfaces.Part::mount).ifPresent(mounts::add);
    surfaces.add(part.map(TeamsSurfaces.Part::surface).orElse(off));
    part.map(TeamsSurfaces.Part::state).ifPresent(states::add);
  }

  private Voice voice() {
    return Voice.of(knowledge.get(), settings.baseUrl().map(URI::toString).orElse(""));
  }

  private static Surface off(String name, Setting... needed) {
    List<String> names = List.of(needed).stream().map(Setting::name).toList();
    return new Surface(name, false, "set " + String.join(" and ", names));
  }

  private List<Readiness.Component> components(Optional<CorpusWatch> watch, SlackSurface slack) {
    List<Readiness.Component> components = new ArrayList<>();
    components.add(corpusState(watch));
    components.add(storeroom.state());
    components.addAll(slack.state());
    states.forEach(state -> components.addAll(state.get()));
    return components;
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

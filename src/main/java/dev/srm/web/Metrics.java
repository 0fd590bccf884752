package dev.srm.web;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Counts what is asked, on every surface, and shows it in the Prometheus text format. Never holds
/// a question's words.
public final class Metrics implements AutoCloseable {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /// From an answer off the shelf to Slack's limit.
  private static final Duration[] BUCKETS = {
    Duration.ofNanos(250_000),
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(3)
  };

  private static final Figure QUESTIONS =
      new Figure("srm.questions", "Questions answered or refused");
  private static final Figure ANSWER = new Figure("srm.answer", "Time spent answering");
  private static final Figure RESPONSES =
      new Figure("srm.http.responses", "HTTP responses by route and status");

  /// What is counted, timed or shown.
  ///
  /// @param name in words with dots, e.g. `srm.messages`
  /// @param meaning shown beside it, in a few words
  public record Figure(String name, String meaning) {
    /// Both are said.
    public Figure {
      if (name.isBlank() || meaning.isBlank()) {
        throw new IllegalArgumentException("a figure without name or meaning: " + name);
      }
    }
  }

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /// Starts with the figures of the JVM.
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /// @param surface one of a few fixed names: `api`, `console`, `slack`, `teams`
  /// @return the same answers, counted by surface, kind and language
  public Answering counting(Answering answering, String surface) {
    return request -> {
      Answer answer = answering.answer(request);
      count(answer, surface);
      return answer;
    };
  }

  private void count(Answer answer, String surface) {
    count(
        QUESTIONS,
        "surface",
        surface,
        "kind",
        answer.kind().id(),
        "language",
        answer.language().id());
    Timer.builder(ANSWER.name())
        .description(ANSWER.meaning())
        .serviceLevelObjectives(BUCKETS)
        .tag("surface", surface)
        .register(registry)
        .record(answer.micros(), TimeUnit.MICROSECONDS);
  }

  /// One more of what happened.
  ///
  /// @param tags names and values in turn, of few values each
  public void count(Figure figure, String... tags) {
    Counter.builder(figure.name())
        .description(figure.meaning())
        .tags(tags)
        .register(registry)
        .increment();
  }

  /// @param tags names and values in turn, of few values each
  public void time(Figure figure, Duration took, String... tags) {
    Timer.builder(figure.name())
        .description(figure.meaning())
        .tags(tags)
        .register(registry)
        .record(took);
  }

  /// Shows a figure that is asked for at each scrape; it must come at once.
  public void show(Figure figure, Supplier<Number> now) {
    Gauge.builder(figure.name(), now)
        .description(figure.meaning())
        .strongReference(true)
        .register(registry);
  }

  /// @param path the template of the route, so that the number of series stays small
  void countResponse(String path, int status) {
    count(RESPONSES, "path", path, "status", Integer.toString(status));
  }

  String scrape() {
    return registry.scrape(CONTENT_TYPE);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}

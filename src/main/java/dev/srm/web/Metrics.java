package dev.srm.web;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
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
    registry
        .counter(
            "srm.questions",
            "surface",
            surface,
            "kind",
            answer.kind().id(),
            "language",
            answer.language().id())
        .increment();
    Timer.builder("srm.answer")
        .description("Time spent answering")
        .serviceLevelObjectives(BUCKETS)
        .tag("surface", surface)
        .register(registry)
        .record(answer.micros(), TimeUnit.MICROSECONDS);
  }

  /// One more of what happened.
  ///
  /// @param name in words with dots, e.g. `srm.messages`
  /// @param tags names and values in turn, of few values each
  public void count(String name, String... tags) {
    registry.counter(name, tags).increment();
  }

  /// @param name in words with dots
  /// @param tags names and values in turn, of few values each
  public void time(String name, Duration took, String... tags) {
    registry.timer(name, tags).record(took);
  }

  /// Shows a figure that is asked for at each scrape; it must come at once.
  public void show(String name, Supplier<Number> figure, String... tags) {
    Gauge.builder(name, figure).tags(tags).strongReference(true).register(registry);
  }

  /// @param path the template of the route, so that the number of series stays small
  void countResponse(String path, int status) {
    registry
        .counter("srm.http.responses", "path", path, "status", Integer.toString(status))
        .increment();
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

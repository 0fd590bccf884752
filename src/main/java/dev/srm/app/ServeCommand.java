package dev.srm.app;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/// `srm serve`.
@Command(
    name = "serve",
    description = "Serves the web page, the API and the chat platforms whose secrets are set.",
    mixinStandardHelpOptions = true,
    footer = {"", "Settings come from the environment; the README lists them."})
final class ServeCommand implements Callable<Integer> {
  /// Checked already, acted on by a later version: whoever sets one is told.
  private static final Set<Setting> LATER = EnumSet.of(Setting.SRM_ADMIN_TOKEN);

  private final Console console;
  private final Engine engine;

  ServeCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    long started = System.nanoTime();
    System.setProperty("org.slf4j.simpleLogger.log.dev.srm", "info");
    Settings settings = Settings.from(console.environment());
    console.out().println(Main.version() + " is starting");
    try (Running running = engine.serve(settings)) {
      Thread stop = new Thread(running::close, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      announce(running, System.nanoTime() - started);
      running.await();
    }
    return Main.Exit.ANSWERED;
  }

  private void announce(Running running, long nanos) {
    PrintStream out = console.out();
    for (Running.Surface surface : running.surfaces()) {
      String state = surface.on() ? "on " : "off";
      out.println(Columns.padded(surface.name(), 24) + " " + state + "  " + surface.note());
    }
    for (Setting setting : LATER) {
      if (console.environment().containsKey(setting.name())) {
        out.println(setting + " is set, but this version does not act on it");
      }
    }
    double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
    String took = String.format(Locale.ROOT, "%.1f s", seconds);
    out.println("Ready on " + running.url() + " after " + took + " (" + running.loaded() + ")");
  }
}

package dev.srm.app;

import dev.srm.chat.Inbox;
import dev.srm.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `srm inbox`, which only shows what there is below it.
@Command(
    name = "inbox",
    description = "Shows messages that could not be answered, and lets them be tried again.",
    mixinStandardHelpOptions = true)
final class InboxCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    command.usage(command.getOut());
  }

  /// `srm inbox failed`.
  @Command(
      name = "failed",
      description = "Lists messages that were given up, with the reason; 1 when there are any.",
      mixinStandardHelpOptions = true)
  static final class Failed implements Callable<Integer> {
    private final Console console;

    @Option(
        names = "--max",
        paramLabel = "N",
        description = "At most this many, newest first (usually 100).")
    private int most = 100;

    Failed(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      try (Store store = Storeroom.briefly(console)) {
        List<Inbox.Failure> failures = store.inbox().failures(most);
        for (Inbox.Failure failure : failures) {
          console
              .out()
              .println(
                  failure.received()
                      + "  "
                      + failure.id()
                      + "  after "
                      + failure.attempts()
                      + " attempts: "
                      + failure.reason());
        }
        Inbox.Count count = store.inbox().count();
        console.out().println(count.failed() + " failed, " + count.waiting() + " waiting");
        return failures.isEmpty() ? Main.Exit.ANSWERED : Main.Exit.REFUSED;
      }
    }
  }

  /// `srm inbox replay`.
  @Command(
      name = "replay",
      description = "Lets messages that were given up be tried again by the running server.",
      mixinStandardHelpOptions = true)
  static final class Replay implements Callable<Integer> {
    private final Console console;

    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "One message, as 'srm inbox failed' names it; without it, all.")
    private Optional<String> id = Optional.empty();

    Replay(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      try (Store store = Storeroom.briefly(console)) {
        int replayed = store.inbox().replay(id);
        console.out().println(replayed + " messages wait again");
        return replayed == 0 && id.isPresent() ? Main.Exit.REFUSED : Main.Exit.ANSWERED;
      }
    }
  }
}

package dev.srm.app;

import dev.srm.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `srm forget`.
@Command(
    name = "forget",
    description =
        "Deletes every trace of a person: questions, votes, what is remembered of threads, messages"
            + " that wait.",
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "PERSON",
      description =
          "The platform, then its id: slack:T0123:U0456 or teams:tenant:person, as in the answers'"
              + " records.")
  private String person = "";

  ForgetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Store store = Storeroom.briefly(console)) {
      console.out().println(store.ledger().forget(person.strip()) + " traces deleted");
    }
    return Main.Exit.ANSWERED;
  }
}

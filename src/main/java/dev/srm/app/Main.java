package dev.srm.app;

import picocli.CommandLine;

/// The entry of `srm`.
public final class Main {
  private Main() {}

  /// @param args the words after `srm`
  public static void main(String[] args) {
    Console console = Console.ofProcess();
    int code = run(console, new Wiring(), args);
    console.out().flush();
    System.exit(code);
  }

  /// @return 0 answered, 1 refused or found problems, 2 wrong use or unreadable input
  static int run(Console console, Engine engine, String... args) {
    return CommandTree.of(console, engine).execute(args);
  }

  /// @return the version of the jar; when run from classes there is none
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return "srm " + (version == null ? "(not packaged)" : version);
  }

  /// Exit codes, the same for every command.
  static final class Exit {
    static final int ANSWERED = CommandLine.ExitCode.OK;
    static final int REFUSED = CommandLine.ExitCode.SOFTWARE;
    static final int WRONG_USE = CommandLine.ExitCode.USAGE;

    private Exit() {}
  }
}

package dev.srm.app;

import dev.srm.chat.Unavailable;
import dev.srm.knowledge.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/// `srm` with its commands, as picocli sees it.
@Command(
    name = "srm",
    description = "Says who is responsible for what in cloud security: the provider, you, or both.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = CommandTree.Version.class,
    footer = {
      "",
      "For example:",
      "  srm ask \"who patches the operating system of a virtual machine?\"",
      "  srm serve",
      "",
      "Exit codes: 0 answered, 1 refused or problems found, 2 wrong use or unreadable input."
    })
final class CommandTree implements Runnable {
  private final CommandLine tree;

  private CommandTree(Console console, Engine engine) {
    Ansi ansi = console.coloured() ? Ansi.ON : Ansi.OFF;
    tree = new CommandLine(this);
    tree.addSubcommand("ask", new AskCommand(console, engine))
        .addSubcommand("serve", new ServeCommand(console, engine))
        .addSubcommand("check", new CheckCommand(console, engine))
        .addSubcommand("eval", new EvalCommand(console, engine))
        .addSubcommand("matrix", new MatrixCommand(console, engine))
        .addSubcommand("gaps", gaps(console, engine))
        .addSubcommand("inbox", inbox(console))
        .addSubcommand("forget", new ForgetCommand(console))
        .addSubcommand("index", new IndexCommand(console, engine))
        .addSubcommand("rehearse", new RehearseCommand(engine))
        .registerConverter(Language.class, CommandTree::language)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setExecutionExceptionHandler((e, command, result) -> failed(e, console.err()));
  }

  private static CommandLine gaps(Console console, Engine engine) {
    return new CommandLine(new GapsCommand(console, engine))
        .addSubcommand("stub", new StubCommand(console, engine));
  }

  private static CommandLine inbox(Console console) {
    return new CommandLine(new InboxCommand())
        .addSubcommand("failed", new InboxCommand.Failed(console))
        .addSubcommand("replay", new InboxCommand.Replay(console));
  }

  static CommandLine of(Console console, Engine engine) {
    return new CommandTree(console, engine).tree;
  }

  /// `srm` alone shows what there is.
  @Override
  public void run() {
    tree.usage(tree.getOut());
  }

  private static Language language(String text) {
    return Language.of(text)
        .orElseThrow(() -> new TypeConversionException("'" + text + "' is neither en nor ko"));
  }

  /// A file that cannot be read is the caller's; anything else is a bug, which is shown whole.
  private static int failed(Exception e, PrintStream err) {
    switch (e) {
      case UncheckedIOException unreadable -> err.println("srm: " + said(unreadable));
      case Unavailable away -> err.println("srm: " + away.getMessage());
      case StartFailure failure -> err.println("srm: " + failure.getMessage());
      case InvalidSettings invalid -> {
        err.println("srm: these settings are not valid:");
        invalid.problems().forEach(problem -> err.println("  " + problem));
      }
      default -> e.printStackTrace(err);
    }
    return Main.Exit.WRONG_USE;
  }

  private static String said(UncheckedIOException e) {
    String why =
        switch (e.getCause()) {
          case NoSuchFileException _ -> "it does not exist";
          case AccessDeniedException _ -> "access is denied";
          case null -> "unknown";
          case IOException cause -> String.valueOf(cause.getMessage());
        };
    return e.getMessage() + " (" + why + ")";
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /// Asked only for `--version`.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Main.version()};
    }
  }
}

package dev.srm.app;

import dev.srm.answer.Answer;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// Prints an answer for people: the owner first, then the text, then numbered sources. In a pipe it
/// is plain text, a paragraph a line.
final class AnswerPrinter {
  private static final Bilingual SOURCES = new Bilingual("Sources", "출처");
  private static final Bilingual RELATED = new Bilingual("You can also ask", "이어서 물어볼 수 있는 질문");
  private static final Bilingual INSTEAD = new Bilingual("Try asking", "이렇게 물어보세요");
  private static final Bilingual CHECKED = new Bilingual("checked", "확인");

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";

  private final Console console;
  private final List<Party> parties;

  AnswerPrinter(Console console, List<Party> parties) {
    this.console = console;
    this.parties = List.copyOf(parties);
  }

  void print(Answer answer) {
    owner(answer);
    paragraph(answer.text(), "");
    sources(answer);
    List<String> instead = answer.refusal().map(Answer.Refusal::suggestions).orElse(List.of());
    questions(INSTEAD.in(answer.language()), instead);
    if (!answer.related().equals(instead)) {
      questions(RELATED.in(answer.language()), answer.related());
    }
    for (Answer further : answer.more()) {
      out().println();
      print(further);
    }
  }

  /// In a terminal only: in a pipe the text names the owner first anyway.
  private void owner(Answer answer) {
    if (console.columns() == 0) {
      return;
    }
    Optional<Party> party =
        answer
            .owner()
            .flatMap(id -> parties.stream().filter(known -> known.id().equals(id)).findFirst());
    party.ifPresent(owner -> {
      String name = owner.name().in(answer.language());
      String sign = console.coloured() ? owner.sign() + " " : "";
      out().println(sign + painted(BOLD + colour(owner.role()), name));
      out().println();
    });
  }

  private void sources(Answer answer) {
    if (answer.citations().isEmpty()) {
      return;
    }
    out().println();
    out().println(painted(FAINT, SOURCES.in(answer.language())));
    for (Answer.Citation citation : answer.citations()) {
      String heading = citation.heading().isEmpty() ? "" : ", " + citation.heading();
      String place =
          citation.note().map(note -> " (" + note + ":" + citation.line() + ")").orElse("");
      String number = "[" + citation.number() + "] ";
      paragraph(number + citation.title() + heading + place, "    ");
      if (!citation.quote().isEmpty()) {
        paragraph("    \"" + citation.quote() + "\"", "    ");
      }
      if (!citation.url().isEmpty()) {
        out()
            .println(
                "    " + painted(FAINT, citation.url() + checked(citation, answer.language())));
      }
    }
  }

  private static String checked(Answer.Citation citation, Language language) {
    return citation.checked().isEmpty()
        ? ""
        : " (" + CHECKED.in(language) + " " + citation.checked() + ")";
  }

  private void questions(String heading, List<String> questions) {
    if (questions.isEmpty()) {
      return;
    }
    out().println();
    out().println(painted(FAINT, heading));
    questions.forEach(question -> paragraph("- " + question, "  "));
  }

  private void paragraph(String text, String indent) {
    String start = text.startsWith(indent) ? indent : "";
    int width = console.columns() == 0 ? 0 : console.columns() - Columns.of(indent);
    boolean first = true;
    for (String line : Columns.wrap(text.substring(start.length()), width)) {
      out().println((first ? start : indent) + line);
      first = false;
    }
  }

  private String painted(String code, String text) {
    return console.coloured() ? code + text + RESET : text;
  }

  /// The colours of the parties' signs: orange, blue, purple.
  private static String colour(Party.Role role) {
    return switch (role) {
      case PROVIDER -> "\u001b[38;5;208m";
      case CUSTOMER -> "\u001b[34m";
      case SHARED -> "\u001b[35m";
    };
  }

  private PrintStream out() {
    return console.out();
  }
}

package dev.srm.chat;

import dev.srm.answer.Answer;
import dev.srm.knowledge.Language;
import java.util.List;

/// What SRM says to a message. Each platform renders it and decides nothing of its own.
public sealed interface Reply {
  /// The message was a question.
  record Answered(Answer answer) implements Reply {}

  /// The message asked for help, or for nothing.
  ///
  /// @param examples questions that can be answered, in that language, possibly none
  record Help(Language language, List<String> examples) implements Reply {
    public Help {
      examples = List.copyOf(examples);
    }
  }

  /// Who owns what on one service.
  ///
  /// @param service its official name
  /// @param rows one an area and more for variants; the customer's first, then the shared ones
  record Matrix(Language language, String service, List<Answer.OwnershipRow> rows)
      implements Reply {
    public Matrix {
      rows = List.copyOf(rows);
    }
  }

  /// Services side by side.
  ///
  /// @param answer the difference in sentences, with its sources
  /// @param services their short names, two to four
  /// @param lines where the owners differ first, then where they agree
  record Comparison(Answer answer, List<String> services, List<Line> lines) implements Reply {
    public Comparison {
      services = List.copyOf(services);
      lines = List.copyOf(lines);
    }

    /// One area.
    ///
    /// @param owners ids of parties, in the order of the services
    public record Line(String areaName, List<String> owners, boolean differs) {
      public Line {
        owners = List.copyOf(owners);
      }
    }
  }
}

package dev.srm.web;

import dev.srm.answer.Request;
import java.util.List;
import java.util.stream.Collectors;

/// What became of a request object.
public sealed interface Decoded {
  /// It can be answered.
  record Accepted(Request request) implements Decoded {}

  /// It cannot be understood.
  ///
  /// @param faults all of them, at least one
  record Rejected(List<Fault> faults) implements Decoded {
    public Rejected {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a rejection must say what is wrong");
      }
    }

    /// @return all faults as one text
    public String message() {
      return faults.stream().map(Fault::toString).collect(Collectors.joining(" "));
    }
  }
}

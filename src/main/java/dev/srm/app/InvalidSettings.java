package dev.srm.app;

import java.util.List;

/// Settings that SRM cannot start with: all of them, each with its name, what is wrong and what is
/// valid.
public final class InvalidSettings extends IllegalArgumentException {
  private final transient List<String> problems;

  InvalidSettings(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /// @return one line for each mistake, without any secret
  public List<String> problems() {
    return problems;
  }
}

package dev.srm.knowledge;

import java.util.List;

/// A task inside an area that has one owner, whoever owns the area as a whole: of RDS patching,
/// which is AWS's, choosing the maintenance window is the customer's.
public record Aspect(List<Cue> cues, String owner, Evidence evidence) {
  private static final java.util.regex.Pattern CHOICE =
      java.util.regex.Pattern.compile(
          "(?i)\\byou (?:choose|set|decide|select|pick|define|turn on|enable)\\b");

  public Aspect {
    cues = List.copyOf(cues);
  }

  /// @return whether it is about choosing or turning on, which is another task than doing it
  public boolean isChoice() {
    return evidence.en().map(quote -> CHOICE.matcher(quote.text()).find()).orElse(false);
  }
}

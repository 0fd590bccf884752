package dev.srm.knowledge;

import java.util.List;

/// Who owns one area, on one service or everywhere.
///
/// @param service id of the service, `*` when the row holds for every service
/// @param area id of the area
/// @param owner id of the party
/// @param verified whether the official page was seen to say so
public record Row(
    String service,
    String area,
    String owner,
    Sides en,
    Sides ko,
    Evidence evidence,
    boolean verified,
    List<Aspect> aspects) {
  /// The service id of a row that holds everywhere.
  public static final String EVERY_SERVICE = "*";

  public Row {
    aspects = List.copyOf(aspects);
  }

  /// @return both sides in that language
  public Sides in(Language language) {
    return switch (language) {
      case EN -> en;
      case KO -> ko;
    };
  }
}

package dev.srm.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Checks the dates of a corpus against today.
///
/// @param today empty when only their form is to be checked
record Dates(Optional<LocalDate> today) {
  /// A page that was last read longer ago may have changed since.
  private static final int YEARS_FRESH = 1;

  /// @return the day on which a page was read, empty and a problem when there is none
  String checked(Entry entry, String key) {
    String text = past(entry, key);
    today.ifPresent(now -> {
      if (day(text).filter(day -> day.isBefore(now.minusYears(YEARS_FRESH))).isPresent()) {
        entry
            .problems()
            .warning(
                entry.place(key),
                "the source was last checked on " + text + ", more than a year ago.",
                "Read the page again, mend what has changed, and set the date.");
      }
    });
    return text;
  }

  /// @return a day that is not ahead, empty and a problem when there is none
  String past(Entry entry, String key) {
    String text = any(entry, key);
    today.ifPresent(now -> {
      if (day(text).filter(day -> day.isAfter(now)).isPresent()) {
        entry
            .problems()
            .error(
                entry.place(key),
                "\"" + key + "\" is " + text + ", which is in the future.",
                "Write the day on which it was really done.");
      }
    });
    return text;
  }

  /// @return a day, empty and a problem when there is none
  String any(Entry entry, String key) {
    String text = entry.text(key);
    if (!text.isEmpty() && day(text).isEmpty()) {
      entry
          .problems()
          .error(
              entry.place(key),
              "\"" + key + "\" is \"" + text + "\", which is no date.",
              "Write it as year-month-day: 2026-11-22.");
      return "";
    }
    return text;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

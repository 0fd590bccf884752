package dev.srm.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.srm.answer.Answer;
import dev.srm.chat.Ledger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A store on an empty database, and what tests put into it.
abstract class StoreContract {
  static final Answer.Subject RDS =
      new Answer.Subject(Optional.of("rds"), Optional.of("os-patching"));
  static final String PERSON = "slack:T1:U1";

  final Ticking clock = new Ticking();
  StoreSettings settings;
  Store store;

  /// @return the settings of an empty database
  abstract StoreSettings fresh();

  @BeforeEach
  void open() {
    settings = fresh();
    store = Stores.open(settings, clock);
    assertEquals(Optional.empty(), store.trouble());
  }

  @AfterEach
  void close() {
    store.close();
  }

  /// Opens the same database with other settings.
  void reopen(StoreSettings with) {
    store.close();
    store = Stores.open(with, clock);
  }

  void reopen(Keeping keeping) {
    reopen(
        new StoreSettings(
            settings.url(), settings.data(), keeping, settings.kept(), settings.key()));
  }

  StoreSettings withKey(Optional<String> key) {
    return new StoreSettings(
        settings.url(), settings.data(), settings.keeping(), settings.kept(), key);
  }

  Ledger.Asked asked(String answer, String person, String question) {
    return new Ledger.Asked(
        answer,
        "slack",
        person,
        question,
        "ko",
        "ownership",
        RDS,
        Optional.empty(),
        List.of("rds/os-patching"),
        List.of("notes/ko/rds.md:12", "notes/ko/rds.md:14"),
        321,
        clock.instant());
  }
}

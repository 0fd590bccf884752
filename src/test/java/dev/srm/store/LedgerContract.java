package dev.srm.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answer;
import dev.srm.chat.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What holds for the ledger, and for the gaps that are read from it, on every database.
abstract class LedgerContract extends StoreContract {
  @Test
  void by_default_an_answer_is_kept_without_its_question_and_without_a_name() {
    store.ledger().record(asked("a1", PERSON, "내 비밀 질문"));
    reopen(Keeping.OUTCOME);
    Ledger.Asked kept = store.ledger().find("a1").orElseThrow();
    assertEquals("", kept.question());
    assertTrue(kept.person().matches("#[A-Za-z0-9_-]{22}"), kept.person());
    assertEquals(RDS, kept.subject());
    assertEquals(List.of("rds/os-patching"), kept.rows());
    assertEquals(List.of("notes/ko/rds.md:12", "notes/ko/rds.md:14"), kept.notes());
    assertEquals(321, kept.micros());
    assertEquals("ko", kept.language());
    assertEquals(clock.instant(), kept.at());
    assertEquals(List.of(kept), store.ledger().recent(PERSON, 5));
    assertEquals(List.of(), store.ledger().recent("slack:T1:U2", 5));
  }

  @Test
  void when_everything_is_kept_the_question_and_the_person_are() {
    reopen(Keeping.FULL);
    store.ledger().record(asked("a1", PERSON, "질문 \u0000 🔒"));
    store.ledger().record(asked("a2", "", "q"));
    reopen(Keeping.FULL);
    assertEquals("질문 \uFFFD 🔒", store.ledger().find("a1").orElseThrow().question());
    assertEquals(PERSON, store.ledger().find("a1").orElseThrow().person());
    assertEquals("", store.ledger().find("a2").orElseThrow().person());
    assertEquals(List.of(), store.ledger().recent("", 5));
  }

  @Test
  void when_nothing_is_kept_nothing_is() {
    reopen(Keeping.OFF);
    store.ledger().record(asked("a1", PERSON, "q"));
    store.ledger().vote(new Ledger.Vote("a1", PERSON, true, "", clock.instant()));
    reopen(Keeping.FULL);
    assertEquals(Optional.empty(), store.ledger().find("a1"));
    assertEquals(0, store.ledger().forget(PERSON));
  }

  @Test
  void an_answer_is_found_at_once_though_it_is_written_later() {
    for (int i = 0; i < 300; i++) {
      store.ledger().record(asked("a" + i, PERSON, "q"));
      assertTrue(store.ledger().find("a" + i).isPresent());
    }
  }

  @Test
  void a_graceful_stop_loses_nothing() {
    int answers = 1_000;
    for (int i = 0; i < answers; i++) {
      store.ledger().record(asked("a" + i, PERSON, "q"));
    }
    reopen(Keeping.OUTCOME);
    assertEquals(answers, store.ledger().recent(PERSON, 2 * answers).size());
  }

  @Test
  void what_a_person_asked_last_comes_first() {
    for (String answer : List.of("a1", "a2", "a3")) {
      clock.pass(Duration.ofSeconds(1));
      store.ledger().record(asked(answer, PERSON, "q"));
    }
    store.ledger().record(asked("a3", PERSON, "q"));
    reopen(Keeping.OUTCOME);
    List<String> recent =
        store.ledger().recent(PERSON, 2).stream().map(Ledger.Asked::answer).toList();
    assertEquals(List.of("a3", "a2"), recent);
  }

  @Test
  void a_person_is_forgotten_also_from_when_everything_was_kept() {
    reopen(Keeping.FULL);
    store.ledger().record(asked("a1", PERSON, "q"));
    reopen(Keeping.OUTCOME);
    store.ledger().record(asked("a2", PERSON, "q"));
    assertEquals(2, store.ledger().forget(PERSON));
  }

  @Test
  void nothing_is_kept_longer_than_the_retention() {
    store.ledger().record(asked("a1", PERSON, "q"));
    store.ledger().vote(new Ledger.Vote("a1", PERSON, true, "", clock.instant()));
    reopen(Keeping.OUTCOME);
    clock.pass(settings.kept());
    assertEquals(0, store.sweep());
    clock.pass(Duration.ofMillis(1));
    assertEquals(2, store.sweep());
    assertEquals(Optional.empty(), store.ledger().find("a1"));
  }

  @Test
  void without_a_key_of_the_operator_a_person_has_the_same_hash_in_every_process() {
    StoreSettings keyless = withKey(Optional.empty());
    reopen(keyless);
    store.ledger().record(asked("a1", PERSON, "q"));
    reopen(keyless);
    assertEquals(1, store.ledger().recent(PERSON, 5).size());
  }

  private void refused(String answer, String question, String reason, Answer.Subject subject) {
    Ledger.Asked like = asked(answer, PERSON, question);
    store
        .ledger()
        .record(
            new Ledger.Asked(
                answer,
                "slack",
                PERSON,
                question,
                "ko",
                "refusal",
                subject,
                Optional.of(reason),
                List.of(),
                List.of(),
                like.micros(),
                like.at()));
  }

  @Test
  void gaps_are_what_was_refused_disliked_and_asked_most() {
    reopen(Keeping.FULL);
    store.ledger().record(asked("old", PERSON, "too long ago"));
    clock.pass(Duration.ofDays(2));
    Instant since = clock.instant();
    refused("r1", "로그는 누가 보관?", "no-evidence", RDS);
    refused("r2", "로그는 누가 보관?", "no-evidence", RDS);
    refused("r3", "who keeps the logs?", "no-evidence", RDS);
    refused("r4", "날씨?", "out-of-scope", Answer.Subject.NONE);
    store.ledger().record(asked("a1", PERSON, "q"));
    store.ledger().record(asked("a2", "slack:T1:U2", "q"));
    store.ledger().vote(new Ledger.Vote("a1", "u1", true, "", clock.instant()));
    store.ledger().vote(new Ledger.Vote("a1", "u1", false, "틀렸어요", clock.instant()));
    store.ledger().vote(new Ledger.Vote("a2", "u1", true, "", clock.instant()));
    store.ledger().vote(new Ledger.Vote("r4", "u1", false, "", clock.instant()));
    reopen(Keeping.FULL);
    Gaps gaps = store.gaps(since, 10);
    assertEquals(new Gaps.Totals(6, 4, 0, 2, 1, 2), gaps.totals());
    assertEquals(
        List.of(
            new Gaps.Missing(
                "no-evidence",
                RDS.service(),
                RDS.area(),
                3,
                List.of("로그는 누가 보관?", "who keeps the logs?")),
            new Gaps.Missing(
                "out-of-scope", Optional.empty(), Optional.empty(), 1, List.of("날씨?"))),
        gaps.missing());
    assertEquals(
        List.of(
            new Gaps.Disliked("row", "rds/os-patching", 1, 1, List.of("틀렸어요")),
            new Gaps.Disliked("note", "notes/ko/rds.md:12", 1, 1, List.of("틀렸어요")),
            new Gaps.Disliked("note", "notes/ko/rds.md:14", 1, 1, List.of("틀렸어요"))),
        gaps.disliked());
    assertEquals(List.of(new Gaps.Popular(RDS.service(), RDS.area(), 5, 3)), gaps.popular());
    assertEquals(1, store.gaps(since, 1).missing().size());
  }
}

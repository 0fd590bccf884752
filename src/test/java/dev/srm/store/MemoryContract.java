package dev.srm.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answer;
import dev.srm.chat.Inbox;
import dev.srm.chat.Incoming;
import dev.srm.chat.Ledger;
import dev.srm.chat.Message;
import dev.srm.chat.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What holds for threads and vault on every database, and for forgetting a person.
abstract class MemoryContract extends StoreContract {
  @Test
  void a_thread_remembers_its_last_questions_oldest_first() {
    int most = StoreLimits.DEFAULT.threadQuestionsMax();
    for (int i = 0; i < most + 3; i++) {
      store.threads().add("t", "m" + i, PERSON, "질문 " + i + " \u0000\uDC00🔒", RDS);
    }
    store.threads().add("t", "m3", PERSON, "the same message again", RDS);
    store.threads().add("u", "m3", PERSON, "another thread", Answer.Subject.NONE);
    List<String> questions = store.threads().questions("t");
    assertEquals(most, questions.size());
    assertEquals("질문 3 \uFFFD\uFFFD🔒", questions.getFirst());
    assertTrue(store.threads().isKnown("t"));
    assertFalse(store.threads().isKnown("v"));
  }

  @Test
  void a_thread_is_forgotten_when_its_time_is_over() {
    store.threads().add("t", "m", PERSON, "q", RDS);
    clock.pass(StoreLimits.DEFAULT.threadKept());
    assertEquals(List.of(), store.threads().questions("t"));
    assertFalse(store.threads().isKnown("t"));
    clock.pass(Duration.ofMillis(1));
    assertEquals(1, store.sweep());
  }

  @Test
  void another_process_knows_the_thread() {
    store.threads().add("t", "m", PERSON, "q", RDS);
    try (Store other = Stores.open(settings, clock)) {
      assertEquals(List.of("q"), other.threads().questions("t"));
    }
  }

  @Test
  void a_person_is_forgotten_everywhere_and_nobody_else() {
    store.ledger().record(asked("a1", PERSON, "q"));
    store.ledger().record(asked("a2", "slack:T1:U2", "q"));
    store.ledger().vote(new Ledger.Vote("a2", PERSON, false, "wrong", clock.instant()));
    store.ledger().vote(new Ledger.Vote("a2", PERSON, true, "", clock.instant()));
    store.threads().add("t", "m1", PERSON, "q1", RDS);
    store.threads().add("t", "m2", "slack:T1:U2", "q2", RDS);
    for (String person : List.of(PERSON, "slack:T1:U2")) {
      store
          .inbox()
          .take(
              new Incoming(
                  person, List.of(), Message.Surface.SLACK, person, person, "{}", Instant.EPOCH));
    }
    assertEquals(4, store.ledger().forget(PERSON), "an answer, a vote, a question, a message");
    assertEquals(0, store.ledger().forget(PERSON));
    assertEquals(Optional.empty(), store.ledger().find("a1"));
    assertTrue(store.ledger().find("a2").isPresent());
    assertEquals(List.of("q2"), store.threads().questions("t"));
    assertEquals(new Inbox.Count(1, 0, 0), store.inbox().count());
  }

  @Test
  void a_secret_is_kept_replaced_and_removed() {
    store.vault().put("slack:installation:T1", "xoxb-1");
    store.vault().put("slack:installation:T1", "xoxb-2 비밀");
    assertEquals(Optional.of("xoxb-2 비밀"), store.vault().get("slack:installation:T1"));
    assertEquals(Optional.empty(), store.vault().get("slack:installation:T2"));
    assertTrue(store.vault().remove("slack:installation:T1"));
    assertFalse(store.vault().remove("slack:installation:T1"));
  }

  @Test
  void a_secret_opens_with_its_key_only_and_under_its_name_only() {
    store.vault().put("n", "secret");
    reopen(withKey(Optional.of("another key of the tests, as long as it must be")));
    assertThrows(Unavailable.class, () -> store.vault().get("n"));
    reopen(withKey(Optional.empty()));
    assertThrows(Unavailable.class, () -> store.vault().get("n"));
    assertThrows(Unavailable.class, () -> store.vault().put("m", "secret"));
    assertEquals(Optional.empty(), store.vault().get("m"));
  }
}

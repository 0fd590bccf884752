package dev.srm.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// An inbox that forgets everything with the process. It keeps the same contract as the real ones.
public final class MemoryInbox implements Inbox {
  private enum State {
    WAITING,
    LEASED,
    FAILED,
    DONE
  }

  private static final class Entry {
    private final Incoming message;
    private State state = State.WAITING;
    private Instant due = Instant.MIN;
    private int attempts;
    private boolean doubtful;
    private String reason = "";
    private String reply = "";

    Entry(Incoming message) {
      this.message = message;
    }

    boolean isOpen() {
      return state == State.WAITING || state == State.LEASED;
    }
  }

  private final InstantSource clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> replies = new ArrayList<>();
  private int extended;
  private boolean gone;

  public MemoryInbox(InstantSource clock) {
    this.clock = clock;
  }

  /// Lets every call fail, until it is back.
  public synchronized void gone(boolean isGone) {
    gone = isGone;
  }

  /// Ends all leases before their time.
  public synchronized void expire() {
    entries.forEach(entry -> entry.due = Instant.MIN);
  }

  /// @return ids of all replies that were noted, in their order
  public synchronized List<String> replies() {
    return List.copyOf(replies);
  }

  /// Waits until leases were extended so often.
  public synchronized void awaitExtended(int times) throws InterruptedException {
    while (extended < times) {
      wait();
    }
  }

  @Override
  public synchronized boolean take(Incoming message) {
    check();
    boolean fresh = seen.add(message.id());
    for (String alias : message.aliases()) {
      fresh &= seen.add(alias);
    }
    if (fresh) {
      entries.add(new Entry(message));
    }
    return fresh;
  }

  @Override
  public synchronized List<Lease> lease(
      String worker, Set<Message.Surface> surfaces, int messagesMax, Duration held) {
    check();
    List<Lease> leases = new ArrayList<>();
    Set<String> threads = new HashSet<>();
    for (Entry entry : entries) {
      boolean first = entry.isOpen() && threads.add(entry.message.thread());
      if (first
          && leases.size() < messagesMax
          && surfaces.contains(entry.message.surface())
          && !entry.due.isAfter(clock.instant())) {
        leases.add(leased(entry, worker, held));
      }
    }
    return leases;
  }

  private Lease leased(Entry entry, String worker, Duration held) {
    entry.doubtful |= entry.state == State.LEASED;
    entry.state = State.LEASED;
    entry.attempts++;
    entry.due = clock.instant().plus(held);
    return new Lease(entry.message, entry.attempts, entry.doubtful, worker, entry.due);
  }

  @Override
  public synchronized void extend(List<Lease> leases, Duration held) {
    check();
    leases.forEach(lease -> of(lease).ifPresent(entry -> entry.due = clock.instant().plus(held)));
    extended++;
    notifyAll();
  }

  @Override
  public synchronized boolean done(Lease lease, String reply) {
    check();
    Optional<Entry> entry = of(lease);
    entry.ifPresent(held -> {
      held.state = State.DONE;
      held.reply = reply;
      replies.add(reply);
    });
    return entry.isPresent();
  }

  @Override
  public synchronized Optional<String> answeredWith(String reply) {
    return entries.stream()
        .filter(entry -> entry.reply.equals(reply))
        .map(entry -> entry.message.id())
        .findFirst();
  }

  @Override
  public synchronized boolean again(
      Lease lease, Instant notBefore, boolean doubtful, String reason) {
    check();
    Optional<Entry> entry = of(lease);
    entry.ifPresent(held -> {
      held.state = State.WAITING;
      held.due = notBefore;
      held.doubtful |= doubtful;
      held.reason = reason;
    });
    return entry.isPresent();
  }

  @Override
  public synchronized boolean failed(Lease lease, String reason) {
    check();
    Optional<Entry> entry = of(lease);
    entry.ifPresent(held -> {
      held.state = State.FAILED;
      held.reason = reason;
    });
    return entry.isPresent();
  }

  private Optional<Entry> of(Lease lease) {
    return entries.stream()
        .filter(entry -> entry.message.id().equals(lease.message().id()))
        .filter(entry -> entry.state == State.LEASED && entry.attempts == lease.attempt())
        .findFirst();
  }

  @Override
  public synchronized int replay(Optional<String> id) {
    check();
    List<Entry> failed =
        entries.stream()
            .filter(entry -> entry.state == State.FAILED)
            .filter(entry -> id.isEmpty() || id.get().equals(entry.message.id()))
            .toList();
    for (Entry entry : failed) {
      entry.state = State.WAITING;
      entry.attempts = 0;
      entry.due = Instant.MIN;
    }
    return failed.size();
  }

  @Override
  public synchronized List<Failure> failures(int messagesMax) {
    check();
    return entries.stream()
        .filter(entry -> entry.state == State.FAILED)
        .map(entry ->
            new Failure(
                entry.message.id(),
                entry.message.surface(),
                entry.message.received(),
                entry.attempts,
                entry.reason))
        .sorted(Comparator.comparing(Failure::received).reversed())
        .limit(messagesMax)
        .toList();
  }

  @Override
  public synchronized Count count() {
    check();
    Instant now = clock.instant();
    return new Count(
        number(entry -> entry.isOpen() && !(entry.state == State.LEASED && entry.due.isAfter(now))),
        number(entry -> entry.state == State.LEASED && entry.due.isAfter(now)),
        number(entry -> entry.state == State.FAILED));
  }

  private long number(Predicate<Entry> of) {
    return entries.stream().filter(of).count();
  }

  private void check() {
    if (gone) {
      throw new Unavailable("the test took the store away", new IllegalStateException());
    }
  }
}

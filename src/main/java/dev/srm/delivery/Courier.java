package dev.srm.delivery;

import dev.srm.chat.Inbox;
import dev.srm.chat.Incoming;
import dev.srm.chat.Intake;
import dev.srm.chat.Lease;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import dev.srm.chat.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes messages in and has them answered by their surface's handler, in this process or, should
/// it end, in another one.
public final class Courier implements Intake, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /// Of the time a message is held, so that one extension may fail.
  private static final int EXTENSIONS = 3;

  /// For who looks from outside.
  private static final Duration COUNT_EVERY = Duration.ofSeconds(5);

  private final Inbox inbox;
  private final InstantSource clock;
  private final DeliveryLimits limits;
  private final Tally tally;
  private final Attempt attempt;
  private final String worker = UUID.randomUUID().toString();
  private final Map<Message.Surface, Outcome.Handler> handlers =
      new EnumMap<>(Message.Surface.class);
  private final Map<String, Begun> held = new ConcurrentHashMap<>();
  private final Semaphore free;
  private final Bell bell = new Bell();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("answer-", 0).factory());
  private final Thread leasing = Thread.ofPlatform().name("courier").unstarted(this::run);
  private volatile boolean stopping;
  private boolean troubled;
  private Instant extendAt = Instant.MIN;
  private Instant countAt = Instant.MIN;
  private volatile Inbox.Count last = new Inbox.Count(0, 0, 0);

  /// Answers nothing until it is started.
  public Courier(Inbox inbox, InstantSource clock, DeliveryLimits limits, Tally tally) {
    this.inbox = inbox;
    this.clock = clock;
    this.limits = limits;
    this.tally = tally;
    this.free = new Semaphore(limits.atOnce());
    Backoff backoff = new Backoff(limits, RandomGenerator.getDefault());
    this.attempt = new Attempt(inbox, clock, limits, backoff, tally, () -> stopping);
  }

  /// Names who answers the messages of a surface. Messages of a surface without one wait, for
  /// another process or a later start.
  ///
  /// @throws IllegalStateException when it was started already
  public void register(Message.Surface surface, Outcome.Handler handler) {
    if (leasing.getState() != Thread.State.NEW) {
      throw new IllegalStateException("handlers are registered before the start");
    }
    handlers.put(surface, handler);
  }

  /// Begins to answer, what an earlier process left over first.
  public void start() {
    if (!handlers.isEmpty()) {
      leasing.start();
    }
  }

  /// @return the state of the inbox as it was looked at last, at most some seconds ago
  public Inbox.Count last() {
    return last;
  }

  @Override
  public boolean take(Incoming message) {
    try {
      boolean fresh = inbox.take(message);
      tally.count(message.surface(), fresh ? Tally.Event.TAKEN : Tally.Event.DUPLICATE);
      if (fresh) {
        bell.ring();
      }
      return fresh;
    } catch (Unavailable e) {
      tally.count(message.surface(), Tally.Event.REFUSED);
      throw e;
    }
  }

  private void run() {
    while (!stopping) {
      try {
        extend();
        count();
        boolean more = lease();
        recovered();
        if (!more) {
          bell.await(limits.poll());
        }
      } catch (Unavailable e) {
        troubled(e);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("Messages cannot be leased", e);
        pause();
      }
    }
  }

  /// @return whether there may be more to lease at once
  private boolean lease() throws InterruptedException {
    if (!free.tryAcquire(limits.poll().toNanos(), TimeUnit.NANOSECONDS)) {
      return true;
    }
    int places = 1 + free.drainPermits();
    List<Lease> leases = List.of();
    try {
      leases = inbox.lease(worker, handlers.keySet(), places, limits.held());
    } finally {
      free.release(places - leases.size());
    }
    leases.forEach(this::begin);
    return leases.size() == places;
  }

  /// A process that stood still may be handed what it is answering still: that is begun, with its
  /// doubt, when the attempt before has come to its end.
  private void begin(Lease lease) {
    Begun begun = new Begun(lease, new CountDownLatch(1));
    Optional<Begun> before = Optional.ofNullable(held.put(lease.message().id(), begun));
    threads.execute(() -> {
      try {
        if (before.isPresent()) {
          before.get().ended().await();
        }
        answer(lease);
      } catch (InterruptedException e) {
        LOG.warn("Stopped before {} was answered", lease.message().id());
      } finally {
        boolean _ = held.remove(lease.message().id(), begun);
        begun.ended().countDown();
        free.release();
        // What waits behind it in its thread may be leased now.
        bell.ring();
      }
    });
  }

  private record Begun(Lease lease, CountDownLatch ended) {}

  private void answer(Lease lease) {
    Outcome.Handler handler = handlers.get(lease.message().surface());
    if (handler != null) {
      attempt.run(lease, handler);
    }
  }

  private void extend() {
    Instant now = clock.instant();
    if (now.isBefore(extendAt)) {
      return;
    }
    List<Lease> leases = held.values().stream().map(Begun::lease).toList();
    if (!leases.isEmpty()) {
      inbox.extend(leases, limits.held());
    }
    extendAt = now.plus(limits.held().dividedBy(EXTENSIONS));
  }

  private void count() {
    Instant now = clock.instant();
    if (!now.isBefore(countAt)) {
      last = inbox.count();
      countAt = now.plus(COUNT_EVERY);
    }
  }

  private void troubled(Unavailable e) {
    if (!troubled) {
      LOG.error("Messages wait: {}", e.getMessage());
    }
    troubled = true;
    pause();
  }

  private void recovered() {
    if (troubled) {
      LOG.info("Messages are answered again");
    }
    troubled = false;
  }

  /// The bell may ring all the time meanwhile.
  private void pause() {
    try {
      Thread.sleep(limits.poll());
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /// Leases no more, waits for what is being answered, then interrupts the rest, which goes back
  /// into the inbox. What is taken in afterwards waits there. One that was never started closes as
  /// well.
  @Override
  public void close() {
    stopping = true;
    bell.ring();
    try {
      if (leasing.getState() != Thread.State.NEW) {
        leasing.join(limits.drain());
      }
      threads.shutdown();
      if (!finishes(limits.drain())) {
        threads.shutdownNow();
        var _ = finishes(limits.poll().multipliedBy(4));
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private boolean finishes(Duration within) throws InterruptedException {
    return threads.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS);
  }
}

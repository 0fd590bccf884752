package dev.srm.delivery;

import dev.srm.chat.Inbox;
import dev.srm.chat.Lease;
import dev.srm.chat.Outcome;
import dev.srm.chat.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One attempt to answer one message, from its handler to the note of how it ended.
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final Inbox inbox;
  private final InstantSource clock;
  private final DeliveryLimits limits;
  private final Backoff backoff;
  private final Tally tally;
  private final BooleanSupplier stopping;

  Attempt(
      Inbox inbox,
      InstantSource clock,
      DeliveryLimits limits,
      Backoff backoff,
      Tally tally,
      BooleanSupplier stopping) {
    this.inbox = inbox;
    this.clock = clock;
    this.limits = limits;
    this.backoff = backoff;
    this.tally = tally;
    this.stopping = stopping;
  }

  void run(Lease lease, Outcome.Handler handler) {
    try {
      note(lease, outcome(lease, handler));
    } catch (InterruptedException e) {
      giveBack(lease);
      Thread.currentThread().interrupt();
    }
  }

  private Outcome outcome(Lease lease, Outcome.Handler handler) throws InterruptedException {
    if (lease.attempt() > limits.attemptsMax()) {
      return new Outcome.Hopeless("no attempt came to an end");
    }
    try {
      return handler.handle(lease);
    } catch (RuntimeException e) {
      LOG.error("Could not answer {}", lease.message().id(), e);
      return new Outcome.Later(Duration.ZERO, e.getClass().getSimpleName(), true);
    }
  }

  /// The platform has its reply, so this is not given up while the store is away: whoever leased
  /// the message next would answer it again.
  private void note(Lease lease, Outcome outcome) throws InterruptedException {
    while (true) {
      try {
        if (!noted(lease, outcome)) {
          LOG.warn("Another worker took over {}", lease.message().id());
          tally.count(lease.message().surface(), Tally.Event.OVERTAKEN);
        }
        return;
      } catch (Unavailable e) {
        if (stopping.getAsBoolean()) {
          LOG.error("Stopped before it could be noted how {} ended", lease.message().id());
          return;
        }
        Thread.sleep(limits.poll());
      }
    }
  }

  private boolean noted(Lease lease, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Delivered(String reply) -> {
        boolean ours = inbox.done(lease, reply);
        count(lease, ours, Tally.Event.DELIVERED);
        if (ours) {
          Duration took = Duration.between(lease.message().received(), clock.instant());
          tally.answered(lease.message().surface(), took);
        }
        yield ours;
      }
      case Outcome.Later later when lease.attempt() < limits.attemptsMax() -> again(lease, later);
      case Outcome.Later later -> failed(lease, later.reason());
      case Outcome.Hopeless(String reason) -> failed(lease, reason);
    };
  }

  private boolean again(Lease lease, Outcome.Later later) {
    Duration pause = backoff.after(lease.attempt(), later.after());
    boolean ours =
        inbox.again(lease, clock.instant().plus(pause), later.doubtful(), later.reason());
    String id = lease.message().id();
    LOG.info(
        "Attempt {} at {} failed ({}); again in {}", lease.attempt(), id, later.reason(), pause);
    count(lease, ours, Tally.Event.RETRIED);
    return ours;
  }

  private boolean failed(Lease lease, String reason) {
    boolean ours = inbox.failed(lease, reason);
    LOG.error("Gave up {} after {} attempts: {}", lease.message().id(), lease.attempt(), reason);
    count(lease, ours, Tally.Event.FAILED);
    return ours;
  }

  private void count(Lease lease, boolean ours, Tally.Event event) {
    if (ours) {
      tally.count(lease.message().surface(), event);
    }
  }

  /// What was cut off may have reached the platform.
  private void giveBack(Lease lease) {
    LOG.warn("Stopped while {} was being answered", lease.message().id());
    try {
      var _ = inbox.again(lease, clock.instant(), true, "stopped");
    } catch (Unavailable e) {
      LOG.warn("{} waits until its lease is over: {}", lease.message().id(), e.getMessage());
    }
  }
}

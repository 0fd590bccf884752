package dev.srm.chat;

import java.time.Instant;

/// A message in the hands of one worker. When the time is over, another one may take it.
///
/// @param attempt from 1; above 1 an earlier attempt may have been answered before it ended
/// @param worker who holds it, unique among all processes
/// @param until when the lease ends
public record Lease(Incoming message, int attempt, String worker, Instant until) {}

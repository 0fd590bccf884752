package dev.srm.chat;

import java.time.Instant;

/// A message in the hands of one worker. When the time is over, another one may take it.
///
/// @param attempt from 1
/// @param doubtful whether an earlier attempt ended without telling how, so that the platform may
///   have the reply already
/// @param worker who holds it, unique among all processes
/// @param until when the lease ends
public record Lease(
    Incoming message, int attempt, boolean doubtful, String worker, Instant until) {}

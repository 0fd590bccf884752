package dev.srm.chat;

import java.time.Instant;
import java.util.List;

/// A message of a platform as it is kept until it is answered.
///
/// @param id of the delivery, unique among all platforms, e.g. `slack:Ev0123`
/// @param aliases further ids of the same message, e.g. its channel and time; possibly empty. A
///   message is a duplicate when any of its ids or aliases was seen before
/// @param thread where it was written: messages of the same thread are answered in their order
/// @param person who wrote it, as in [Ledger.Asked]; kept only so that it can be forgotten
/// @param body what the surface needs to answer it, in the surface's own form; no secret in it
/// @param received when the platform handed it in
public record Incoming(
    String id,
    List<String> aliases,
    Message.Surface surface,
    String thread,
    String person,
    String body,
    Instant received) {
  public Incoming {
    aliases = List.copyOf(aliases);
    if (id.isEmpty() || thread.isEmpty()) {
      throw new IllegalArgumentException("a message needs an id and a thread");
    }
  }
}

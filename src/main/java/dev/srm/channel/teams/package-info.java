/// Microsoft Teams: the outgoing webhook, answered inside the request with a text and an Adaptive
/// Card.
///
/// Decision: a replayed request is refused like a forged one. Because: Teams puts no nonce in its
/// signature, so the activity's own time and id, which are signed, have to serve.
@NullMarked
package dev.srm.channel.teams;

import org.jspecify.annotations.NullMarked;

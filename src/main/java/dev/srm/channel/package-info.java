/// Chat platforms, each in a room of its own: verify, decode to a message, encode the reply. No
/// sockets here; `web` carries the bytes.
@NullMarked
package dev.srm.channel;

import org.jspecify.annotations.NullMarked;

/// What was taken in is answered, once, whatever happens in between.
///
/// Decision: one thread leases from the inbox and gives each message a virtual thread of its own,
/// as many as are allowed at one time. Because: nearly all of the time of an answer is waiting for
/// the platform, and a message that has to wait longer goes back into the inbox instead of holding
/// a place. Rejected: retrying inside the handler, where a rate-limited channel keeps a lease and
/// what is behind it, and where a crash forgets how often was tried.
@NullMarked
package dev.srm.delivery;

import org.jspecify.annotations.NullMarked;

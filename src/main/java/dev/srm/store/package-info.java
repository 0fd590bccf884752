/// What must not be lost, in a database: SQLite in one file, or PostgreSQL for several processes.
///
/// Decision: both speak the same SQL but for how a row is locked; numbered migrations of each stand
/// under `db/`. Because: one contract suite then says all there is to say about either. Rejected: a
/// mapper, which hides the two statements that all correctness rests on.
///
/// Decision: SQLite has one connection that writes. Because: SQLite locks the whole file for a
/// writer, so that a queue in the process is fairer and quicker than its own waiting. Every commit
/// reaches the disk (`synchronous=FULL`), because a platform was told that the message is safe.
///
/// Decision: an operation that fails for whatever reason of the database is
/// [dev.srm.chat.Unavailable]: the caller refuses what must not be lost and goes without what is a
/// convenience. A database that was not there at the start is waited for in the background.
@NullMarked
package dev.srm.store;

import org.jspecify.annotations.NullMarked;

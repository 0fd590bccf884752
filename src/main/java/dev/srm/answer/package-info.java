/// A question becomes an [Answer]. Ownership is resolved from rows, everything else from facts,
/// policies and quoted passages; where none of them carries an answer, it is a refusal.
///
/// Decision: several ways of answering are weighed against each other, each by what it recognised.
/// Because: the same words ("is the bucket encrypted by default?") may be ownership, policy or
/// concept, and a fixed order of attempts is wrong for some of them. Rejected: a classifier of
/// question kinds before the look-up. It cannot know what the corpus holds.
@NullMarked
package dev.srm.answer;

import org.jspecify.annotations.NullMarked;

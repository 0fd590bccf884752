/// Slack: slash command and mention, over HTTP, on Bolt.
///
/// Decision: Bolt runs without its own middleware. Signatures are verified here, before anything is
/// parsed, in constant time and against future timestamps too. Because: Bolt parses first, takes a
/// blank secret for a known one, and asks Slack who the bot is inside the three seconds that Slack
/// gives. Rejected: Bolt's servlet, which changes the body before it verifies it.
@NullMarked
package dev.srm.channel.slack;

import org.jspecify.annotations.NullMarked;

/// SRM: who is responsible for what in cloud security. The tree is the architecture:
///
/// - `knowledge`: facts as records, with no idea where they came from.
/// - `question`: the words of a person become a `Question`.
/// - `answer`: a question becomes an `Answer`, resting on a row or a quoted passage.
/// - `chat`: a message of any platform becomes a reply.
/// - `corpus`: files become knowledge; every problem is reported with file, line and mend.
/// - `search`: passages ranked by Lucene with Nori.
/// - `channel`: Slack and Teams, each: verify, decode, encode.
/// - `web`: HTTP routes, limits, health.
/// - `app`: settings, wiring, commands.
@NullMarked
package dev.srm;

import org.jspecify.annotations.NullMarked;

/// The words of a person become a [Question]: cleaned, its language told, services, areas and turns
/// of phrase recognised. Each step is a small pure piece; [QuestionReader] is their order.
///
/// Decision: recognition by cues that are data in the corpus, matched on words and not on vectors.
/// Because: each recognition can be explained, tested by a table and mended by an edit of one line.
/// Rejected: a morphological analyzer in this step. It costs 0.8 s at start, and goes wrong exactly
/// where people do: on transliterations, typos and missing spaces.
@NullMarked
package dev.srm.question;

import org.jspecify.annotations.NullMarked;

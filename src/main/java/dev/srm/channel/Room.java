package dev.srm.channel;

/// How much of an answer is shown. A platform has several, from generous to tight, and takes the
/// first in which the whole message keeps its limits; the tightest keeps them whatever the answer
/// holds.
///
/// @param answers to one message
/// @param text code points of an answer's text
/// @param rows of ownership in one answer
/// @param side code points of what one side does, and of a condition
/// @param sources in one answer
/// @param related questions in one answer, and suggestions of a refusal
public record Room(int answers, int text, int rows, int side, int sources, int related) {}

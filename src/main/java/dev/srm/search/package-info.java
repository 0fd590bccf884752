/// Finds passages and tools in an index: Lucene with Nori for Korean and Porter for English, in one
/// mixed field, so that a sentence of both languages is searched as it stands. Implements the port
/// of `dev.srm.answer`.
///
/// Decision: BM25 with k1 = 0.4 and b = 0.75, heading and title in the same field as the text.
/// Because: measured on 961 Korean passages and 5,774 questions, k1 = 0.4 gained 0.0065 of mean
/// reciprocal rank over 1.2, and heading text in the field another 0.015; separate fields gained no
/// more. Rejected: one field per language with the question sent to both. Words of the rarer
/// language then weigh far too much (English fell from 0.88 to 0.83).
///
/// Decision: the glossary is applied to the question, by our own longest match over analysed words.
/// Because: coverage needs to know which words are one meaning; the names of a service are 5 to 30
/// synonyms, which a synonym graph holds as every pair and this holds once; and it reloads with the
/// corpus without a new index. Rejected: Lucene's synonym graph filter, whose parser also throws on
/// Korean terms with particles.
///
/// Decision: each sentence of a passage begins at a multiple of a fixed position. Because: the
/// positions of a word then tell the sentences that hold it, and sentences are chosen without
/// analysing them again. Rejected: sentences as documents of their own, five times as many.
@NullMarked
package dev.srm.search;

import org.jspecify.annotations.NullMarked;

package dev.srm.eval;

import dev.srm.knowledge.Language;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A way in which another person would have written the same question.
enum Alteration {
  /// 은 for 는, 이 for 은, none at all.
  PARTICLES,
  /// Blanks left out or put in.
  SPACING,
  /// Capitals or none.
  CASE,
  /// Politeness, short forms, marks at the end.
  ENDING,
  /// What is asked first, what is told first.
  ORDER,
  /// A greeting before it.
  GREETING,
  /// Thanks, laughs, hurry behind it.
  NOISE,
  /// What platforms and keyboards make of it: decomposed Hangul, full width, mentions.
  ENCODING,
  /// One slip in one word.
  TYPO;

  /// @param nouns words of the corpus that Korean particles follow
  /// @return the question altered, or empty where there is nothing to alter
  Optional<String> of(String asked, Language language, Set<String> nouns, RandomGenerator random) {
    boolean korean = language == Language.KO;
    String altered =
        switch (this) {
          case PARTICLES -> korean ? KoreanWording.particles(asked, nouns, random) : asked;
          case SPACING ->
              korean
                  ? KoreanWording.spacing(asked, nouns, random)
                  : EnglishWording.spacing(asked, random);
          case CASE -> ChatWording.letterCase(asked, random);
          case ENDING ->
              korean ? KoreanWording.ending(asked, random) : EnglishWording.ending(asked, random);
          case ORDER ->
              korean ? KoreanWording.order(asked, random) : EnglishWording.order(asked, random);
          case GREETING -> ChatWording.greeted(asked, language, random);
          case NOISE -> ChatWording.noisy(asked, language, random);
          case ENCODING -> ChatWording.encoded(asked, random);
          case TYPO -> Typos.one(asked, random);
        };
    return altered.equals(asked) ? Optional.empty() : Optional.of(altered);
  }

  /// @return any of them
  static <T> T any(java.util.List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}

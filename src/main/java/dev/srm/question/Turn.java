package dev.srm.question;

import java.util.Locale;

/// A turn of phrase that shows what a question wants. The words that show it are data, in the
/// phrasebook of the corpus, under the id.
public enum Turn {
  /// Who does it, whose job is it.
  WHO,
  /// Is it mine, do we have to.
  MINE,
  /// Does the provider do it.
  PROVIDER,
  /// Is it shared.
  BOTH,
  /// Offers "both" or "shared" among the sides, or asks how it is divided: the whole is meant.
  WHOLE,
  /// Only, purely, alone: a claim that shuts the other side out.
  ONLY,
  /// Not: turns a yes/no question round.
  NOT,
  /// Choosing, turning on, configuring: the customer's part of a shared row.
  DECIDE,
  /// What is left for me, what does AWS do.
  DUTIES,
  /// Which services (are patched by AWS).
  WHICH_SERVICES,
  /// X or Y, difference between.
  COMPARE,
  /// What is, explain, define.
  CONCEPT,
  /// Which service do I use to.
  RECOMMEND,
  /// Tells a need, for which a tool may be the answer.
  NEED,
  /// List, name, which ones.
  LIST,
  /// Asks for a thing, so that it is no yes/no question: what, when, how much.
  OPEN,
  /// Who deleted it: looks for a person in the past, not for an owner.
  CULPRIT,
  /// The sentence is a yes/no question.
  POLAR,
  /// From one service to another: the second is asked about.
  MOVE,
  /// Done for us, by itself: the provider does it, unless somebody else is named.
  GIVEN,
  /// About something that the corpus does not cover: another provider, the office, a person.
  ELSEWHERE,
  /// Names a product of another vendor, of which nothing is known unless a service is named too.
  VENDOR,
  /// The name of the responsibility model itself.
  MODEL,
  /// Step-by-step advice, opinions, prices: answered only where a note says so.
  ADVICE;

  /// @return the id in the phrasebook
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says who is responsible by rows that are chosen already, and how much such an answer weighs for
/// a question.
final class OwnershipDrafts {
  private static final double WHO_ASKED = 2;

  private static final double PARTY_NAMED = 1.8;

  /// Words of an area alone, with no service and nobody asked for, are seldom a question of
  /// ownership. "RDS backups?" names a service and an area and asks nothing else.
  private static final double FRAGMENT = 1.5;

  private static final int WORDS_OF_A_STORY = 5;

  private static final int WORDS_BESIDE = 2;

  private static final double NOBODY_ASKED = 2;

  private static final double STATE_ASKED = 1.2;

  /// "These keys or those, what is the difference?" asks for no owner.
  private static final double COMPARED = 1.2;

  private final Knowledge knowledge;
  private final Rows rows;
  private final Related related;

  OwnershipDrafts(Knowledge knowledge, Rows rows, Related related) {
    this.knowledge = knowledge;
    this.rows = rows;
    this.related = related;
  }

  /// @param shown best first, at least one
  /// @param found how much the question says of the best
  Draft draft(Question question, Voice voice, List<Resolution> shown, double found) {
    Resolution best = shown.getFirst();
    boolean agree = shown.stream().map(Resolution::owner).distinct().count() == 1;
    Party owner = agree ? rows.party(best.owner()) : rows.with(Party.Role.SHARED);
    Optional<Polarity> polarity =
        Claims.polarity(question, owner)
            .or(() ->
                best.isPart()
                    ? best.evidence()
                        .in(voice.language())
                        .flatMap(quote -> Assertions.polarity(question, quote))
                    : Optional.empty());
    List<Draft.Said> said = new ArrayList<>();
    polarity.ifPresent(literal -> said.add(Draft.Said.plain(voice.polarity(literal))));
    best.service()
        .flatMap(Service::end)
        .flatMap(end ->
            end.evidence()
                .in(voice.language())
                .map(quote -> Draft.Said.by(quote.text(), end.evidence())))
        .ifPresent(said::add);
    if (best.isPart()) {
      said.add(Draft.Said.plain(voice.taskOwner(owner, best.where())));
      best.evidence()
          .in(voice.language())
          .ifPresent(quote -> said.add(Draft.Said.by(quote.text(), best.evidence())));
    } else {
      Optional<Area> area = Optional.of(best.area()).filter(known -> !known.id().isEmpty());
      said.add(Draft.Said.plain(voice.owner(owner, area, best.where())));
    }
    for (Resolution resolution : shown) {
      said.addAll(rows.sides(resolution.row(), voice));
      if (resolution.row().in(voice.language()).customer().isEmpty()) {
        said.add(Draft.Said.plain(voice.nothing(rows.with(Party.Role.CUSTOMER))));
      }
    }
    conditions(best, voice, said);
    team(best, owner, voice).ifPresent(said::add);
    return new Draft(
        weight(question, found),
        Kind.OWNERSHIP,
        Optional.of(owner.id()),
        polarity,
        new Subject(
            best.service().map(Service::id),
            Optional.of(best.area().id()).filter(id -> !id.isEmpty())),
        rows.shown(shown, voice),
        said,
        related.after(voice, best));
  }

  /// Who "you" is, where the operator has said so.
  private Optional<Draft.Said> team(Resolution resolution, Party owner, Voice voice) {
    if (owner.role() == Party.Role.PROVIDER) {
      return Optional.empty();
    }
    return knowledge
        .team(
            resolution.service().map(Service::id).orElse(resolution.row().service()),
            resolution.row().area())
        .map(team -> Draft.Said.plain(voice.team(team)));
  }

  private static void conditions(Resolution resolution, Voice voice, List<Draft.Said> said) {
    String conditions = resolution.row().in(voice.language()).conditions();
    if (!conditions.isEmpty()) {
      said.add(Draft.Said.by(conditions, resolution.row().evidence()));
    }
  }

  /// A question that asks for an owner in so many words is answered by this way before any other.
  static double weight(Question question, double found) {
    if (question.has(Turn.WHO)) {
      return found + WHO_ASKED;
    }
    if (question.has(Turn.COMPARE) && question.services().size() < 2) {
      return Math.min(found, COMPARED);
    }
    if (question.has(Turn.PROVIDER) || question.has(Turn.BOTH)) {
      return found + PARTY_NAMED;
    }
    if (question.has(Turn.MINE)) {
      // "What do I use to", "we need to find": a tool is asked for, and only otherwise whose it is.
      return question.asksThing() ? found : found + PARTY_NAMED;
    }
    if (isFragment(question, found)) {
      return found + FRAGMENT;
    }
    if (question.has(Turn.POLAR) && !question.has(Turn.GIVEN)) {
      // "Is it on from the start?" is no question of an owner, and a row cannot say yes or no to
      // it.
      return question.mentions().isEmpty() ? found - NOBODY_ASKED : Math.min(found, STATE_ASKED);
    }
    boolean asksOther =
        question.has(Turn.OPEN)
            || question.has(Turn.ADVICE)
            || question.has(Turn.RECOMMEND)
            || question.has(Turn.CONCEPT);
    boolean story =
        !question.has(Turn.POLAR) && question.text().split(" ").length >= WORDS_OF_A_STORY;
    return asksOther
        ? 0
        : question.mentions().isEmpty() ? found - NOBODY_ASKED : story ? found - 1 : found;
  }

  /// The more words a phrase has for its area, the more others may stand beside them.
  private static boolean isFragment(Question question, double found) {
    return !question.mentions().isEmpty()
        && question.isPhrase()
        && question.contentWords() <= Math.max(1, found / WORDS_BESIDE)
        && Set.of(Turn.POLAR).containsAll(question.turns());
  }
}

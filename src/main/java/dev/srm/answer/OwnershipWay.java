package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who is responsible: chooses the rows for one service or none, one area.
final class OwnershipWay implements Way {
  /// A topic is finer than an area, so of equals it wins.
  private static final double TOPIC_BONUS = 0.3;

  /// Where an area has no owner of its own, a topic that explains this much of it is better than a
  /// table.
  private static final double TOPIC_SHARE = 0.6;

  /// One word alone ("patches") does not tell the area from its companions.
  private static final double BARE = 1;

  private static final double WEIGHT_SAME = 0.3;

  /// A fact found by less may be about something else.
  private static final double FACT_CLEAR = 2;

  private static final double TOPIC_CLEAR = 1;

  private final Knowledge knowledge;
  private final RowResolver resolver;
  private final Families families;
  private final Rows rows;
  private final Related related;
  private final EvidenceRows evidence;
  private final FactFinder facts;
  private final OwnershipDrafts drafts;

  OwnershipWay(
      Knowledge knowledge,
      RowResolver resolver,
      Families families,
      Rows rows,
      Related related,
      EvidenceRows evidence,
      FactFinder facts) {
    this.knowledge = knowledge;
    this.facts = facts;
    this.evidence = evidence;
    this.resolver = resolver;
    this.families = families;
    this.rows = rows;
    this.related = related;
    drafts = new OwnershipDrafts(knowledge, rows, related);
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    List<Service> subjects = families.subjects(question);
    if (subjects.size() > 1 && question.has(Turn.MOVE)) {
      subjects = List.of(subjects.getLast());
    }
    if (subjects.isEmpty()) {
      return withoutService(question, voice);
    }
    if (subjects.size() > 1) {
      return several(question, voice, subjects);
    }
    Service service = whole(subjects.getFirst());
    List<Service> members = families.members(service);
    Optional<Draft> own =
        members.isEmpty()
            ? one(question, voice, service)
            : family(question, voice, service, members);
    return question.isHinted()
        ? heavier(own, withoutService(question, voice))
        : own.or(() -> ofTopic(question, voice));
  }

  /// A word for the parts of a service means it only where that does not lose a better answer.
  private static Optional<Draft> heavier(Optional<Draft> hinted, Optional<Draft> general) {
    boolean better =
        hinted.isEmpty()
            || general
                .filter(draft -> draft.owner().isPresent())
                .filter(draft -> draft.weight() > hinted.get().weight() + WEIGHT_SAME)
                .isPresent();
    return better ? general : hinted;
  }

  /// A part of a service has no rows of its own: a gateway is answered by the rows of its network.
  private Service whole(Service service) {
    return service.rows().isEmpty()
        ? service.family().featureOf().flatMap(knowledge::service).orElse(service)
        : service;
  }

  private Optional<Draft> withoutService(Question question, Voice voice) {
    Optional<TopicFinder.Hit> topic = new TopicFinder(knowledge).find(question);
    List<Resolution> found = resolver.resolve(question, Optional.empty());
    double areaWeight = found.isEmpty() ? 0 : found.getFirst().weight();
    double bestArea = question.areas().isEmpty() ? 0 : question.areas().getFirst().weight();
    boolean finer = !found.isEmpty() && found.getFirst().aspect().isPresent();
    boolean vague = topic.isPresent() && topic.get().topic().area().isEmpty() && finer;
    if (topic.isPresent()
        && !vague
        && topic.get().weight() + TOPIC_BONUS >= Math.max(areaWeight, bestArea)) {
      return Optional.of(
          drafts.draft(question, voice, List.of(topic.get().resolution()), topic.get().weight()));
    }
    boolean depends =
        !question.areas().isEmpty()
            && found.stream()
                .noneMatch(one -> one.area().equals(question.areas().getFirst().area()));
    if (depends && topic.isPresent() && !vague && topic.get().weight() >= bestArea * TOPIC_SHARE) {
      return Optional.of(
          drafts.draft(question, voice, List.of(topic.get().resolution()), topic.get().weight()));
    }
    if (areaWeight >= bestArea && !found.isEmpty()) {
      return Optional.of(drafts.draft(question, voice, found.subList(0, 1), areaWeight));
    }
    return question.areas().isEmpty()
        ? byEvidence(question, voice, Optional.empty())
        : new ProfileTable(knowledge, rows)
            .draft(
                question,
                voice,
                question.areas().getFirst(),
                OwnershipDrafts.weight(question, bestArea));
  }

  /// Where the service has no row for it, what holds whatever the service does.
  private Optional<Draft> ofTopic(Question question, Voice voice) {
    boolean asked =
        question.has(Turn.WHO) || question.has(Turn.MINE) || question.has(Turn.PROVIDER);
    if (!asked || question.has(Turn.DUTIES) || question.contentWords() == 0) {
      return Optional.empty();
    }
    return new TopicFinder(knowledge)
        .find(question)
        .filter(hit -> hit.weight() >= TOPIC_CLEAR)
        .map(hit -> drafts.draft(question, voice, List.of(hit.resolution()), hit.weight()));
  }

  private Optional<Draft> byEvidence(Question question, Voice voice, Optional<Service> service) {
    boolean asked =
        question.has(Turn.WHO) || question.has(Turn.MINE) || question.has(Turn.PROVIDER);
    return asked
            && question.unknownName().isEmpty()
            && question.contentWords() > (question.has(Turn.DUTIES) ? 1 : 0)
        ? evidence
            .find(question, voice, service)
            .or(() -> byFact(question))
            .map(found -> drafts.draft(question, voice, List.of(found), found.weight()))
        : Optional.empty();
  }

  /// A fact is told in a section; whose that section is, whoever asks for an owner wants to know.
  private Optional<Resolution> byFact(Question question) {
    return question.has(Turn.WHO)
        ? facts
            .find(question)
            .filter(found -> found.weight() >= FACT_CLEAR)
            .flatMap(found ->
                evidence.ofSection(found.fact().evidence(), found.service(), found.weight()))
        : Optional.empty();
  }

  private Optional<Draft> one(Question question, Voice voice, Service service) {
    List<Resolution> found = resolver.resolve(question, Optional.of(service));
    if (found.isEmpty()) {
      return byEvidence(question, voice, Optional.of(service));
    }
    Resolution best = found.getFirst();
    List<Resolution> shown = new ArrayList<>();
    shown.add(best);
    if (best.aspect().isEmpty() && best.weight() <= BARE) {
      best.area().companions().stream()
          .flatMap(companion -> resolver.of(service, companion).stream())
          .filter(companion -> companion.owner().equals(best.owner()))
          .findFirst()
          .ifPresent(shown::add);
    }
    return Optional.of(drafts.draft(question, voice, shown, best.weight()));
  }

  private Optional<Draft> family(
      Question question, Voice voice, Service parent, List<Service> members) {
    List<Resolution> found = new ArrayList<>();
    for (Service member : members) {
      resolver.resolve(question, Optional.of(member)).stream().findFirst().ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    double most = found.stream().mapToDouble(Resolution::weight).max().orElse(0);
    List<Resolution> strong = found.stream().filter(one -> one.weight() >= most * 0.7).toList();
    Optional<Service> byDefault = families.defaultMember(parent);
    boolean agree = strong.stream().map(Resolution::owner).distinct().count() == 1;
    Optional<Resolution> chosen =
        byDefault
            .flatMap(kin ->
                strong.stream().filter(one -> one.service().equals(Optional.of(kin))).findFirst())
            .or(() -> agree ? Optional.of(strong.getFirst()) : Optional.empty());
    if (chosen.isPresent()) {
      return Optional.of(
          drafts.draft(question, voice, List.of(chosen.get()), chosen.get().weight()));
    }
    return Optional.of(
        new Clarification(rows)
            .draft(voice, parent, strong, OwnershipDrafts.weight(question, most)));
  }

  private Optional<Draft> several(Question question, Voice voice, List<Service> subjects) {
    List<Resolution> found = new ArrayList<>();
    for (Service service : subjects) {
      List<Service> members = families.members(service);
      Service asked =
          members.isEmpty() ? service : families.defaultMember(service).orElse(members.getFirst());
      resolver.resolve(question, Optional.of(asked)).stream().findFirst().ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    double weight = found.stream().mapToDouble(Resolution::weight).max().orElse(0);
    List<Resolution> strong = found.stream().filter(one -> one.weight() >= weight * 0.7).toList();
    if (!isListed(question)) {
      strong = List.of(main(strong, voice));
    }
    if (strong.size() == 1 || strong.stream().map(Resolution::row).distinct().count() == 1) {
      return Optional.of(drafts.draft(question, voice, strong.subList(0, 1), weight));
    }
    return Optional.of(
        new SideBySide(rows)
            .draft(
                voice, strong, Kind.OWNERSHIP, OwnershipDrafts.weight(question, weight), related));
  }

  /// "A and B" asks for both; "the data that A keeps in B" asks for one of them.
  private static boolean isListed(Question question) {
    return question.has(Turn.COMPARE) || question.has(Turn.DUTIES) || question.listed();
  }

  /// The one that says more by itself; of equals, the head of the phrase: in English it comes
  /// first, in Korean last.
  private static Resolution main(List<Resolution> found, Voice voice) {
    Resolution best = voice.language() == Language.KO ? found.getLast() : found.getFirst();
    for (Resolution one : found) {
      if (one.weight() > best.weight() + WEIGHT_SAME
          || (one.aspect().isPresent() && best.aspect().isEmpty())) {
        best = one;
      }
    }
    return best;
  }
}

package dev.srm.answer;

import dev.srm.answer.Answer.Basis;
import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is mine, or the provider's, on a service; or all services for an area.
final class DutiesWay implements Way {
  private static final double MODEL_WEIGHT = 3.4;
  private static final double LISTED = 4.2;
  private static final double LISTED_UNASKED = 2.4;
  private static final int SERVICES_MAX = 3;

  /// "Is it my duty to do the dishes?" is about something else.
  private static final double ALIEN_MAX = 0.3;

  /// Citations beyond these would bury the answer.
  private static final int CITED_MAX = 4;

  /// Of the duties listed, the service's own come with what is to be done.
  private static final int DETAILED_MAX = 3;

  private final Knowledge knowledge;
  private final Families families;
  private final Rows rows;
  private final Related related;

  DutiesWay(Knowledge knowledge, Families families, Rows rows, Related related) {
    this.knowledge = knowledge;
    this.families = families;
    this.rows = rows;
    this.related = related;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    List<Service> subjects = families.subjects(question);
    double area = question.areas().isEmpty() ? 0 : question.areas().getFirst().weight();
    if (subjects.size() == 1) {
      Service service = whole(subjects.getFirst());
      boolean whole =
          area == 0
              && question.contentWords() <= 1
              && (question.has(Turn.WHO) || question.has(Turn.MINE) || question.has(Turn.PROVIDER));
      if (service.rows().isEmpty() || !(question.has(Turn.DUTIES) || whole)) {
        return Optional.empty();
      }
      return Optional.of(
          ofService(
              question,
              voice,
              service,
              question.has(Turn.DUTIES) && area < 1 ? LISTED : LISTED_UNASKED));
    }
    if (subjects.size() > 1 && question.has(Turn.DUTIES) && area < 1) {
      return ofServices(question, voice, subjects);
    }
    boolean policy = PolicyWay.isOfPolicy(knowledge, question);
    if (subjects.isEmpty() && question.has(Turn.WHICH_SERVICES) && area > 0 && !policy) {
      return Optional.of(ofArea(question, voice, question.areas().getFirst().area(), area + 4));
    }
    boolean model =
        question.has(Turn.DUTIES)
            && (question.has(Turn.PROVIDER) || question.has(Turn.MINE) || question.has(Turn.MODEL));
    return subjects.isEmpty()
            && area < 1
            && model
            && question.alien() <= ALIEN_MAX
            && question.unknownName().isEmpty()
        ? Optional.of(ofModel(question, voice))
        : Optional.empty();
  }

  /// @return the service, or the usual kind of one that has no rows of its own
  private Service whole(Service named) {
    List<Service> members = families.members(named);
    return members.isEmpty() ? named : families.defaultMember(named).orElse(members.getFirst());
  }

  /// One service after the other, as they are named.
  private Optional<Draft> ofServices(Question question, Voice voice, List<Service> named) {
    return named.stream()
        .map(this::whole)
        .filter(service -> !service.rows().isEmpty())
        .limit(SERVICES_MAX)
        .map(service -> ofService(question, voice, service, LISTED))
        .reduce(Draft::followedBy);
  }

  /// What each side does whatever the service.
  private Draft ofModel(Question question, Voice voice) {
    List<Resolution> all = new ArrayList<>();
    for (Row row : knowledge.universal()) {
      knowledge
          .area(row.area())
          .ifPresent(area ->
              all.add(
                  new Resolution(
                      row,
                      area,
                      Basis.UNIVERSAL,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      1)));
    }
    return said(
        question,
        voice,
        all,
        voice.everyService(),
        Subject.NONE,
        MODEL_WEIGHT,
        related.about(voice, Optional.empty()));
  }

  private Draft ofService(Question question, Voice voice, Service service, double weight) {
    return said(
        question,
        voice,
        all(service),
        Voice.Named.of(service),
        new Subject(Optional.of(service.id()), Optional.empty()),
        weight,
        related.about(voice, Optional.of(service)));
  }

  private Draft said(
      Question question,
      Voice voice,
      List<Resolution> all,
      Voice.Named where,
      Subject subject,
      double weight,
      List<String> further) {
    List<Draft.Said> said = new ArrayList<>();
    List<Resolution> shown = new ArrayList<>();
    List<Party> order = new ArrayList<>(knowledge.parties());
    Party.Role first =
        question.has(Turn.PROVIDER) && !question.has(Turn.MINE)
            ? Party.Role.PROVIDER
            : Party.Role.CUSTOMER;
    order.sort(Comparator.comparingInt((Party party) -> party.role() == first ? 0 : 1));
    for (Party party : order) {
      List<Resolution> own = all.stream().filter(one -> one.owner().equals(party.id())).toList();
      if (!own.isEmpty()) {
        List<String> names =
            own.stream().map(one -> one.area().name().in(voice.language())).toList();
        List<Evidence> by = own.stream().limit(CITED_MAX / 2).map(Resolution::evidence).toList();
        said.add(new Draft.Said(voice.duties(where, party, names), by));
        shown.addAll(own);
      }
    }
    all.stream()
        .filter(one -> rows.party(one.owner()).role() == first)
        .sorted(Comparator.comparing(Resolution::basis))
        .limit(DETAILED_MAX)
        .forEach(one -> {
          var sides = one.row().in(voice.language());
          String what = first == Party.Role.PROVIDER ? sides.provider() : sides.customer();
          if (!what.isEmpty()) {
            said.add(Draft.Said.by(voice.side(rows.with(first), what), one.evidence()));
          }
        });
    return new Draft(
        weight,
        Kind.DUTIES,
        Optional.empty(),
        Optional.empty(),
        subject,
        rows.shown(shown, voice),
        said,
        further);
  }

  private List<Resolution> all(Service service) {
    List<Resolution> all = new ArrayList<>();
    for (Area area : knowledge.areas()) {
      Optional<Row> own = service.row(area.id());
      own.or(() -> knowledge.universalRow(area.id()))
          .ifPresent(row ->
              all.add(
                  new Resolution(
                      row,
                      area,
                      own.isPresent() ? Basis.SERVICE : Basis.UNIVERSAL,
                      Optional.of(service),
                      Optional.of(Voice.Named.of(service)),
                      Optional.empty(),
                      Optional.empty(),
                      1)));
    }
    return all;
  }

  private Draft ofArea(Question question, Voice voice, Area area, double weight) {
    Map<String, List<Resolution>> byOwner = new LinkedHashMap<>();
    for (Service service : knowledge.services()) {
      service
          .row(area.id())
          .ifPresent(row ->
              byOwner
                  .computeIfAbsent(row.owner(), owner -> new ArrayList<>())
                  .add(
                      new Resolution(
                          row,
                          area,
                          Basis.SERVICE,
                          Optional.of(service),
                          Optional.of(Voice.Named.of(service)),
                          Optional.empty(),
                          Optional.empty(),
                          1)));
    }
    List<Draft.Said> said = new ArrayList<>();
    List<Resolution> shown = new ArrayList<>();
    for (Party party : knowledge.parties()) {
      List<Resolution> own = byOwner.getOrDefault(party.id(), List.of());
      boolean asked =
          switch (party.role()) {
            case PROVIDER -> !question.has(Turn.MINE);
            case CUSTOMER -> !question.has(Turn.PROVIDER);
            case SHARED -> true;
          };
      if (asked && !own.isEmpty()) {
        List<String> names =
            own.stream().map(one -> one.where().map(Voice.Named::text).orElse("")).toList();
        said.add(
            new Draft.Said(
                voice.servicesOf(area, party, names),
                own.stream().limit(CITED_MAX / 2).map(Resolution::evidence).toList()));
        shown.addAll(own);
      }
    }
    return new Draft(
        weight,
        Kind.DUTIES,
        Optional.empty(),
        Optional.empty(),
        new Subject(Optional.empty(), Optional.of(area.id())),
        rows.shown(shown, voice),
        said,
        List.of());
  }
}

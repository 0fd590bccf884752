package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// X against Y: the owners of one area, or what each is for and where their owners differ.
final class ComparisonWay implements Way {
  private static final int SERVICES_MAX = 4;
  private static final int AREAS_MAX = 4;
  private static final double WEIGHT = 6;

  /// "How do our duties differ on X and one we install?": a word alone tells no area.
  private static final double CLEAR = 2;

  private final Knowledge knowledge;
  private final RowResolver resolver;
  private final Families families;
  private final Rows rows;
  private final Related related;
  private final Definitions definitions;

  ComparisonWay(
      Knowledge knowledge,
      RowResolver resolver,
      Families families,
      Rows rows,
      Related related,
      Definitions definitions) {
    this.knowledge = knowledge;
    this.resolver = resolver;
    this.families = families;
    this.rows = rows;
    this.related = related;
    this.definitions = definitions;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    List<Service> named = families.subjects(question);
    if (named.size() < 2) {
      named = question.mentions().stream().map(Question.Mention::service).distinct().toList();
    }
    if (named.size() < 2 || !question.has(Turn.COMPARE)) {
      return Optional.empty();
    }
    List<Service> services = named.stream().limit(SERVICES_MAX).toList();
    boolean owners = question.has(Turn.WHO) || question.has(Turn.MINE) || question.has(Turn.DUTIES);
    boolean whole =
        services.stream()
            .anyMatch(service -> service.rows().isEmpty() && families.members(service).isEmpty());
    List<Resolution> sameArea = whole && !owners ? List.of() : sameArea(question, services);
    boolean all =
        question.has(Turn.DUTIES) && sameArea.stream().allMatch(one -> one.weight() < CLEAR);
    if (sameArea.size() == services.size() && !all) {
      Draft sides = new SideBySide(rows).draft(voice, sameArea, Kind.COMPARISON, WEIGHT, related);
      return Optional.of(compared(services, voice).map(sides::saying).orElse(sides));
    }
    return Optional.of(whole(voice, services));
  }

  private List<Resolution> sameArea(Question question, List<Service> services) {
    List<Resolution> found = new ArrayList<>();
    for (Service service : services) {
      Service asked =
          families.members(service).isEmpty()
              ? service
              : families.defaultMember(service).orElse(service);
      resolver.resolve(question, Optional.of(asked)).stream()
          .filter(one -> one.weight() >= 1)
          .findFirst()
          .ifPresent(found::add);
    }
    boolean one = found.stream().map(Resolution::area).distinct().count() == 1;
    return one ? found : List.of();
  }

  private Draft whole(Voice voice, List<Service> services) {
    List<Draft.Said> said = new ArrayList<>();
    compared(services, voice).ifPresent(said::add);
    for (Service service : services) {
      Optional<Evidence> definition = definitions.of(service);
      String purpose = service.purpose().in(voice.language());
      said.add(new Draft.Said(purpose, definition.stream().toList()));
    }
    List<Resolution> differing = new ArrayList<>();
    for (Area area : knowledge.areas()) {
      List<Resolution> here =
          services.stream().flatMap(service -> row(service, area).stream()).toList();
      boolean differ =
          here.size() == services.size()
              && here.stream().map(Resolution::owner).distinct().count() > 1;
      if (differ && differing.size() < AREAS_MAX * services.size()) {
        differing.addAll(here);
      }
    }
    for (Resolution one : differing.stream().limit(6).toList()) {
      one.where()
          .ifPresent(where ->
              said.add(
                  Draft.Said.by(
                      voice.ownerOn(where, rows.party(one.owner()), one.area()), one.evidence())));
    }
    return new Draft(
        WEIGHT,
        Kind.COMPARISON,
        Optional.empty(),
        Optional.empty(),
        new Subject(Optional.of(services.getFirst().id()), Optional.empty()),
        rows.shown(differing, voice),
        said,
        services.stream()
            .map(service ->
                service.rows().isEmpty()
                    ? voice.conceptQuestion(Voice.Named.of(service))
                    : voice.dutiesQuestion(Voice.Named.of(service)))
            .toList());
  }

  private Optional<Draft.Said> compared(List<Service> services, Voice voice) {
    return definitions
        .comparing(services.getFirst(), services.get(1), voice.language(), voice.differWords())
        .map(quote -> Draft.Said.by(quote.text(), Definitions.evidence(quote)));
  }

  private Optional<Resolution> row(Service service, Area area) {
    Optional<Row> own = service.row(area.id());
    return own.or(() ->
            knowledge.profile(service.profile()).map(profile -> profile.rows().get(area.id())))
        .map(row ->
            new Resolution(
                row,
                area,
                own.isPresent() ? Answer.Basis.SERVICE : Answer.Basis.PROFILE,
                Optional.of(service),
                Optional.of(Voice.Named.of(service)),
                Optional.empty(),
                Optional.empty(),
                1));
  }
}

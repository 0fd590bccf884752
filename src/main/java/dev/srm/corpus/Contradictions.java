package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Aspect;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Profile;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds sentences of notes that give a task to one party while the row gives it to the other.
///
/// Decision: it reports only what is beyond doubt: one party, no condition, no contrast, one
/// service, and no area of those the words may mean whose row agrees. Because: a checker that cries
/// wolf gets switched off. Rejected: comparing every sentence that names a party and an area.
final class Contradictions {
  /// Below this share of the best area's weight, words that another area shares are chance.
  private static final double NEAR_BEST = 0.5;

  private static final Pattern FRONT =
      Pattern.compile("^(?:For|With|On|In|Under|At|Behind) [^,]*, ");

  private final Parts parts;
  private final OwnerStatements statements;
  private final Problems problems;
  private final Map<String, Service> services = new HashMap<>();
  private final Map<String, Row> universal = new HashMap<>();
  private final Map<String, Profile> profiles = new HashMap<>();
  private final Set<String> single;
  private final Set<String> quoted = new HashSet<>();
  private final ServiceNames names;

  Contradictions(Parts parts, OwnerStatements statements, Problems problems) {
    this.parts = parts;
    this.statements = statements;
    this.problems = problems;
    parts.serviceList().forEach(service -> services.put(service.id(), service));
    parts.universal().forEach(row -> universal.put(row.area(), row));
    parts.profiles().forEach(profile -> profiles.put(profile.id(), profile));
    single = single(parts.parties());
    names = new ServiceNames(parts.serviceList());
    parts.universal().forEach(this::quotedBy);
    for (Service service : parts.serviceList()) {
      service.rows().forEach(this::quotedBy);
      service.variants().forEach(variant -> variant.rows().forEach(this::quotedBy));
      service.facts().forEach(fact -> quotedBy(fact.evidence()));
    }
  }

  /// @return ids of the parties that own alone
  static Set<String> single(List<Party> parties) {
    return parties.stream()
        .filter(party -> party.role() != Party.Role.SHARED)
        .map(Party::id)
        .collect(Collectors.toSet());
  }

  private void quotedBy(Row row) {
    quotedBy(row.evidence());
    row.aspects().forEach(aspect -> quotedBy(aspect.evidence()));
  }

  private void quotedBy(Evidence evidence) {
    evidence.en().ifPresent(quote -> quoted.add(key(quote)));
    evidence.ko().ifPresent(quote -> quoted.add(key(quote)));
  }

  private static String key(Quote quote) {
    return quote.note() + ":" + quote.line();
  }

  /// @param passages of all notes; what an operator's own say against a row is a warning
  void check(List<Passage> passages) {
    passages.parallelStream()
        .forEach(passage -> passage.sentences().forEach(sentence -> check(passage, sentence)));
  }

  /// A sentence that a row quotes was compared with that very row.
  private void check(Passage passage, Quote sentence) {
    if (quoted.contains(key(sentence))) {
      return;
    }
    Optional<Statement> statement = statements.read(sentence.text(), sentence.language());
    Optional<String> party =
        statement.filter(said -> !said.hedged()).flatMap(Statement::sole).filter(single::contains);
    if (party.isPresent()) {
      service(passage, sentence)
          .ifPresent(service -> compare(service, party.get(), sentence, passage.own()));
    }
  }

  /// @return the service that the sentence is about, `*` for every one; empty when it is not clear
  private Optional<String> service(Passage passage, Quote sentence) {
    Set<String> named = names.in(sentence.text());
    if (named.size() == 1) {
      return named.stream().findFirst();
    }
    if (!named.isEmpty()) {
      boolean own = passage.services().size() == 1 && named.containsAll(passage.services());
      return own ? passage.services().stream().findFirst() : Optional.empty();
    }
    return switch (passage.services().size()) {
      case 0 -> passage.own() ? Optional.empty() : Optional.of(Row.EVERY_SERVICE);
      case 1 -> passage.services().stream().findFirst();
      default -> Optional.empty();
    };
  }

  private void compare(String service, String party, Quote sentence, boolean own) {
    CueText text = new CueText(told(sentence));
    Optional<Row> against = Optional.empty();
    for (Area area : meant(text)) {
      Optional<Row> row = row(service, area.id());
      if (row.isEmpty() || agrees(row.get(), party, text)) {
        return;
      }
      against = against.or(() -> row);
    }
    against.ifPresent(row -> report(service, row, party, sentence, own));
  }

  /// "For a web application on EC2, AWS patches ...": what stands before the comma is the place.
  private static String told(Quote sentence) {
    Matcher front = FRONT.matcher(sentence.text());
    return sentence.language() == Language.EN && front.find()
        ? sentence.text().substring(front.end())
        : sentence.text();
  }

  /// @return the areas that the words may mean: the best found, and those that come near it
  private List<Area> meant(CueText text) {
    Map<Area, Double> weights = new LinkedHashMap<>();
    double best = 0;
    for (Area area : parts.areas()) {
      double weight = text.best(area.cues());
      weights.put(area, weight);
      best = Math.max(best, weight);
    }
    double least = best * NEAR_BEST;
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() > 0 && entry.getValue() >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<Row> row(String service, String area) {
    Optional<Service> known = Optional.ofNullable(services.get(service));
    return known
        .flatMap(one -> one.row(area))
        .or(() -> Optional.ofNullable(universal.get(area)))
        .or(() ->
            known.map(one -> profiles.get(one.profile())).map(profile -> profile.rows().get(area)));
  }

  /// @return whether the row, or a task inside it that the sentence may mean, is the party's or
  ///   both's
  private boolean agrees(Row row, String party, CueText text) {
    if (!single.contains(row.owner()) || row.owner().equals(party)) {
      return true;
    }
    for (Aspect aspect : row.aspects()) {
      if (!aspect.owner().equals(row.owner()) && text.best(aspect.cues()) > 0) {
        return true;
      }
    }
    return false;
  }

  private void report(String service, Row row, String party, Quote sentence, boolean own) {
    String where = own ? sentence.note() : Folder.BUILT_IN + "/" + sentence.note();
    (own ? problems.asWarnings() : problems)
        .error(
            new Place(where, sentence.line()),
            "the sentence says \""
                + party
                + "\", but the row "
                + service
                + "/"
                + row.area()
                + " says \""
                + row.owner()
                + "\".",
            "Correct the one that is wrong; answers follow the row.");
  }

  /// Compares what a row quotes with the row: the sentence may not name the other party alone.
  static final class OfQuotes implements QuotedOwner {
    private final OwnerStatements statements;
    private final Set<String> single;

    OfQuotes(OwnerStatements statements, Set<String> single) {
      this.statements = statements;
      this.single = Set.copyOf(single);
    }

    @Override
    public void check(Entry entry, String owner, Evidence evidence) {
      if (single.contains(owner)) {
        evidence.en().ifPresent(quote -> check(entry, owner, quote));
        evidence.ko().ifPresent(quote -> check(entry, owner, quote));
      }
    }

    private void check(Entry entry, String owner, Quote quote) {
      Language language = quote.language();
      Optional<String> said =
          statements.read(quote.text(), language).flatMap(Statement::sole).filter(single::contains);
      if (said.isPresent() && !said.get().equals(owner)) {
        entry
            .problems()
            .error(
                entry.place("owner"),
                "the owner is \""
                    + owner
                    + "\", but the sentence quoted in \""
                    + language.id()
                    + "\" says \""
                    + said.get()
                    + "\".",
                "Correct the owner, or quote a sentence that states it.");
      }
    }
  }
}

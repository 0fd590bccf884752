package dev.srm.chat;

import dev.srm.answer.Answer;
import dev.srm.answer.Matrix;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.QuestionReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the services that a command names, and what the matrix has on them.
final class Tables {
  /// Services side by side; more do not fit a chat window.
  static final int SERVICES_MAX = 4;

  /// Customer first: what is left for us is why people look.
  private static final List<Party.Role> ORDER =
      List.of(Party.Role.CUSTOMER, Party.Role.SHARED, Party.Role.PROVIDER);

  private record Current(Knowledge knowledge, QuestionReader reader) {}

  private final Supplier<Knowledge> knowledge;
  private final AtomicReference<@Nullable Current> current = new AtomicReference<>();

  Tables(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  /// @return the only service named, unless words are left that name nothing
  Optional<Service> service(String words) {
    Question question = read(words);
    return question.services().size() == 1 && question.contentWords() == 0
        ? Optional.of(question.services().getFirst())
        : Optional.empty();
  }

  /// @return the services named, unless they are fewer than two or an area is named as well
  List<Service> services(String words) {
    Question question = read(words);
    boolean whole = question.areas().isEmpty() && question.contentWords() == 0;
    return whole && question.services().size() > 1
        ? question.services().stream().limit(SERVICES_MAX).toList()
        : List.of();
  }

  private Question read(String words) {
    return current().reader().read(words, List.of(), Optional.of(Language.EN));
  }

  private Current current() {
    Knowledge now = knowledge.get();
    Current known = current.get();
    if (known == null || !known.knowledge().equals(now)) {
      known = new Current(now, new QuestionReader(now));
      current.set(known);
    }
    return known;
  }

  Optional<Reply> matrix(String service, Language language) {
    return current().knowledge().service(service).map(known -> matrix(known, language));
  }

  Reply.Matrix matrix(Service service, Language language) {
    Knowledge known = current().knowledge();
    Matrix matrix = new Matrix(known);
    List<Answer.OwnershipRow> rows =
        matrix
            .lines(new Matrix.Filter(Optional.of(service.id()), Optional.empty(), Optional.empty()))
            .stream()
            .map(line -> matrix.shown(line, language))
            .sorted(Comparator.comparingInt(row -> rank(known, row.owner())))
            .toList();
    return new Reply.Matrix(language, service.name(), rows);
  }

  private static int rank(Knowledge known, String owner) {
    return known.party(owner).map(party -> ORDER.indexOf(party.role())).orElse(ORDER.size());
  }

  /// @param answer to the comparison as a question
  Reply.Comparison comparison(List<Service> services, Answer answer) {
    Knowledge known = current().knowledge();
    List<Reply.Comparison.Line> differing = new ArrayList<>();
    List<Reply.Comparison.Line> same = new ArrayList<>();
    for (Area area : known.areas()) {
      List<String> owners =
          services.stream().flatMap(service -> owner(known, service, area).stream()).toList();
      if (owners.size() == services.size()) {
        boolean differs = owners.stream().distinct().count() > 1;
        (differs ? differing : same)
            .add(new Reply.Comparison.Line(area.name().in(answer.language()), owners, differs));
      }
    }
    differing.addAll(same);
    return new Reply.Comparison(
        answer, services.stream().map(Service::shortName).toList(), differing);
  }

  private static Optional<String> owner(Knowledge known, Service service, Area area) {
    return new Matrix(known)
            .lines(
                new Matrix.Filter(
                    Optional.of(service.id()), Optional.of(area.id()), Optional.empty()))
            .stream()
            .filter(line -> line.variant().isEmpty())
            .map(line -> line.row().owner())
            .findFirst();
  }
}

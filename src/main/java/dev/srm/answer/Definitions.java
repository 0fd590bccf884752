package dev.srm.answer;

import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The passage that says what a service is: the first one of the note that is about it alone.
final class Definitions {
  private final Map<String, Passage> first = new HashMap<>();
  private final List<Passage> passages;
  private final Map<String, Passage> byId = new HashMap<>();

  Definitions(Knowledge knowledge) {
    passages = knowledge.passages();
    for (Passage passage : knowledge.passages()) {
      byId.put(passage.id(), passage);
      if (passage.services().size() == 1 && !passage.own()) {
        String service = passage.services().iterator().next();
        if (isAbout(passage, service)) {
          first.putIfAbsent(key(service, passage.language()), passage);
        }
      }
    }
  }

  private static boolean isAbout(Passage passage, String service) {
    return passage.id().contains("/" + service + ".md#");
  }

  private static String key(String service, Language language) {
    return service + "/" + language.id();
  }

  /// @return the first sentence in each language
  Optional<Evidence> of(Service service) {
    Optional<Quote> en = sentences(service, Language.EN).stream().findFirst();
    Optional<Quote> ko = sentences(service, Language.KO).stream().findFirst();
    return en.isEmpty() && ko.isEmpty()
        ? Optional.of(new Evidence(en, ko, service.page(), service.checked()))
        : Optional.of(new Evidence(en, ko, "", ""));
  }

  /// @return the sentences of the defining passage, none when no note is about the service
  List<Quote> sentences(Service service, Language language) {
    return Optional.ofNullable(first.get(key(service.id(), language)))
        .map(Passage::sentences)
        .orElse(List.of());
  }

  /// @return the same section in that language: notes have the same sections in both
  Optional<Passage> inLanguage(Passage passage, Language language) {
    if (passage.language() == language) {
      return Optional.of(passage);
    }
    String id =
        passage.id().replace("/" + passage.language().id() + "/", "/" + language.id() + "/");
    return Optional.ofNullable(byId.get(id)).filter(other -> other.language() == language);
  }

  /// @return the sentence that sets the two against each other, best first the one that says how
  ///   they differ
  Optional<Quote> comparing(
      Service one, Service other, Language language, List<String> differWords) {
    Quote best = null;
    long most = 0;
    for (Passage passage : passages) {
      boolean about =
          passage.services().contains(one.id()) || passage.services().contains(other.id());
      if (passage.language() != language || !about) {
        continue;
      }
      for (Quote sentence : passage.sentences()) {
        String text = sentence.text().toLowerCase(Locale.ROOT);
        if (mentions(text, one) && mentions(text, other)) {
          long score = 1 + 2 * differWords.stream().filter(text::contains).count();
          if (score > most) {
            most = score;
            best = sentence;
          }
        }
      }
    }
    return most > 1 ? Optional.ofNullable(best) : Optional.empty();
  }

  private static boolean mentions(String text, Service service) {
    return text.contains(service.shortName().toLowerCase(Locale.ROOT))
        || service.aliases().stream()
            .anyMatch(alias -> alias.length() > 3 && text.contains(alias.toLowerCase(Locale.ROOT)));
  }

  /// @return a sentence as what supports itself
  static Evidence evidence(Quote quote) {
    boolean korean = quote.language() == Language.KO;
    return new Evidence(
        korean ? Optional.empty() : Optional.of(quote),
        korean ? Optional.of(quote) : Optional.empty(),
        "",
        "");
  }
}

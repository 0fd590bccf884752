package dev.srm.answer;

import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The passage that says what a service is: the first one of the note that is about it alone.
final class Definitions {
  private final Map<String, Passage> first = new HashMap<>();

  Definitions(Knowledge knowledge) {
    for (Passage passage : knowledge.passages()) {
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

  /// @return ids of services that have a definition
  Set<String> known() {
    return Set.copyOf(first.keySet());
  }
}

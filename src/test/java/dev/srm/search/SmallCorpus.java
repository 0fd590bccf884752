package dev.srm.search;

import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Phrasebook;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A corpus of a few sentences, made in Java.
record SmallCorpus(List<Passage> passages, List<Service> services, Glossary glossary) {
  static SmallCorpus empty() {
    return new SmallCorpus(List.of(), List.of(), new Glossary(List.of(), List.of()));
  }

  SmallCorpus passage(
      String id, Language language, String heading, Set<String> about, String... sentences) {
    List<Quote> quotes = new ArrayList<>();
    for (String sentence : sentences) {
      quotes.add(
          new Quote(id, "", heading, quotes.size() + 1, sentence, language, "", "2026-11-22"));
    }
    List<Passage> more = new ArrayList<>(passages);
    more.add(new Passage(id, language, "", heading, about, false, quotes));
    return new SmallCorpus(more, services, glossary);
  }

  SmallCorpus service(String id, List<String> aliases, Bilingual purpose, Bilingual... useFor) {
    List<Service> more = new ArrayList<>(services);
    more.add(
        new Service(
            id,
            aliases.getFirst(),
            aliases.getFirst(),
            "",
            aliases,
            "managed",
            purpose,
            List.of(useFor),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            Service.Family.NONE,
            Optional.empty()));
    return new SmallCorpus(passages, more, glossary);
  }

  SmallCorpus glossary(List<Glossary.Entry> entries, String... words) {
    return new SmallCorpus(passages, services, new Glossary(entries, List.of(words)));
  }

  Knowledge knowledge() {
    return new Knowledge(
        List.of(),
        List.of(),
        services,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        glossary,
        new Phrasebook(
            Map.of(), Set.of("please"), Set.of(), Set.of("aws", "우리", "알려주세요"), List.of()),
        passages);
  }
}

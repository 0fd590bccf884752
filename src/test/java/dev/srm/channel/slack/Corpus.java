package dev.srm.channel.slack;

import dev.srm.answer.Answerer;
import dev.srm.answer.Answering;
import dev.srm.corpus.CorpusReader;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Team;
import dev.srm.knowledge.TeamMap;
import dev.srm.search.LucenePassageSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The real corpus with the real engine over it, read once.
final class Corpus {
  static final Knowledge KNOWLEDGE = CorpusReader.read(Path.of("corpus")).knowledge().orElseThrow();

  static final Answering ANSWERING =
      new Answerer(KNOWLEDGE, LucenePassageSearch.inMemory(KNOWLEDGE));

  /// The same, in a company where one team does everything.
  static final Knowledge WITH_TEAM =
      new Knowledge(
          KNOWLEDGE.parties(),
          KNOWLEDGE.areas(),
          KNOWLEDGE.services(),
          KNOWLEDGE.universal(),
          KNOWLEDGE.profiles(),
          KNOWLEDGE.topics(),
          KNOWLEDGE.categories(),
          KNOWLEDGE.policies(),
          KNOWLEDGE.glossary(),
          KNOWLEDGE.phrasebook(),
          KNOWLEDGE.passages(),
          new TeamMap(
              List.of(
                  new Team(
                      "platform",
                      new Bilingual("Platform", "플랫폼팀"),
                      "#platform",
                      "platform@example.com",
                      "")),
              List.of(new TeamMap.Assignment("platform", Optional.empty(), Optional.empty()))));

  private Corpus() {}
}

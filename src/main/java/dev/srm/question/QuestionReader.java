package dev.srm.question;

import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// The pipeline from text to [Question]: clean, tell the language, mend typos, find services, areas
/// and turns of phrase, take from earlier questions what this one leaves out.
public final class QuestionReader {
  /// Earlier questions that are looked at; of a longer thread, the last ones.
  public static final int CONTEXT_MAX = 8;

  private static final double AREA_CLEAR = 2;

  private static final Set<Turn> OF_A_PARTY = Set.of(Turn.WHO, Turn.MINE, Turn.PROVIDER, Turn.BOTH);

  private static final Set<Turn> OF_AN_OWNER =
      Set.of(Turn.WHO, Turn.PROVIDER, Turn.BOTH, Turn.DUTIES);

  private final Lexicon lexicon;
  private final LanguageTeller languages;
  private final ServiceFinder services;
  private final AreaFinder areas;
  private final TurnFinder turns;
  private final UnknownNames unknownNames;
  private final TypoMender typos;
  private final FollowUp followUp;
  private final List<Service> hinting;

  /// Compiles the words of the corpus; costs some tens of milliseconds, so one reader serves all
  /// questions.
  public QuestionReader(Knowledge knowledge) {
    lexicon = Lexicon.of(knowledge);
    languages = new LanguageTeller(knowledge.phrasebook());
    services = new ServiceFinder(lexicon);
    areas = new AreaFinder(knowledge.areas());
    turns = new TurnFinder(knowledge.phrasebook());
    unknownNames = new UnknownNames(lexicon, knowledge.phrasebook());
    typos = new TypoMender(lexicon);
    followUp = new FollowUp(knowledge);
    hinting =
        knowledge.services().stream()
            .filter(service -> !service.family().hints().isEmpty())
            .toList();
  }

  /// @param context earlier questions of the thread, oldest first; of more than [#CONTEXT_MAX], the
  ///   last ones
  /// @param tools the service that answers a question for a tool, by its text and what was read in
  ///   it; asked only where the next question says "it"
  public Conversation after(
      List<String> context, BiFunction<String, Question, Optional<Service>> tools) {
    int from = Math.max(0, context.size() - CONTEXT_MAX);
    return new Conversation(this, context.subList(from, context.size()), tools);
  }

  /// @param asked any text
  /// @param context as in [#after]
  /// @param forced the language to answer in, whatever the question is written in
  public Question read(String asked, List<String> context, Optional<Language> forced) {
    return after(context, (earlier, question) -> Optional.empty()).read(asked, forced);
  }

  /// @param own as it is written
  /// @param whole with what it leaves out
  Question question(String asked, Reading own, Reading whole, Optional<Language> forced) {
    return new Question(
        asked,
        whole.text(),
        forced.or(() -> languages.tell(Cleaner.clean(asked))),
        whole.mentions().isEmpty() ? hinted(whole) : whole.mentions(),
        whole.areas(),
        whole.turns(),
        own.unknownName(),
        own.alien(),
        whole.contentWords(),
        whole.cues(),
        whole.cues().without(SetAside.in(whole.text(), whole.words())));
  }

  private List<Question.Mention> hinted(Reading whole) {
    Service best = null;
    double most = 0;
    for (Service service : hinting) {
      double weight = whole.cues().best(service.family().hints()).weight();
      if (weight > most) {
        most = weight;
        best = service;
      }
    }
    return best == null ? List.of() : List.of(new Question.Mention(best, 0, 0));
  }

  /// @return with what it leaves out and the question before has
  Reading joined(Reading reading, Optional<Reading> before) {
    Optional<Reading> completed =
        before
            .flatMap(earlier -> followUp.complete(reading, earlier))
            .map(text -> reading(text, own(reading, text)));
    // "And Advanced?" asks in the way that the question before did.
    return Set.of(Turn.POLAR).containsAll(reading.turns()) && !FollowUp.isClause(reading.text())
        ? completed.map(whole -> whole.asking(before.orElseThrow().turns())).orElse(reading)
        : completed.orElse(reading);
  }

  /// @return letters from the start of the completed text that are the follow-up's own
  private static int own(Reading reading, String completed) {
    boolean first =
        completed.startsWith(reading.text())
            && !FollowUp.isMoved(reading)
            && !FollowUp.isCarried(reading);
    return first ? reading.text().length() : 0;
  }

  /// @param asked clean
  Reading reading(String asked) {
    return reading(asked, 0);
  }

  /// @param own letters from the start that the person wrote; the rest was taken from before
  private Reading reading(String asked, int own) {
    String text = SetAside.withoutContrast(asked);
    Words written = Words.of(text, lexicon.koreanWords());
    String mended = typos.mend(text, written);
    Words words = mended.equals(text) ? written : Words.of(mended, lexicon.koreanWords());
    BitSet aside = SetAside.in(mended, words);
    List<Question.Mention> named = services.find(words);
    if (mended.indexOf('(') >= 0
        && named.stream().anyMatch(mention -> isPartlyAside(mention, aside))) {
      String rest = SetAside.removed(mended);
      // A name may lie partly in words that are only an idiom, of which nothing is removed.
      if (rest.length() < mended.length()) {
        return reading(rest, own);
      }
    }
    named.stream()
        .filter(mention -> aside.get(mention.start(), mention.end()).cardinality() > 0)
        .forEach(mention -> aside.set(mention.start(), mention.end()));
    List<Question.Mention> mentions = meant(named, aside);
    BitSet names = new BitSet();
    for (Question.Mention mention : mentions) {
      if (mention.service().family().featureOf().isEmpty()) {
        names.set(mention.start(), mention.end());
      }
    }
    Focus focus = Focus.of(mended, words);
    CueFinder cues = new CueFinder(words, names, focus);
    TurnFinder.Result shown = turns.find(mended, words, cues);
    if (cues.areAlternatives(mentions)
        && !YesNo.hasForm(mended)
        && Collections.disjoint(shown.turns(), OF_AN_OWNER)) {
      shown.turns().add(Turn.COMPARE);
    }
    BitSet said = new BitSet();
    words.mark(0, own, said);
    AreaFinder.Result found = areas.find(cues.without(aside), said);
    if (found.sightings().isEmpty()
        && mentions.size() < 2
        && !Collections.disjoint(shown.turns(), OF_A_PARTY)
        && !asksAll(shown.turns())) {
      // A name may be the only word for the area: "security incident response: us or AWS?"
      BitSet idioms = SetAside.idioms(mended, words);
      found = areas.find(new CueFinder(words, idioms, focus), said);
    }
    BitSet explained = (BitSet) names.clone();
    mentions.forEach(mention -> explained.set(mention.start(), mention.end()));
    explained.or(found.covered());
    explained.or(shown.covered());
    return new Reading(
        mended,
        words,
        mentions,
        found.sightings(),
        shown.turns(),
        unknownNames.find(
            mended,
            words,
            written,
            mentioned(mentions),
            mentions.isEmpty() && !speaksClearly(found) && !asksTool(shown.turns())),
        alien(words, explained),
        unexplained(words, explained),
        found.covered(),
        shown.covered(),
        new CueFinder(words, new BitSet(), focus));
  }

  /// "RDS(커스텀 말고)" reads like the name of what is set aside.
  private static boolean isPartlyAside(Question.Mention mention, BitSet aside) {
    int set = aside.get(mention.start(), mention.end()).cardinality();
    return set > 0 && set < mention.end() - mention.start();
  }

  /// "Instances rather than a gateway" asks about the former.
  private static List<Question.Mention> meant(List<Question.Mention> mentions, BitSet aside) {
    List<Question.Mention> meant =
        mentions.stream()
            .filter(mention -> aside.get(mention.start(), mention.end()).isEmpty())
            .toList();
    return meant.isEmpty() ? mentions : meant;
  }

  /// "What am I responsible for on it?" asks for every area.
  private static boolean asksAll(Set<Turn> turns) {
    return turns.contains(Turn.DUTIES) || (turns.contains(Turn.MINE) && turns.contains(Turn.OPEN));
  }

  private static boolean asksTool(Set<Turn> turns) {
    return turns.contains(Turn.RECOMMEND) || turns.contains(Turn.NEED);
  }

  /// What is written like a name is none of a service where the area is clear without it.
  private static boolean speaksClearly(AreaFinder.Result found) {
    return !found.sightings().isEmpty() && found.sightings().getFirst().weight() >= AREA_CLEAR;
  }

  private static BitSet mentioned(List<Question.Mention> mentions) {
    BitSet named = new BitSet();
    mentions.forEach(mention -> named.set(mention.start(), mention.end()));
    return named;
  }

  private int unexplained(Words words, BitSet explained) {
    return (int)
        words.all().stream()
            .filter(word -> word.text().length() > 1 && !turns.isIdle(word))
            .filter(word -> explained.get(word.start(), word.end()).isEmpty())
            .count();
  }

  /// @return share of the words neither explained nor known anywhere in the corpus
  private double alien(Words words, BitSet explained) {
    List<Words.Word> content = new ArrayList<>();
    for (Words.Word word : words.all()) {
      if (word.text().length() > 1 && !turns.isIdle(word)) {
        content.add(word);
      }
    }
    long alien =
        content.stream()
            .filter(
                word -> explained.get(word.start(), word.end()).isEmpty() && !lexicon.knows(word))
            .count();
    return content.isEmpty() ? 0 : (double) alien / content.size();
  }
}

package dev.srm.question;

import dev.srm.knowledge.Phrasebook;
import dev.srm.knowledge.Script;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notices a service that the corpus does not have: what follows a provider's name and is written
/// like one.
final class UnknownNames {
  private static final Pattern NAMED =
      Pattern.compile("(?:\\b(?:AWS|Amazon|aws|amazon)|아마존)\\s+((?:[A-Z][A-Za-z0-9]*\\s?){1,4})");
  private static final Set<String> PROVIDERS = Set.of("aws", "amazon", "아마존");

  private static final int SHORTEST = 3;

  private static final Pattern ODD =
      Pattern.compile("\\b(?:[A-Z]+[a-z]+[A-Z][A-Za-z0-9]*|[A-Z]{2,6}[0-9]?)\\b");

  private final Lexicon lexicon;
  private final Phrasebook phrasebook;

  UnknownNames(Lexicon lexicon, Phrasebook phrasebook) {
    this.lexicon = lexicon;
    this.phrasebook = phrasebook;
  }

  /// @param mentioned offsets of the names that are known
  /// @param alone whether nothing else tells what is asked about; else only what follows a
  ///   provider's name counts
  Optional<String> find(String text, Words words, BitSet mentioned, boolean alone) {
    for (Pattern pattern : alone ? List.of(NAMED, ODD) : List.of(NAMED)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String name = matcher.group(matcher.groupCount()).strip();
        if (isUnknown(name, words, mentioned)) {
          return Optional.of(name);
        }
      }
    }
    return mentioned.isEmpty() ? korean(words, mentioned) : Optional.empty();
  }

  /// "AWS 클라우드방패", "AWS 세이프볼트": after the provider's name, a compound that begins with a known word
  /// and goes on with one that stands nowhere in the corpus, or a foreign word.
  private Optional<String> korean(Words words, BitSet mentioned) {
    List<Words.Word> all = words.all();
    for (int i = 1; i < all.size(); i++) {
      Words.Word word = all.get(i);
      boolean named = PROVIDERS.contains(all.get(i - 1).text()) && word.gap();
      if (named
          && word.hangul()
          && Endings.without(word.text()).length() >= SHORTEST
          && !phrasebook.idle().contains(Endings.without(word.text()))
          && mentioned.get(word.start(), word.end()).isEmpty()
          && (!lexicon.isCompound(word.text()) || lexicon.hidesName(word.text()))) {
        return Optional.of(Endings.without(word.text()));
      }
    }
    return Optional.empty();
  }

  private boolean isUnknown(String name, Words words, BitSet mentioned) {
    String first = Script.runs(name.toLowerCase(java.util.Locale.ROOT)).getFirst();
    return words.all().stream()
        .filter(word -> word.text().equals(first))
        .anyMatch(word ->
            mentioned.get(word.start(), word.end()).isEmpty()
                && !lexicon.knows(word)
                && !(word.text().endsWith("ed")
                    && lexicon.knowsLatin(word.text().substring(0, word.text().length() - 2)))
                && !phrasebook.englishWords().contains(word.text()));
  }
}

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
      Pattern.compile(
          "(?:\\b(?:AWS|Amazon|aws|amazon)|아마존)\\s+((?:[A-Z][A-Za-z0-9]*\\s?){1,4}|[a-z]{6,}(?<!ed)\\b)");
  private static final Set<String> PROVIDERS = Set.of("aws", "amazon", "아마존");

  private static final int SHORTEST = 3;

  private static final Pattern ODD =
      Pattern.compile("\\b(?:[A-Z]+[a-z]+[A-Z][A-Za-z0-9]*|[A-Z]{2,6}[0-9]?)\\b");

  /// How Korean verbs end before what they belong to: 만드는데, 터지면.
  private static final Pattern VERB = Pattern.compile("(?:는데|[는은을할한된될던면서고니지게다]|[았었했졌][가-힣]*|도록)$");

  /// With a capital, and no abbreviation.
  private static final Pattern NAME = Pattern.compile("[A-Z][a-z]{3,}");

  private final Lexicon lexicon;
  private final Phrasebook phrasebook;

  UnknownNames(Lexicon lexicon, Phrasebook phrasebook) {
    this.lexicon = lexicon;
    this.phrasebook = phrasebook;
  }

  /// @param text mended
  /// @param words of that text
  /// @param written the words before they were mended
  /// @param mentioned offsets of the names that are known
  /// @param alone whether nothing else tells what is asked about; else only what follows a
  ///   provider's name counts
  Optional<String> find(String text, Words words, Words written, BitSet mentioned, boolean alone) {
    for (Pattern pattern : alone ? List.of(NAMED, ODD) : List.of(NAMED)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String name = matcher.group(matcher.groupCount()).strip();
        if (isUnknown(name, words, mentioned)) {
          return Optional.of(name);
        }
      }
    }
    return korean(words, written, mentioned).or(() -> tier(text, words, mentioned));
  }

  /// "AWS 클라우드방패", "AWS 세이프볼트": after the provider's name, a compound that begins with a known word
  /// and goes on with one that stands nowhere in the corpus, or a foreign word.
  private Optional<String> korean(Words words, Words written, BitSet mentioned) {
    List<Words.Word> all = words.all();
    List<Words.Word> wrote = written.all().size() == all.size() ? written.all() : all;
    for (int i = 1; i < all.size(); i++) {
      Words.Word word = all.get(i);
      boolean free = mentioned.get(word.start(), word.end()).isEmpty();
      if (free && word.hangul() && word.gap() && PROVIDERS.contains(all.get(i - 1).text())) {
        // A foreign name may have been mended to a word that it only resembles.
        String name = Endings.without(wrote.get(i).text());
        String meant = Loanwords.looksLike(name) ? name : Endings.without(word.text());
        if (meant.length() >= SHORTEST && !phrasebook.idle().contains(meant) && isCoined(meant)) {
          return Optional.of(meant);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isCoined(String name) {
    return !lexicon.isCompound(name) || lexicon.hidesName(name) || lexicon.isCoined(name);
  }

  /// "RDS Hyper", "가드듀티 울트라": a kind of a known service that there is not.
  private Optional<String> tier(String text, Words words, BitSet mentioned) {
    List<Words.Word> all = words.all();
    for (int i = 1; i < all.size(); i++) {
      Words.Word before = all.get(i - 1);
      Words.Word word = all.get(i);
      if (word.gap()
          && mentioned.get(before.end() - 1)
          && mentioned.get(word.start(), word.end()).isEmpty()
          && isTier(text, word)) {
        int end = word.at() + Endings.without(word.text()).length();
        return Optional.of(text.substring(before.at(), end));
      }
    }
    return Optional.empty();
  }

  private boolean isTier(String text, Words.Word word) {
    if (word.hangul()) {
      if (Endings.only(word.text().substring(1))) {
        return false;
      }
      String name = Endings.without(word.text());
      return Loanwords.looksLike(name)
          && !VERB.matcher(name).find()
          && !lexicon.knowsKorean(name)
          && !lexicon.isJoined(name);
    }
    String as = text.substring(word.at(), word.at() + word.text().length());
    return NAME.matcher(as).matches()
        && !lexicon.isTarget(word)
        && !phrasebook.englishWords().contains(word.text());
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
                && !phrasebook.idle().contains(word.text())
                && !phrasebook.englishWords().contains(word.text()));
  }
}

package dev.srm.question;

import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Finds the services that a question names: longest name first, no two names over the same
/// letters.
final class ServiceFinder {
  /// Korean names up to this long must be followed by nothing but particles or known words.
  private static final int SHORT_NAME = 3;

  /// A text that names more asks of none of them in particular.
  private static final int SERVICES_MAX = 12;

  private final Lexicon lexicon;

  ServiceFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// @return in the order of the question, each service once
  List<Question.Mention> find(Words words) {
    BitSet taken = notNames(words);
    List<Question.Mention> mentions = new ArrayList<>();
    for (Lexicon.Name name : lexicon.names()) {
      int at = words.joined().indexOf(name.joined());
      while (at >= 0) {
        int end = end(words, name.joined(), at);
        if (end > 0 && taken.get(at, end).isEmpty()) {
          taken.set(at, end);
          mentions.add(new Question.Mention(name.service(), at, end));
        }
        at = words.joined().indexOf(name.joined(), at + 1);
      }
    }
    mentions.sort(Comparator.comparingInt(Question.Mention::start));
    List<Question.Mention> once = new ArrayList<>();
    for (Question.Mention mention : mentions) {
      Service service = mention.service();
      if (once.size() < SERVICES_MAX
          && once.stream().noneMatch(other -> other.service().equals(service))) {
        once.add(mention);
      }
    }
    return once;
  }

  /// @return offsets of what only looks like a name
  private BitSet notNames(Words words) {
    BitSet taken = new BitSet();
    for (String phrase : lexicon.notNames()) {
      int at = words.joined().indexOf(phrase);
      while (at >= 0) {
        int end = end(words, phrase, at);
        if (end > 0) {
          taken.set(at, end);
        }
        at = words.joined().indexOf(phrase, at + 1);
      }
    }
    return taken;
  }

  private int end(Words words, String name, int at) {
    if (!words.starts(at)) {
      return -1;
    }
    int end = at + name.length();
    Words.Word last = words.wordAt(end - 1);
    if (!last.hangul()) {
      boolean plural = end + 1 == last.end() && words.joined().charAt(end) == 's';
      return end == last.end() || (plural && name.length() > 2) ? last.end() : -1;
    }
    boolean free =
        lexicon.goesOn(words.joined().substring(end, last.end()))
            && (name.length() > SHORT_NAME || (end < words.joined().length() && words.starts(end)));
    return free || Endings.only(words.joined().substring(end, last.end())) ? end : -1;
  }
}

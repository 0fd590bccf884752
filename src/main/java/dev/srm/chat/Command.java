package dev.srm.chat;

import dev.srm.knowledge.Language;
import dev.srm.question.Cleaner;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message wants: told by its first word, in Korean also by its last, as in "RDS 매트릭스".
///
/// @param kind of the wish
/// @param rest what was said beside the word of command; of a question, all of it
/// @param open whether everybody shall see the reply, where the platform could show it to one
///   person alone
/// @param language of the word of command; empty when there was none or it is used in both
public record Command(Kind kind, String rest, boolean open, Optional<Language> language) {
  /// The wishes.
  public enum Kind {
    HELP,
    /// All rows of a service.
    MATRIX,
    /// Two services or more, side by side.
    COMPARE,
    /// Anything else is a question.
    ASK
  }

  private record Word(Kind kind, Optional<Language> language) {
    static Word of(Kind kind, Language language) {
      return new Word(kind, Optional.of(language));
    }
  }

  /// What people type when they want to know what they can type: nothing else may stand beside it.
  private static final Map<String, Word> ALONE =
      Map.of(
          "help", Word.of(Kind.HELP, Language.EN),
          "commands", Word.of(Kind.HELP, Language.EN),
          "?", new Word(Kind.HELP, Optional.empty()),
          "도움말", Word.of(Kind.HELP, Language.KO),
          "도움", Word.of(Kind.HELP, Language.KO),
          "사용법", Word.of(Kind.HELP, Language.KO),
          "명령어", Word.of(Kind.HELP, Language.KO),
          "헬프", Word.of(Kind.HELP, Language.KO));

  private static final Map<String, Word> FIRST =
      Map.of(
          "matrix", Word.of(Kind.MATRIX, Language.EN),
          "매트릭스", Word.of(Kind.MATRIX, Language.KO),
          "책임표", Word.of(Kind.MATRIX, Language.KO),
          "표", Word.of(Kind.MATRIX, Language.KO),
          "compare", Word.of(Kind.COMPARE, Language.EN),
          "비교", Word.of(Kind.COMPARE, Language.KO));

  private static final Map<String, Word> LAST =
      Map.of(
          "matrix", Word.of(Kind.MATRIX, Language.EN),
          "매트릭스", Word.of(Kind.MATRIX, Language.KO),
          "책임표", Word.of(Kind.MATRIX, Language.KO),
          "표", Word.of(Kind.MATRIX, Language.KO),
          "비교", Word.of(Kind.COMPARE, Language.KO),
          "비교해줘", Word.of(Kind.COMPARE, Language.KO),
          "비교해주세요", Word.of(Kind.COMPARE, Language.KO));

  private static final Pattern OPEN =
      Pattern.compile("(?iU)^(?:public|공개(?:로|답변)?)(?:\\s*:\\s*|\\s+)(?=\\S)");

  /// A slash command typed where there is none, e.g. in Teams.
  private static final Pattern OWN_NAME = Pattern.compile("(?i)^/srm\\b\\s*");

  private static final Pattern PREPOSITION = Pattern.compile("(?i)^(?:for|of|on)\\s+");
  private static final int WORDS_OF_A_LAST_MAX = 5;

  /// @param text of a message, with or without the platform's mark-up
  public static Command of(String text) {
    String cleaned = OWN_NAME.matcher(Cleaner.clean(text)).replaceFirst("");
    Matcher openly = OPEN.matcher(cleaned);
    boolean open = openly.find();
    String wish = (open ? cleaned.substring(openly.end()) : cleaned).strip();
    Word alone = ALONE.get(wish.toLowerCase(Locale.ROOT));
    if (wish.isEmpty() || alone != null) {
      return new Command(Kind.HELP, "", open, alone == null ? Optional.empty() : alone.language());
    }
    String[] words = wish.split(" ");
    Word first = FIRST.get(key(words[0]));
    if (first != null) {
      String rest = wish.substring(words[0].length()).strip();
      return new Command(
          rest.isEmpty() ? Kind.HELP : first.kind(),
          PREPOSITION.matcher(rest).replaceFirst(""),
          open,
          first.language());
    }
    String end = words[words.length - 1];
    Word last = words.length > WORDS_OF_A_LAST_MAX ? null : LAST.get(key(end));
    return last == null
        ? new Command(Kind.ASK, wish, open, Optional.empty())
        : new Command(
            last.kind(),
            wish.substring(0, wish.length() - end.length()).strip(),
            open,
            last.language());
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[:.,!]+$", "");
  }
}

package dev.srm.answer;

import dev.srm.channel.Golden;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Script;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Texts that nobody means.
enum Noise {
  BYTES {
    @Override
    String text(Random random) {
      byte[] bytes = new byte[random.nextInt(LENGTH_MAX)];
      random.nextBytes(bytes);
      return new String(bytes, any(CHARSETS, random));
    }
  },
  CODE_POINTS {
    @Override
    String text(Random random) {
      int[] points = new int[random.nextInt(LENGTH_MAX)];
      for (int i = 0; i < points.length; i++) {
        points[i] = random.nextInt(Character.MAX_CODE_POINT + 1);
      }
      return new String(points, 0, points.length);
    }
  },
  HALVES {
    @Override
    String text(Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(LENGTH_MAX); i > 0; i--) {
        text.append((char) (0xD800 + random.nextInt(0x800)));
        text.append(random.nextInt(9) == 0 ? any(WORDS, random) : "");
      }
      return text.toString();
    }
  },
  HANGUL {
    @Override
    String text(Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(LENGTH_MAX); i > 0; i--) {
        boolean whole = random.nextInt(20) > 0;
        text.append(
            (char) (whole ? 0xAC00 + random.nextInt(11_172) : 0x1100 + random.nextInt(256)));
        text.append(random.nextInt(5) == 0 ? " " : "");
      }
      return text.toString();
    }
  },
  WORDS_MIXED {
    @Override
    String text(Random random) {
      return joined(random, random.nextBoolean() ? " " : "");
    }
  },
  TYPOS {
    @Override
    String text(Random random) {
      StringBuilder text = new StringBuilder();
      while (text.length() < LENGTH_MAX) {
        String word = any(WORDS, random);
        int at = random.nextInt(word.length());
        char other =
            Script.isHangul(word.charAt(at))
                ? (char) (0xAC00 + random.nextInt(11_172))
                : (char) ('a' + random.nextInt(26));
        text.append(word, 0, at).append(other).append(word.substring(at + 1)).append(' ');
      }
      return text.toString();
    }
  },
  REPEATED {
    @Override
    String text(Random random) {
      String piece = any(PIECES, random);
      String other = any(PIECES, random);
      return random.nextBoolean()
          ? piece.repeat(LENGTH_MAX / piece.length())
          : (piece + other).repeat(LENGTH_MAX / (piece + other).length()) + any(WORDS, random);
    }
  },
  SPLICED {
    @Override
    String text(Random random) {
      StringBuilder text = new StringBuilder();
      while (text.length() < LENGTH_MAX / 2) {
        String asked = any(GOLDEN, random).ask();
        int from = random.nextInt(asked.length());
        text.append(asked, from, from + random.nextInt(asked.length() - from + 1));
        text.append(any(PIECES, random));
      }
      return text.toString();
    }
  };

  /// A little more than is looked at.
  private static final int LENGTH_MAX = 2_200;

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII);

  private static final List<GoldenQuestion> GOLDEN = Golden.questions();
  private static final List<String> WORDS = words();

  /// What patterns look for, again and again without its end.
  private static final List<String> PIECES =
      List.of(
          " ",
          "?",
          "? ",
          "!",
          "<",
          "<@",
          "<https://",
          "</",
          "&amp;",
          "@",
          "@a.",
          ":",
          ":a",
          "(",
          "\\",
          "\"",
          "\n",
          "\t",
          "%s",
          "${a}",
          "ㅋ",
          "ㅠ",
          "가",
          "는",
          "는데 ",
          "은 ",
          "누가 ",
          "누가 하고 ",
          "우리 ",
          "aws ",
          "aws가 ",
          "aws or ",
          "us or ",
          "who ",
          "who and ",
          "who patches it and ",
          "not a ",
          "without ",
          "is it ",
          "do we ",
          "how is ",
          "for ",
          "which ",
          "services ",
          "언제 ",
          "아니면 ",
          "해야 ",
          "말고 ",
          "a-",
          "1.",
          "0.0.0.0/0 ",
          "x/",
          "hi ",
          "thanks ",
          "안녕하세요 ",
          "감사합니다 ",
          "sorry if ",
          "https://a",
          "AWS Foo",
          "A1",
          "\uFDFA",
          "\u0301",
          "🙏",
          "e\u0301");

  private static final int WORDS_MAX = 300;

  abstract String text(Random random);

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String joined(Random random, String gap) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(WORDS_MAX); i > 0; i--) {
      words.add(any(WORDS, random));
    }
    return String.join(gap, words);
  }

  /// Everything that the corpus calls a thing.
  private static List<String> words() {
    TreeSet<String> words = new TreeSet<>();
    GOLDEN.forEach(question -> words.addAll(Script.runs(question.ask())));
    Golden.KNOWLEDGE.services().forEach(service -> words.addAll(service.aliases()));
    Golden.KNOWLEDGE.glossary().entries().forEach(entry -> words.addAll(entry.ko()));
    return List.copyOf(words);
  }
}

package dev.srm.eval;

import dev.srm.knowledge.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// What people write around a question in a chat, and what the chat makes of it.
final class ChatWording {
  private static final List<String> GREETINGS_KO =
      List.of(
          "안녕하세요, ",
          "안녕하세요! ",
          "수고 많으십니다. ",
          "저기요 ",
          "혹시 ",
          "질문 있습니다. ",
          "다들 고생 많으세요~ ",
          "뭐 하나만 여쭤볼게요. ",
          "신입인데 여쭤봅니다. ",
          "안녕하세요 보안팀 김대리입니다. ",
          "갑자기 궁금해서 그런데요, ",
          "회의 중에 나온 얘긴데요. ",
          "그니까 ");
  private static final List<String> GREETINGS_EN =
      List.of(
          "Hi team, ",
          "hello! ",
          "Quick question: ",
          "hey all, ",
          "Good morning. ",
          "sorry if this was asked before. ",
          "hi, I'm new here. ",
          "dumb question but ",
          "Hello from the platform team! ",
          "just wondering, ",
          "So ",
          "for my own understanding: ");
  private static final List<String> NOISE_KO =
      List.of(
          " 감사합니다!",
          " ㅠㅠ",
          " ㅋㅋㅋ",
          " 🙏",
          " 급해요",
          " 미리 감사드려요~",
          " (급)",
          "..",
          " 아시는 분?",
          " 확인 부탁드려요",
          " 답 좀 주세요",
          " 헷갈리네요");
  private static final List<String> NOISE_EN =
      List.of(
          " thanks!",
          " thx",
          " 🙏",
          " asap please",
          " Thanks a lot in advance!",
          " lol",
          "..",
          " any idea?",
          " appreciate it",
          " (for an audit)",
          " can't find it anywhere");

  private static final int FULL_WIDTH = 0xFEE0;

  private ChatWording() {}

  static String greeted(String asked, Language language, RandomGenerator random) {
    return Alteration.any(language == Language.KO ? GREETINGS_KO : GREETINGS_EN, random) + asked;
  }

  static String noisy(String asked, Language language, RandomGenerator random) {
    return asked + Alteration.any(language == Language.KO ? NOISE_KO : NOISE_EN, random);
  }

  static String letterCase(String asked, RandomGenerator random) {
    return switch (random.nextInt(3)) {
      case 0 -> asked.toUpperCase(Locale.ROOT);
      case 1 -> asked.toLowerCase(Locale.ROOT);
      default -> titled(asked);
    };
  }

  private static String titled(String asked) {
    StringBuilder text = new StringBuilder(asked);
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == ' ') {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }

  static String encoded(String asked, RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> Normalizer.normalize(asked, Normalizer.Form.NFD);
      case 1 -> fullWidth(asked);
      case 2 -> asked.replace(' ', '\u00A0');
      case 3 -> "<@U0LAN0Z89> " + asked;
      case 4 -> "<at>SRM</at>&nbsp;" + asked.replace("&", "&amp;");
      default -> asked.replace(" ", " \u200B");
    };
  }

  private static String fullWidth(String asked) {
    StringBuilder text = new StringBuilder(asked);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ' && text.charAt(i) < 0x7F) {
        text.setCharAt(i, (char) (text.charAt(i) + FULL_WIDTH));
      }
    }
    return text.toString();
  }
}

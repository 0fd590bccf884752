package dev.srm.channel;

import dev.srm.knowledge.Language;

/// The words around an answer, in both languages.
public enum Label {
  YES("Yes", "네"),
  NO("No", "아니요"),
  WHAT("What", "항목"),
  NOTHING("Nothing to do.", "할 일이 없습니다."),
  DEPENDS("Depends", "조건"),
  SOURCES("Sources", "출처"),
  LINE("line", "줄"),
  CHECKED("checked", "확인"),
  OFFICIAL("official page", "공식 문서"),
  RELATED("Related questions", "관련 질문"),
  ASK_INSTEAD("You can ask", "이렇게 물어보세요"),
  LEFT_OUT("Left out for length", "길어서 생략됨"),
  OWNER("Owner", "책임"),
  DIFFERS("Owners differ", "담당이 다른 항목"),
  SAME("Same owner", "담당이 같은 항목"),
  ASK_TEAM("Ask %s", "%s에 물어보기"),
  TEAM_QUESTION("A question for %s:", "%s에 질문이 왔습니다."),
  TEAM_ASKS("%s asks %s:", "%s 님이 %s에 묻습니다."),
  TEAM_WHERE("Where it was asked", "질문한 곳"),
  TEAM_UNSURE(
      "It is unclear whether %s got your question. Please look into their channel.",
      "%s 채널에 질문이 전해졌는지 확실하지 않습니다. 채널에서 확인해 주세요."),
  TEAM_ASKED("Your question is now with %s, in their channel.", "%s 채널에 질문을 전했습니다."),
  TEAM_UNREACHABLE(
      "The question could not be passed on. Please ask the team directly.",
      "질문을 전하지 못했습니다. 담당 팀에 직접 물어봐 주세요."),
  HELP_TITLE("Who is responsible for what in cloud security?", "클라우드 보안, 누가 무엇을 책임지나요?"),
  HELP_HOW(
      "Ask in your own words, in English or Korean. Name the service and what has to be done; the"
          + " answer says who does it and quotes its sources.",
      "한국어나 영어로 편하게 물어보세요. 서비스와 할 일을 말하면 누가 하는지, 근거가 무엇인지 알려 드립니다."),
  COMMANDS(
      "“matrix SERVICE” shows all areas of a service, “compare SERVICE SERVICE” several services side"
          + " by side.",
      "‘책임표 서비스’로 한 서비스의 책임을 모두, ‘비교 서비스 서비스’로 여러 서비스를 나란히 볼 수 있습니다."),
  FAILED(
      "Something went wrong on our side, sorry. Please try again; if it stays, pass on this"
          + " reference",
      "처리 중 문제가 생겼습니다. 다시 시도해 주세요. 계속되면 이 번호를 알려 주세요");

  private final String en;
  private final String ko;

  Label(String en, String ko) {
    this.en = en;
    this.ko = ko;
  }

  /// @return the words in that language
  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case KO -> ko;
    };
  }

  /// @param reference stands in the log beside the cause
  /// @return an apology in both languages, for when not even the language is known
  public static String failed(String reference) {
    return FAILED.en + " / " + FAILED.ko + ": " + reference;
  }
}

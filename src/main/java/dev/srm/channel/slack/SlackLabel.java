package dev.srm.channel.slack;

import dev.srm.knowledge.Language;

/// The words of Slack's buttons, windows and home page, in both languages.
enum SlackLabel {
  SHARE("Share in channel", "채널에 공유"),
  SHARED_BY("Shared by", "공유:"),
  ASKED_BY("Asked by", "질문:"),
  ASK_TEAM("Ask %s", "%s에 물어보기"),
  HELPFUL("This answer helped", "도움이 되었어요"),
  NOT_HELPFUL("This answer did not help", "도움이 되지 않았어요"),
  THANKS("Thank you, that is noted.", "의견을 남겨 주셔서 감사합니다."),
  COMMENT_TITLE("What was wrong?", "무엇이 아쉬웠나요?"),
  COMMENT_LABEL("Your comment", "의견"),
  COMMENT_HINT("E.g. wrong owner, missing condition, outdated", "예: 담당이 틀림, 조건이 빠짐, 오래된 내용"),
  SEND("Send", "보내기"),
  CLOSE("Close", "닫기"),
  REPLY_IN_THREAD("Reply in thread", "스레드에 답글"),
  ANSWER_TITLE("Who is responsible?", "누가 책임지나요?"),
  TEAM_ASKS("%s asks %s", "%s 님이 %s에 묻습니다"),
  SRM_SAYS("SRM's answer", "SRM의 답변"),
  TEAM_ANSWER("Answer", "답변하기"),
  TEAM_CORRECT("Correct SRM's answer", "SRM 답변 정정"),
  TEAM_ANSWER_TITLE("Answer the question", "질문에 답변"),
  TEAM_CORRECT_TITLE("Correct the answer", "답변 정정"),
  TEAM_LABEL("Your answer goes to the person who asked", "질문한 분에게 전달됩니다"),
  TEAM_SENT(
      "Passed on to %s in %s. Their answer comes here.", "%s(%s)에 전달했습니다. 답변이 오면 여기로 알려 드립니다."),
  TEAM_UNREACHED(
      "SRM could not post to %s of %s. Please ask them there.",
      "%s 채널(%s)에 글을 올리지 못했습니다. 그쪽에 직접 문의해 주세요."),
  TEAM_ANSWERS("Answer by %s of %s", "%s 님의 답변 (%s)"),
  TEAM_CORRECTS("SRM's answer corrected by %s of %s", "%s 님이 SRM의 답변을 정정했습니다 (%s)"),
  TEAM_AGAIN("That was passed on already.", "이미 전달했습니다."),
  TEAM_WRITE("Please write to %s (%s).", "%s(%s)에 직접 문의해 주세요."),
  BUSY("SRM is busy just now; please try again in a minute.", "지금은 처리할 수 없습니다. 잠시 후 다시 시도해 주세요."),
  TEAM_DONE("%s answered; passed on.", "%s 님의 답변을 전달했습니다."),
  HOME_ASK("Ask SRM", "SRM에게 물어보기"),
  HOME_HINT("Who patches the operating system of …?", "… 운영체제 패치는 누가 하나요?"),
  HOME_EXAMPLES("For example", "예를 들면"),
  HOME_RECENT("You asked lately", "최근에 물어본 질문"),
  HOME_BROWSE("Everything about one service", "서비스별로 보기"),
  HOME_CHOOSE("Choose a service", "서비스 선택"),
  PROMPTS("Ask who is responsible for what", "누가 무엇을 책임지는지 물어보세요"),
  THINKING("is looking that up", "찾아보고 있습니다"),
  SERVICE_AREA("What", "항목"),
  OWNER("Owner", "담당"),
  COMMANDS("Commands", "명령어"),
  COMMAND_LIST(
      """
      `/srm question` answers you alone; *Share in channel* shows it to all
      `/srm public question` answers for everybody
      `/srm matrix service` lists who owns what on a service
      `/srm compare service service` puts services side by side
      `@SRM question` answers in the thread and understands follow-ups there\
      """,
      """
      `/srm 질문` 나에게만 답합니다. *채널에 공유*를 누르면 모두가 봅니다
      `/srm 공개 질문` 모두에게 답합니다
      `/srm 매트릭스 서비스` 서비스의 책임 매트릭스를 보여 줍니다
      `/srm 비교 서비스 서비스` 서비스를 나란히 비교합니다
      `@SRM 질문` 스레드에서 답하고, 이어지는 질문도 이해합니다\
      """),
  GONE("This button is too old; please ask again.", "버튼이 오래되어 쓸 수 없습니다. 다시 물어봐 주세요.");

  private final String en;
  private final String ko;

  SlackLabel(String en, String ko) {
    this.en = en;
    this.ko = ko;
  }

  /// @return the words in that language
  String in(Language language) {
    return switch (language) {
      case EN -> en;
      case KO -> ko;
    };
  }

  /// @return the words with those put in
  String in(Language language, Object... values) {
    return in(language).formatted(values);
  }
}

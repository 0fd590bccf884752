package dev.srm.answer;

import dev.srm.answer.Answer.Polarity;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Team;
import java.util.List;
import java.util.Optional;

/// What SRM says in Korean.
final class KoreanVoice implements Voice {
  static final Voice INSTANCE = new KoreanVoice();

  private KoreanVoice() {}

  @Override
  public Language language() {
    return Language.KO;
  }

  @Override
  public String polarity(Polarity polarity) {
    return switch (polarity) {
      case YES -> "네.";
      case NO -> "아니요.";
    };
  }

  @Override
  public String owner(Party party, Optional<Area> area, Optional<Named> where) {
    String what = area.map(known -> known.phrase().ko()).orElse("이 일");
    String place = where.map(named -> named.text() + "의 ").orElse("");
    return switch (party.role()) {
      case PROVIDER, CUSTOMER ->
          party.name().ko()
              + " 책임입니다: "
              + place
              + Particles.topic(what, what)
              + " "
              + Particles.subject(party.name().ko(), party.name().ko())
              + " 맡습니다.";
      case SHARED ->
          party.name().ko()
              + "의 공동 책임입니다: "
              + place
              + Particles.topic(what, what)
              + " 양쪽이 나누어 맡습니다.";
    };
  }

  @Override
  public String taskOwner(Party party, Optional<Named> where) {
    String place = where.map(named -> named.text() + "에서 ").orElse("");
    return switch (party.role()) {
      case PROVIDER, CUSTOMER ->
          party.name().ko()
              + " 책임입니다: "
              + place
              + "이 일은 "
              + Particles.subject(party.name().ko(), party.name().ko())
              + " 맡습니다.";
      case SHARED -> party.name().ko() + "의 공동 책임입니다: " + place + "이 일은 양쪽이 나누어 맡습니다.";
    };
  }

  @Override
  public String side(Party party, String what) {
    return switch (party.role()) {
      case PROVIDER, CUSTOMER -> Particles.topic(party.name().ko(), party.name().ko()) + " " + what;
      case SHARED -> what;
    };
  }

  @Override
  public String nothing(Party party) {
    return switch (party.role()) {
      case PROVIDER -> party.name().ko() + "가 맡는 부분은 없습니다.";
      case CUSTOMER, SHARED -> "고객이 따로 할 일은 없습니다.";
    };
  }

  @Override
  public String modelQuestion() {
    return "공동 책임 모델이란 무엇인가요?";
  }

  @Override
  public String culpritNeed() {
    return "누가 언제 무엇을 했는지, 누가 리소스를 삭제하거나 바꿨는지 찾기";
  }

  @Override
  public String everywhere() {
    return "서비스 유형과 관계없이 마찬가지입니다.";
  }

  @Override
  public String depends(Area area) {
    String phrase = area.phrase().ko();
    return Particles.subject(phrase, phrase) + " 누구 책임인지는 서비스 유형에 따라 다릅니다.";
  }

  @Override
  public String ownerOn(Named where, Party party, Area area) {
    return where.text()
        + "의 "
        + Particles.topic(area.phrase().ko(), area.phrase().ko())
        + " "
        + responsibility(party)
        + "입니다.";
  }

  private static String responsibility(Party party) {
    return switch (party.role()) {
      case PROVIDER, CUSTOMER -> party.name().ko() + " 책임";
      case SHARED -> party.name().ko() + "의 공동 책임";
    };
  }

  @Override
  public String duties(Named where, Party party, List<String> areas) {
    return where.text() + "에서 " + responsibility(party) + ": " + String.join(", ", areas) + "입니다.";
  }

  @Override
  public String servicesOf(Area area, Party party, List<String> services) {
    return Particles.subject(area.phrase().ko(), area.phrase().ko())
        + " "
        + responsibility(party)
        + "인 서비스는 "
        + String.join(", ", services)
        + "입니다.";
  }

  @Override
  public String use(Service service) {
    boolean sameEnd = service.name().endsWith(service.shortName());
    return Particles.object(service.name(), sameEnd ? service.reading() : service.name())
        + " 사용하시면 됩니다.";
  }

  @Override
  public String choose(Named parent, List<String> members) {
    return Particles.topic(parent.text(), parent.reading())
        + " 실행 방식에 따라 책임이 다릅니다. "
        + String.join(", ", members)
        + " 중 어느 것을 쓰시나요?";
  }

  @Override
  public String question(Area area, Optional<Named> where) {
    String phrase = area.phrase().ko();
    return where.map(place -> place.text() + " ").orElse("")
        + Particles.topic(phrase, phrase)
        + " 누구 책임인가요?";
  }

  @Override
  public String dutiesQuestion(Named where) {
    return where.text() + "에서 고객 책임은 무엇인가요?";
  }

  @Override
  public String conceptQuestion(Named what) {
    return Particles.topic(what.text(), what.reading()) + " 무엇인가요?";
  }

  @Override
  public String team(Team team) {
    return "고객 쪽 담당은 " + team.name().ko() + Voice.reach(team) + "입니다.";
  }

  @Override
  public Named everyService() {
    return new Named("모든 서비스", "모든 서비스");
  }

  @Override
  public List<String> differWords() {
    return List.of("차이", "다릅니다", "달리", "반면", "비교하면");
  }

  @Override
  public String refusal(Answer.Refusal.Reason reason, Optional<String> name) {
    return switch (reason) {
      case OUT_OF_SCOPE -> "저는 클라우드 보안에서 무엇이 누구 책임인지만 답합니다. 이 질문은 그 범위가 아닙니다.";
      case UNKNOWN_SERVICE ->
          Particles.quoted(name.orElse("")) + " 서비스는 알지 못해서, 누구 책임인지 추측하지 않겠습니다.";
      case NO_EVIDENCE -> "제가 가진 노트에 근거가 없어서, 추측해서 답하지 않겠습니다.";
      case NOT_A_QUESTION -> "클라우드 보안에서 무엇이 누구 책임인지 물어보시면 출처와 함께 답해 드립니다.";
    };
  }
}

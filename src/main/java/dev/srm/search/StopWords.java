package dev.srm.search;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;

/// Words of the two languages that say how something is asked, never what about.
final class StopWords {
  /// Left out of notes and questions: small words and question words, which alone gained 0.012 of
  /// mean reciprocal rank, and the particles that Nori takes for nouns when they end a text after a
  /// word of the user dictionary.
  static final CharArraySet EVERYWHERE =
      CharArraySet.unmodifiableSet(
          StopFilter.makeStopSet(
              words(
                  """
                  a an and are as at be been being but by for if in into is it its no not of on or such that
                  the their then there these they this to was were will with
                  what who whom whose which how when where why do does did done many much can could should
                  would may might must shall has have had having i me my we us our ours you your yours he
                  she from about am so than too s t ll re ve d m don doesn isn aren
                  의 가 과
                  """)));

  /// Korean question words and empty verbs, as Nori cuts them, left out of questions.
  static final Set<String> KOREAN =
      Set.of(
          words(
              """
              무엇 뭐 누구 어떻 며칠 얼마 어디 언제 어느 어떤 몇 것 거 하 되 있 없 이 때 수 곳 걸 쪽 주
              """));

  /// Left out besides when a tool is looked for, because every such question has them.
  static final String[] TOOL =
      words(
          """
          service services tool tools use used using feature features product solution offering option
          recommend recommended suggest suggestion want need needs looking name best right fit fits help
          please something way place
          서비스 도구 툴 기능 제품 솔루션 쓰다 쓰 사용 이용 활용 추천 방법 필요 원하 싶 하려면 하려고 좋 알맞 적합
          """);

  private StopWords() {}

  private static String[] words(String block) {
    return block.strip().split("\\s+");
  }
}

package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.channel.Golden;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaFinderTest {
  private static final AreaFinder FINDER = new AreaFinder(Golden.KNOWLEDGE.areas());

  @ParameterizedTest(name = "\"{0}\" is about {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who swaps a broken disk?              → hardware
          opened port 22 to the world           → network-config
          someone made the bucket public        → iam
          log4j in our image                    → dependencies
          AZ went down                          → ha-scaling
          who rotates the keys                  → keys
          who patches the guest OS?             → guest-os
          plaintext password in env             → secrets
          WSUS server                           → guest-os
          who trains the employees?             → training
          게스트 OS 패치는 누가?                    → guest-os
          하이퍼바이저 취약점은 누가 막나요              → virtualization
          디스크가 고장나면 교체는?                   → hardware
          22번 포트를 전체에 열었어요                 → network-config
          버킷이 공개됐어요                         → iam
          로그 보존 기간은 누가 정하나요               → logging
          로그보존기간은 누가 정하나요                 → logging
          데이터센터 출입 통제                       → physical
          env에 비밀번호가 평문으로                  → secrets
          백업은 누가 하나요                        → backup
          who secures the data centers?         → physical
          """)
  void everyday_words_tell_the_area(String asked, String area) {
    assertEquals(area, find(asked).sightings().getFirst().area().id());
  }

  private static AreaFinder.Result find(String asked) {
    return FINDER.find(Read.cues(asked), new BitSet());
  }

  @Test
  void what_a_follow_up_says_itself_outweighs_what_it_takes_from_before() {
    String asked = "and the images? who patches the host os";
    BitSet own = new BitSet();
    Read.words(asked).mark(0, "and the images?".length(), own);
    assertEquals("host-os", find(asked).sightings().getFirst().area().id());
    assertEquals(
        "dependencies", FINDER.find(Read.cues(asked), own).sightings().getFirst().area().id());
  }

  @Test
  void what_tells_the_area_is_covered_and_the_rest_is_not() {
    String asked = "tell me: backup";
    AreaFinder.Result found = find(asked);
    Words words = Read.words(asked);
    assertTrue(found.covered().get(words.all().getLast().start()));
    assertTrue(!found.covered().get(words.all().getFirst().start()));
  }

  @ParameterizedTest
  @CsvSource({"what is the weather today?", "오늘 점심 뭐 먹지"})
  void other_topics_have_none(String asked) {
    assertTrue(find(asked).sightings().isEmpty());
  }
}

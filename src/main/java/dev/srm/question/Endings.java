package dev.srm.question;

import java.util.List;
import java.util.Set;

/// Korean particles and endings that may follow a name: 람다**는**, 람다**에서만**.
final class Endings {
  /// Longest is four syllables; what follows a particle may be another one.
  private static final Set<String> PARTICLES =
      Set.copyOf(
          List.of(
              "은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "로", "와", "과", "랑", "나", "든", "란",
              "라", "요", "야", "죠", "님", "들", "쪽", "용", "상", "내", "측", "등", "및", "께", "고", "인", "일",
              "면", "말", "뿐", "임", "건", "게", "걸", "에서", "에게", "한테", "으로", "이랑", "하고", "까지", "부터",
              "보다", "처럼", "마다", "이나", "이든", "이란", "이라", "이야", "이요", "은요", "는요", "인가", "인지", "인데",
              "에는", "에도", "로도", "로는", "로만", "만의", "에만", "라고", "이고", "이면", "라면", "라는", "예요", "에요",
              "이죠", "입니", "이에", "같은", "관련", "자체", "대신", "말고", "이라고", "이라면", "이라는", "에서는", "에서도",
              "에서만", "에서의", "으로는", "으로도", "인가요", "이에요", "이예요", "입니까", "입니다", "한테는", "에게는", "까지는",
              "까지도", "인데요", "부터는", "같은데"));

  private static final int LONGEST = 3;

  private Endings() {}

  /// @return true when the rest of a word, possibly empty, is only particles
  static boolean only(String rest) {
    if (rest.isEmpty()) {
      return true;
    }
    for (int length = Math.min(LONGEST, rest.length()); length > 0; length--) {
      if (PARTICLES.contains(rest.substring(0, length)) && only(rest.substring(length))) {
        return true;
      }
    }
    return false;
  }

  /// @return the run without the particles at its end; what is left has two syllables or more
  static String without(String run) {
    for (int end = 2; end < run.length(); end++) {
      if (only(run.substring(end))) {
        return run.substring(0, end);
      }
    }
    return run;
  }

  /// @return the lengths of the particles that stand at that place
  static int[] lengthsAt(String text, int from, int to) {
    int[] lengths = new int[LONGEST];
    int count = 0;
    for (int length = 1; length <= LONGEST && from + length <= to; length++) {
      if (PARTICLES.contains(text.substring(from, from + length))) {
        lengths[count++] = length;
      }
    }
    return java.util.Arrays.copyOf(lengths, count);
  }
}

package dev.srm.question;

import java.util.regex.Pattern;

/// Tells what is spelled like a foreign name: 세이프볼트, 버스터, 데이터돔.
final class Loanwords {
  /// Syllables that hardly any word of Korean origin holds, endings left out.
  private static final Pattern FOREIGN =
      Pattern.compile("[크클트티틱팅프플츠브블즈드스쉬쉴터텀커퍼버튜퓨뷰큐쿠퀀돔롬룸볼킹핑캐켓텍팩렉넷웨]");

  private Loanwords() {}

  static boolean looksLike(String run) {
    return FOREIGN.matcher(Endings.without(run)).find();
  }
}

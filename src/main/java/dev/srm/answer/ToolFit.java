package dev.srm.answer;

import java.util.List;

/// How well the best of the tools that were found fits what was told, best first.
final class ToolFit {
  /// Of 1,448 golden questions that ask for no owner, those whose best tool scores this much and
  /// leads this far ask for a tool in 130 of 150 cases; most of the others are policies, which
  /// weigh more.
  private static final double SCORE_FITTING = 16;

  private static final double LEAD_FITTING = 1.3;
  private static final double SCORE_LEADING = 13;

  /// A short problem scores little; then it has to be covered.
  private static final double COVERAGE_FITTING = 0.75;

  private static final double LEAD_COVERING = 1.6;

  /// The more phrases there are, the more any long text scores on one of them.
  private static final double COVERAGE_LEAST = 0.3;

  private static final double COVERAGE_CERTAIN = 0.9;
  private static final double SCORE_CERTAIN = 20;
  private static final double COVERAGE_PLAIN = 0.55;
  private static final double LEAD_ALONE = 1.9;

  /// Asked for a tool in so many words, less of the problem has to be recognised.
  private static final double SCORE_ASKED = 10;

  private static final double LEAD_ASKED = 1.05;
  private static final double COVERAGE_ASKED = 0.45;
  private static final double LEAD_MAX = 2;

  private ToolFit() {}

  /// What is recognised so well, and as no other tool is, was asked for in whatever form.
  static boolean fits(List<PassageSearch.Tool> tools) {
    PassageSearch.Tool best = tools.getFirst();
    boolean covers = best.coverage() >= COVERAGE_LEAST;
    return (covers && best.score() >= SCORE_FITTING && lead(tools) >= LEAD_FITTING)
        || (covers && best.score() >= SCORE_LEADING && lead(tools) >= LEAD_COVERING)
        || (best.coverage() >= COVERAGE_FITTING && lead(tools) >= LEAD_COVERING);
  }

  /// A problem told as a whole, though in words of a price or a duty.
  static boolean isWhole(List<PassageSearch.Tool> tools) {
    return tools.getFirst().coverage() >= COVERAGE_CERTAIN
        && tools.getFirst().score() >= SCORE_CERTAIN
        && lead(tools) >= LEAD_COVERING;
  }

  /// "How can I capture that traffic?" asks for the tool that captures it, although in words of a
  /// how-to.
  static boolean isPlain(List<PassageSearch.Tool> tools) {
    PassageSearch.Tool best = tools.getFirst();
    boolean covered = best.coverage() >= COVERAGE_PLAIN && lead(tools) >= LEAD_COVERING;
    boolean alone = best.coverage() >= COVERAGE_LEAST && lead(tools) >= LEAD_ALONE;
    return best.score() >= SCORE_FITTING && (covered || alone);
  }

  static boolean covers(List<PassageSearch.Tool> tools) {
    return tools.getFirst().coverage() >= COVERAGE_ASKED;
  }

  static boolean stands(List<PassageSearch.Tool> tools) {
    return covers(tools) || (tools.getFirst().score() >= SCORE_ASKED && lead(tools) >= LEAD_ASKED);
  }

  static double lead(List<PassageSearch.Tool> tools) {
    return tools.size() < 2
        ? LEAD_MAX
        : Math.min(LEAD_MAX, tools.getFirst().score() / tools.get(1).score());
  }
}

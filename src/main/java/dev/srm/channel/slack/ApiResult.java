package dev.srm.channel.slack;

import java.time.Duration;

/// How a call of the Web API ended.
///
/// @param <T> what Slack responds
sealed interface ApiResult<T> {
  /// Slack did it.
  record Done<T>(T response) implements ApiResult<T> {}

  /// Worth another attempt.
  ///
  /// @param after as Slack asked; zero when it did not say
  /// @param doubtful whether Slack may have done it all the same
  record Busy<T>(String why, Duration after, boolean doubtful) implements ApiResult<T> {}

  /// Slack will not do it.
  ///
  /// @param code as Slack publishes them
  record Refused<T>(String code) implements ApiResult<T> {}
}

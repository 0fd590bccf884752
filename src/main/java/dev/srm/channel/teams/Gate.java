package dev.srm.channel.teams;

import java.util.Optional;

/// Tells who may hand an activity to the bot.
@FunctionalInterface
interface Gate {
  /// @param authorization the header, if it was sent once
  /// @return whether Teams itself sent this activity to this bot
  /// @throws dev.srm.chat.Unavailable when that cannot be told just now
  boolean admits(Optional<String> authorization, Activity activity);
}

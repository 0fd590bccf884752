package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.channel.Room;
import java.util.List;

/// The two ways in which a message gets to Teams.
enum Form {
  /// In the response to a webhook: buttons can only open pages, and nothing is said of its size.
  /// Incoming webhooks lose what is larger than this without a word.
  WEBHOOK(28 * 1024),

  /// Through the connector, with citations and buttons. Teams refuses beyond 100 KB and advises to
  /// stay below 80.
  BOT(80 * 1024);

  private static final List<Room> WEBHOOK_ROOMS =
      List.of(
          new Room(4, 2_500, 8, 400, 10, 3),
          new Room(3, 1_500, 6, 250, 8, 3),
          new Room(2, 1_000, 4, 150, 5, 3),
          new Room(1, 900, 3, 120, 3, 2),
          new Room(1, 600, 2, 80, 2, 2));

  private static final List<Room> BOT_ROOMS =
      List.of(
          new Room(5, 4_000, 12, 400, 20, 3),
          new Room(4, 3_000, 8, 300, 12, 3),
          new Room(3, 1_800, 5, 200, 8, 3),
          new Room(2, 1_200, 4, 150, 5, 3),
          new Room(1, 900, 3, 120, 3, 2));

  private final int bytesMax;

  Form(int bytesMax) {
    this.bytesMax = bytesMax;
  }

  /// @return bytes of a message as UTF-16, in which Teams counts, and as UTF-8
  int bytesMax() {
    return bytesMax;
  }

  /// @return from generous to tight
  List<Room> rooms() {
    return switch (this) {
      case WEBHOOK -> WEBHOOK_ROOMS;
      case BOT -> BOT_ROOMS;
    };
  }

  boolean isBot() {
    return this == BOT;
  }

  boolean keepsSize(ObjectNode message) {
    String written = Json.written(message);
    return written.length() * Character.BYTES <= bytesMax
        && written.getBytes(UTF_8).length <= bytesMax;
  }
}

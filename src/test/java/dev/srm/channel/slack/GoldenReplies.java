package dev.srm.channel.slack;

import dev.srm.channel.Golden;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Memory;
import dev.srm.chat.Message;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What SRM replies in Slack to all golden questions and to every command, in all forms.
final class GoldenReplies {
  static final List<String> COMMANDS =
      List.of(
          "help",
          "도움말",
          "matrix rds",
          "EC2 책임표",
          "compare ec2 rds",
          "ECS EKS 비교",
          "compare s3 ec2 lambda rds",
          "matrix lambda");

  private static final SlackBlocks BLOCKS =
      new SlackBlocks(Voice.of(Golden.KNOWLEDGE, "https://srm.example.com"));

  private static final Desk DESK =
      new Desk(Golden.answering(), () -> Golden.KNOWLEDGE, Memory.none());

  private GoldenReplies() {}

  /// A reply to what was asked.
  record Asked(String text, Reply reply) {
    SlackBlocks.Rendered in(Place.Form form, Language language) {
      return BLOCKS.render(reply, place(form, language));
    }

    /// With every button that there can be.
    private Place place(Place.Form form, Language language) {
      return new Place(
          form,
          language,
          form == Place.Form.VIEW || Office.answer(reply).isEmpty() ? "" : "slack:Ev08MFMKH6",
          List.of(text, "and before?"),
          Optional.of(language == Language.KO ? "플랫폼팀" : "Platform"),
          form == Place.Form.SAFE);
    }
  }

  static Stream<Asked> all() {
    return Stream.concat(
        Golden.questions().stream().map(golden -> asked(golden.ask(), golden.context())),
        COMMANDS.stream().map(GoldenReplies::asked));
  }

  static Asked asked(String text) {
    return asked(text, List.of());
  }

  private static Asked asked(String text, List<String> context) {
    Message message = new Message(text, context, Message.Surface.SLACK, Optional.empty());
    return new Asked(text, DESK.reply(message));
  }
}

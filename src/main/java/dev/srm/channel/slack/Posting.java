package dev.srm.channel.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.srm.channel.Json;
import dev.srm.chat.Lease;
import dev.srm.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts one message for one kept task, and tells the courier what became of it.
final class Posting {
  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

  /// Codes of a refusal that is about the blocks, so that a plainer form may still be taken.
  private static final Set<String> BLOCKS =
      Set.of(
          "invalid_blocks",
          "invalid_blocks_format",
          "msg_blocks_too_long",
          "invalid_attachments",
          "only_one_table_allowed");

  /// Codes that say that SRM cannot write there, but might to the person alone.
  private static final Set<String> NOT_THERE =
      Set.of(
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "restricted_action",
          "thread_locked");

  /// Under which our id stands on a message, so that a later attempt finds it.
  private static final String MARK = "srm_reply";

  /// Of a thread, from when the message came in.
  private static final int REPLIES_MAX = 100;

  /// Slack's clock and ours.
  private static final Duration CLOCKS_DIFFER_MAX = Duration.ofMinutes(10);

  private final SlackApi api;

  Posting(SlackApi api) {
    this.api = api;
  }

  /// Where a message goes.
  ///
  /// @param otherwise a person who gets it where SRM cannot write; empty when nobody does
  record To(String workspace, String channel, String thread, boolean broadcast, String otherwise) {}

  /// @param forms of the same message, the plainest last, at least one
  Outcome post(Lease lease, To to, List<SlackBlocks.Rendered> forms) throws InterruptedException {
    return lease.doubtful() && !to.thread().isEmpty()
        ? postUnlessPosted(lease, to, forms)
        : post(lease, to, forms, 0);
  }

  /// Looks for the reply of an earlier attempt. While Slack does not show the thread, the reply
  /// waits. Where it never will, because an operator left a scope out, the reply may come twice.
  private Outcome postUnlessPosted(Lease lease, To to, List<SlackBlocks.Rendered> forms)
      throws InterruptedException {
    return switch (api.call(
        to.workspace(), client -> client.conversationsReplies(thread(lease, to)))) {
      case ApiResult.Done<ConversationsRepliesResponse>(ConversationsRepliesResponse response) -> {
        Optional<String> before = marked(response, lease.message().id());
        yield before.isPresent()
            ? new Outcome.Delivered(Key.message(to.channel(), before.get()))
            : post(lease, to, forms, 0);
      }
      case ApiResult.Busy<ConversationsRepliesResponse> busy ->
          new Outcome.Later(busy.after(), "looking for an earlier reply: " + busy.why(), true);
      case ApiResult.Refused<ConversationsRepliesResponse>(String code) -> {
        LOG.info("Slack does not show whether {} was answered: {}", lease.message().id(), code);
        yield post(lease, to, forms, 0);
      }
    };
  }

  private static ConversationsRepliesRequest thread(Lease lease, To to) {
    Instant from = lease.message().received().minus(CLOCKS_DIFFER_MAX);
    return ConversationsRepliesRequest.builder()
        .channel(to.channel())
        .ts(to.thread())
        .oldest(from.getEpochSecond() + ".000000")
        .limit(REPLIES_MAX)
        .includeAllMetadata(true)
        .build();
  }

  private Outcome post(Lease lease, To to, List<SlackBlocks.Rendered> forms, int form)
      throws InterruptedException {
    ChatPostMessageRequest request = request(lease, to, forms.get(form));
    return switch (api.call(to.workspace(), client -> client.chatPostMessage(request))) {
      case ApiResult.Done<ChatPostMessageResponse>(ChatPostMessageResponse response) ->
          new Outcome.Delivered(
              Key.message(String.valueOf(response.getChannel()), String.valueOf(response.getTs())));
      case ApiResult.Busy<ChatPostMessageResponse> busy ->
          new Outcome.Later(busy.after(), busy.why(), busy.doubtful());
      case ApiResult.Refused<ChatPostMessageResponse>(String code)
          when BLOCKS.contains(code) && form + 1 < forms.size() -> {
        LOG.warn("Slack refused the blocks of the reply to {}: {}", lease.message().id(), code);
        yield post(lease, to, forms, form + 1);
      }
      case ApiResult.Refused<ChatPostMessageResponse>(String code)
          when NOT_THERE.contains(code) && !to.otherwise().isEmpty() ->
          post(lease, new To(to.workspace(), to.otherwise(), "", false, ""), forms, form);
      case ApiResult.Refused<ChatPostMessageResponse>(String code) -> {
        LOG.error("Slack refused the reply to {}: {}", lease.message().id(), code);
        yield new Outcome.Hopeless(code);
      }
    };
  }

  private static ChatPostMessageRequest request(Lease lease, To to, SlackBlocks.Rendered rendered) {
    String mark =
        Json.written(
            Json.object()
                .put("event_type", MARK)
                .set("event_payload", Json.object().put("id", lease.message().id())));
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(to.channel())
            .text(rendered.text())
            .metadataAsString(mark)
            .unfurlLinks(false)
            .unfurlMedia(false)
            .replyBroadcast(to.broadcast())
            .build();
    if (!to.thread().isEmpty()) {
      request.setThreadTs(to.thread());
    }
    if (!rendered.blocks().isEmpty()) {
      request.setBlocksAsString(Json.written(rendered.blocks()));
    }
    return request;
  }

  private static Optional<String> marked(ConversationsRepliesResponse response, String id) {
    List<Message> messages = Optional.ofNullable(response.getMessages()).orElse(List.<Message>of());
    return messages.stream()
        .filter(message -> message.getMetadata() != null)
        .filter(message -> MARK.equals(message.getMetadata().getEventType()))
        .filter(message -> message.getMetadata().getEventPayload() != null)
        .filter(message -> id.equals(message.getMetadata().getEventPayload().get("id")))
        .map(Message::getTs)
        .findFirst();
  }
}

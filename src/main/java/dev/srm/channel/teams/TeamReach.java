package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Team;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a team of the operator's is asked. A team that has a channel in Teams gets the question
/// there; else the person is led to a chat or to the team's page.
record TeamReach(Team team) {
  private static final int TITLE_MAX = 60;
  private static final String CHAT = "https://teams.microsoft.com/l/chat/0/0?users=";

  /// A channel's address as "Get link to channel" gives it.
  private static final Pattern LINK =
      Pattern.compile(
          "https://teams\\.(?:microsoft|cloud\\.microsoft|live)[a-z.]{0,20}/l/channel/([^/?]{1,300}).*");

  private static final Pattern CHANNEL = Pattern.compile("19:[A-Za-z0-9_.@-]{1,200}");

  /// @return id of the team's channel in Teams, `19:...`; empty when it has none
  Optional<String> channel() {
    String given = team.channel().strip();
    Matcher link = LINK.matcher(given);
    String id = link.matches() ? decoded(link.group(1)) : given;
    return CHANNEL.matcher(id).matches() ? Optional.of(id) : Optional.empty();
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  String name(Language language) {
    return team.name().in(language);
  }

  private String title(Language language) {
    return CardText.plain(Label.ASK_TEAM.in(language).formatted(name(language)), TITLE_MAX);
  }

  /// @param question what to ask; goes with the button
  Optional<ObjectNode> button(Language language, String question) {
    return channel().isPresent()
        ? Optional.of(new Button(Kept.Purpose.ASK_TEAM, question).action(title(language)))
        : link(language, question);
  }

  /// @return a button that works where none can be pressed back to us
  Optional<ObjectNode> link(Language language, String question) {
    return address(question)
        .flatMap(CardText::address)
        .map(url ->
            Json.object()
                .put("type", "Action.OpenUrl")
                .put("title", title(language))
                .put("url", url));
  }

  private Optional<String> address(String question) {
    if (LINK.matcher(team.channel().strip()).matches()) {
      return Optional.of(team.channel().strip());
    }
    if (!team.email().isBlank()) {
      String users = URLEncoder.encode(team.email().strip(), UTF_8);
      String whole = CHAT + users + "&message=" + URLEncoder.encode(question, UTF_8);
      return Optional.of(whole.length() <= CardText.URL_MAX ? whole : CHAT + users);
    }
    boolean page = team.page().startsWith("https://") || team.page().startsWith("http://");
    return page ? Optional.of(team.page()) : Optional.empty();
  }
}

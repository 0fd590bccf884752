package dev.srm.channel;

import dev.srm.answer.Answer;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How SRM speaks of the parties, and where its sources are read: what a platform needs beside the
/// reply.
///
/// @param parties of the corpus
/// @param baseUrl under which people reach SRM's own pages, without a slash at its end; empty when
///   they cannot
public record Voice(List<Party> parties, String baseUrl) {
  private static final String NOTES = "notes/";
  private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

  /// @throws IllegalArgumentException when the base is neither empty nor an address
  public Voice {
    parties = List.copyOf(parties);
    baseUrl = SLASHES_AT_END.matcher(baseUrl.strip()).replaceAll("");
    if (!baseUrl.isEmpty() && !isAddress(baseUrl)) {
      throw new IllegalArgumentException(
          "SRM_BASE_URL must be an address like https://srm.example.com, not \"" + baseUrl + "\"");
    }
  }

  /// The parties of that knowledge.
  public static Voice of(Knowledge knowledge, String baseUrl) {
    return new Voice(knowledge.parties(), baseUrl);
  }

  /// @param party id
  /// @return its sign and its name; an id that no party has, as it is
  public String called(String party, Language language) {
    return parties.stream()
        .filter(one -> one.id().equals(party))
        .findFirst()
        .map(one -> called(one, language))
        .orElse(party);
  }

  /// @return sign and name of the provider's side
  public String provider(Language language) {
    return side(Party.Role.PROVIDER, language);
  }

  /// @return sign and name of the customer's side
  public String customer(Language language) {
    return side(Party.Role.CUSTOMER, language);
  }

  /// @return owner first, then yes or no; empty when the answer has neither
  public Optional<String> headline(Answer answer) {
    Optional<String> owner = answer.owner().map(id -> called(id, answer.language()));
    Optional<String> polarity =
        answer
            .polarity()
            .map(value ->
                switch (value) {
                  case YES -> Label.YES.in(answer.language());
                  case NO -> Label.NO.in(answer.language());
                });
    return owner.isPresent() && polarity.isPresent()
        ? Optional.of(owner.get() + " · " + polarity.get())
        : owner.or(() -> polarity);
  }

  /// @return service and area of a row, as far as it has them
  public static String topic(Answer.OwnershipRow row) {
    return List.of(row.serviceName(), row.areaName()).stream()
        .filter(name -> !name.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /// @return the note at its line where people reach SRM's pages, else the official page, if there
  ///   is one
  public Optional<String> link(Answer.Citation citation) {
    if (!baseUrl.isEmpty() && citation.note().isPresent()) {
      return Optional.of(noteAddress(citation.note().get()) + "#L" + citation.line());
    }
    return isAddress(citation.url()) ? Optional.of(citation.url()) : Optional.empty();
  }

  /// @return the official page, where [#link] leads to a note and not there
  public Optional<String> official(Answer.Citation citation) {
    return Optional.of(citation.url())
        .filter(Voice::isAddress)
        .filter(url -> !link(citation).equals(Optional.of(url)));
  }

  /// @return title and heading, and the day it was checked; the place in the note where no link
  ///   leads there
  public String source(Answer.Citation citation, Language language) {
    StringBuilder source = new StringBuilder(citation.title());
    if (!citation.heading().isBlank() && !citation.heading().equals(citation.title())) {
      source.append(" — ").append(citation.heading());
    }
    if (link(citation).isEmpty() && citation.note().isPresent()) {
      source.append(" (").append(citation.note().get()).append(", ");
      source.append(Label.LINE.in(language)).append(' ').append(citation.line()).append(')');
    }
    return source.toString();
  }

  private String side(Party.Role role, Language language) {
    return parties.stream()
        .filter(one -> one.role() == role)
        .findFirst()
        .map(one -> called(one, language))
        .orElse(role.name().toLowerCase(Locale.ROOT));
  }

  private static String called(Party party, Language language) {
    return (party.sign() + " " + party.name().in(language)).strip();
  }

  private String noteAddress(String note) {
    String path = note.startsWith(NOTES) ? note.substring(NOTES.length()) : note;
    return Arrays.stream(path.split("/"))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", baseUrl + "/" + NOTES, ""));
  }

  private static boolean isAddress(String url) {
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      return false;
    }
    try {
      return URI.create(url).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package dev.srm.knowledge;

/// A team of the customer's, which an operator named in `teams.yaml` so that answers can say who
/// "you" is.
///
/// @param id as in the assignments
/// @param name what sentences call it
/// @param channel where it is asked in the chat, e.g. `#platform`, or empty
/// @param email its address, or empty
/// @param page a page about it, a URL, or empty
public record Team(String id, Bilingual name, String channel, String email, String page) {
  public Team {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a team needs an id");
    }
  }
}

package dev.srm.channel.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import dev.srm.knowledge.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// In which language people use Slack: asked once a person, remembered for a while.
final class Locales {
  /// A person whom Slack told nothing of is asked after again.
  private static final Duration UNKNOWN_KEPT = Duration.ofMinutes(5);

  private final SlackApi api;
  private final Errands errands;
  private final SlackLimits limits;
  private final InstantSource clock;
  private final SequencedMap<String, Known> known = new LinkedHashMap<>();

  private record Known(Optional<Language> language, Instant until) {}

  Locales(SlackApi api, Errands errands, SlackLimits limits, InstantSource clock) {
    this.api = api;
    this.errands = errands;
    this.limits = limits;
    this.clock = clock;
  }

  /// Takes no longer than [SlackLimits#localeWait], since somebody waits for the reply; who is not
  /// known then is by the next time.
  Optional<Language> of(String workspace, String user) {
    if (user.isEmpty()) {
      return Optional.empty();
    }
    String key = Key.person(workspace, user);
    Known remembered = remembered(key);
    if (remembered != null) {
      return remembered.language();
    }
    CompletableFuture<Optional<Language>> asked = new CompletableFuture<>();
    if (!errands.run("users.info", () -> asked.complete(ask(workspace, user, key)))) {
      return Optional.empty();
    }
    return asked
        .completeOnTimeout(Optional.empty(), limits.localeWait().toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private synchronized @Nullable Known remembered(String key) {
    Known found = known.get(key);
    return found != null && clock.instant().isBefore(found.until()) ? found : null;
  }

  private Optional<Language> ask(String workspace, String user, String key) {
    Optional<Language> language =
        api.attempt(
                workspace,
                "users.info",
                client -> client.usersInfo(request -> request.user(user).includeLocale(true)))
            .flatMap(Locales::language);
    Duration kept = language.isPresent() ? limits.localeKept() : UNKNOWN_KEPT;
    remember(key, new Known(language, clock.instant().plus(kept)));
    return language;
  }

  private static Optional<Language> language(UsersInfoResponse response) {
    return Optional.ofNullable(response.getUser())
        .flatMap(user -> Optional.ofNullable(user.getLocale()))
        .map(locale -> locale.startsWith("ko") ? Language.KO : Language.EN);
  }

  private synchronized void remember(String key, Known one) {
    known.remove(key);
    known.put(key, one);
    while (known.size() > limits.localesMax()) {
      Map.Entry<String, Known> _ = known.pollFirstEntry();
    }
  }
}

package dev.srm.app;

/// Every name that SRM reads from the environment. The README's table is this list; a test compares
/// them.
public enum Setting {
  PORT("8080", "0 to 65535; 0 takes any free port", "Port of the HTTP server."),
  SRM_HOST("127.0.0.1", "an IP address or a host name", "Address that the server listens on."),
  SRM_BASE_URL(
      "", "an absolute http or https URL", "Where people reach this server, for links to notes."),
  SRM_CORPUS("", "a folder", "Your own notes, services and team map, laid over the built-in ones."),
  SRM_DATA("./data", "a folder", "Where SRM keeps its own files."),
  SRM_DATABASE_URL(
      "",
      "jdbc:postgresql://...",
      "Database for several replicas; without it, files under `SRM_DATA`.",
      true),
  SRM_KEEP_QUESTIONS(
      "outcome",
      "off, outcome or full",
      "What is kept of a question: nothing; how it ended, without its text and with the person as a"
          + " hash; everything."),
  SRM_KEEP_DAYS("90", "1 to 3650", "How long that is kept, and a message that failed."),
  SRM_SECRET_KEY(
      "",
      "32 characters or more",
      "Seals secrets that SRM keeps, and keys the hashes of persons; the same in every replica.",
      true),
  SRM_ADMIN_TOKEN("", "16 characters or more", "Opens what only the operator may see.", true),
  SLACK_SIGNING_SECRET(
      "",
      "the signing secret of the Slack app",
      "Turns on Slack over HTTP, together with `SLACK_BOT_TOKEN`.",
      true),
  SLACK_BOT_TOKEN("", "xoxb-...", "Lets SRM speak in Slack.", true),
  SLACK_APP_TOKEN(
      "", "xapp-...", "Turns on Slack over Socket Mode, together with `SLACK_BOT_TOKEN`.", true),
  SLACK_CLIENT_ID(
      "",
      "the client id of the Slack app",
      "Lets several Slack teams install the app at `/slack/install`."),
  SLACK_CLIENT_SECRET(
      "", "the client secret of the Slack app", "Belongs to `SLACK_CLIENT_ID`.", true),
  SLACK_API_URL(
      "https://slack.com/api/",
      "an absolute http or https URL",
      "Slack's API; GovSlack's differs."),
  SRM_SLACK_FOLLOW_UPS(
      "all",
      "all, none, or ids of channels with commas",
      "Where a question in a thread that SRM answered needs no new mention."),
  SRM_SLACK_BROADCAST(
      "off",
      "on or off",
      "Whether the answer to a mention outside a thread is shown in the channel too."),
  TEAMS_WEBHOOKS(
      "",
      "hook=base64secret[,hook=base64secret...]",
      "Turns on Teams outgoing webhooks at `/teams/webhook/{hook}`.",
      true),
  TEAMS_APP_ID("", "the id of the app registration", "Turns on the Teams bot."),
  TEAMS_APP_PASSWORD("", "a client secret of the app", "Belongs to `TEAMS_APP_ID`.", true),
  TEAMS_TENANT_ID(
      "",
      "the id of a tenant, a GUID",
      "The one tenant whose messages the bot takes; without it, those of any."),
  TEAMS_OPENID_URL(
      "https://login.botframework.com/v1/.well-known/openidconfiguration",
      "an absolute http or https URL",
      "Where the keys of Teams are published; sovereign clouds differ."),
  TEAMS_LOGIN_URL(
      "https://login.microsoftonline.com/",
      "an absolute http or https URL",
      "Where the bot gets its token; sovereign clouds differ."),
  TEAMS_SERVICE_HOSTS(
      "smba.trafficmanager.net",
      "host[,host...]",
      "Exact hosts that the bot may answer to; sovereign clouds differ.");

  private final String initial;
  private final String valid;
  private final String meaning;
  private final boolean secret;

  Setting(String initial, String valid, String meaning) {
    this(initial, valid, meaning, false);
  }

  Setting(String initial, String valid, String meaning, boolean secret) {
    this.initial = initial;
    this.valid = valid;
    this.meaning = meaning;
    this.secret = secret;
  }

  /// @return the value where none is set; empty where the setting may be missing
  public String initial() {
    return initial;
  }

  /// @return which values it takes, in words
  public String valid() {
    return valid;
  }

  /// @return what it is for, one sentence
  public String meaning() {
    return meaning;
  }

  /// @return whether its value is kept out of every message
  public boolean secret() {
    return secret;
  }
}

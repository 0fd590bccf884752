-- What must not be lost, and what the curator learns from. Times are milliseconds since 1970 (UTC).

-- Messages of the platforms until they are answered; bodies are emptied then.
CREATE TABLE srm_inbox (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT    NOT NULL UNIQUE,
  surface  TEXT    NOT NULL,
  thread   TEXT    NOT NULL,
  person   TEXT    NOT NULL,
  body     TEXT    NOT NULL,
  received BIGINT  NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('waiting', 'leased', 'done', 'failed')),
  due      BIGINT  NOT NULL, -- when it may be leased: after a pause, or when a lease is over
  attempts INTEGER NOT NULL DEFAULT 0,
  doubtful INTEGER NOT NULL DEFAULT 0,
  worker   TEXT    NOT NULL DEFAULT '',
  reason   TEXT    NOT NULL DEFAULT '',
  reply    TEXT,
  ended    BIGINT
);
CREATE INDEX srm_inbox_open ON srm_inbox (seq) WHERE state IN ('waiting', 'leased');
CREATE INDEX srm_inbox_thread ON srm_inbox (thread, seq) WHERE state IN ('waiting', 'leased');
CREATE INDEX srm_inbox_reply ON srm_inbox (reply) WHERE reply IS NOT NULL;
CREATE INDEX srm_inbox_ended ON srm_inbox (ended) WHERE ended IS NOT NULL;
CREATE INDEX srm_inbox_failed ON srm_inbox (received) WHERE state = 'failed';
CREATE INDEX srm_inbox_person ON srm_inbox (person) WHERE person <> '';

-- Every id under which a message came, so that none is answered twice.
CREATE TABLE srm_inbox_id (
  id   TEXT   NOT NULL PRIMARY KEY,
  seen BIGINT NOT NULL
);
CREATE INDEX srm_inbox_id_seen ON srm_inbox_id (seen);

-- What was asked in a thread, for follow-ups.
CREATE TABLE srm_thread (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  thread   TEXT   NOT NULL,
  id       TEXT   NOT NULL,
  person   TEXT   NOT NULL,
  question TEXT   NOT NULL,
  service  TEXT,
  area     TEXT,
  asked    BIGINT NOT NULL,
  UNIQUE (thread, id)
);
CREATE INDEX srm_thread_asked ON srm_thread (asked);
CREATE INDEX srm_thread_person ON srm_thread (person) WHERE person <> '';

-- What was asked and how it ended. Lists are one entry a line.
CREATE TABLE srm_answer (
  id       TEXT   NOT NULL PRIMARY KEY,
  surface  TEXT   NOT NULL,
  person   TEXT   NOT NULL,
  question TEXT   NOT NULL,
  language TEXT   NOT NULL,
  kind     TEXT   NOT NULL,
  service  TEXT,
  area     TEXT,
  refusal  TEXT,
  rests_on TEXT   NOT NULL,
  notes    TEXT   NOT NULL,
  micros   BIGINT NOT NULL,
  asked    BIGINT NOT NULL
);
CREATE INDEX srm_answer_asked ON srm_answer (asked);
CREATE INDEX srm_answer_person ON srm_answer (person, asked) WHERE person <> '';

-- One vote per answer and person.
CREATE TABLE srm_vote (
  answer  TEXT    NOT NULL,
  person  TEXT    NOT NULL,
  helpful INTEGER NOT NULL,
  comment TEXT    NOT NULL,
  voted   BIGINT  NOT NULL,
  PRIMARY KEY (answer, person)
);
CREATE INDEX srm_vote_voted ON srm_vote (voted);
CREATE INDEX srm_vote_person ON srm_vote (person);

-- Sealed with SRM_SECRET_KEY.
CREATE TABLE srm_secret (
  name   TEXT NOT NULL PRIMARY KEY,
  sealed TEXT NOT NULL
);

-- What all processes on this database share, e.g. the key of the hashes of persons.
CREATE TABLE srm_shared (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);

-- The tables of dev.signet.jdbc.JdbcCallStore. All times are milliseconds since 1970 in UTC.

-- How many calls were made since a time began.
CREATE TABLE signet_rates (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  used INTEGER NOT NULL,
  ends_at BIGINT NOT NULL
);
CREATE INDEX signet_rates_end ON signet_rates (ends_at);

-- Who holds a key. The pieces of the answer are counted; -1 is a call that runs, -2 one whose answer
-- was not kept.
CREATE TABLE signet_calls (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  holder VARCHAR(64) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  pieces INTEGER NOT NULL,
  ends_at BIGINT NOT NULL
);
CREATE INDEX signet_calls_end ON signet_calls (ends_at);

-- The answers as base64, in pieces that every database can hold.
CREATE TABLE signet_answers (
  holder VARCHAR(64) NOT NULL,
  piece INTEGER NOT NULL,
  content VARCHAR(4000) NOT NULL,
  ends_at BIGINT NOT NULL,
  PRIMARY KEY (holder, piece)
);
CREATE INDEX signet_answers_end ON signet_answers (ends_at);

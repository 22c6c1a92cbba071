-- The tables of signet-jdbc, as its META-INF/signet/calls.sql has them, in statements that can be run
-- again: MySQL ends a migration halfway if the server stops, and the next start continues it.

CREATE TABLE IF NOT EXISTS signet_rates (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  used INTEGER NOT NULL,
  ends_at BIGINT NOT NULL,
  INDEX signet_rates_end (ends_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS signet_calls (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  holder VARCHAR(64) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  pieces INTEGER NOT NULL,
  ends_at BIGINT NOT NULL,
  INDEX signet_calls_end (ends_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS signet_answers (
  holder VARCHAR(64) NOT NULL,
  piece INTEGER NOT NULL,
  content VARCHAR(4000) NOT NULL,
  ends_at BIGINT NOT NULL,
  PRIMARY KEY (holder, piece),
  INDEX signet_answers_end (ends_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

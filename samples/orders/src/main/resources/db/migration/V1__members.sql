-- utf8mb4_bin compares byte by byte. MySQL's usual collations take oAbC and oabc for one, which are the
-- openids of two users. Their columns hold the longest that Signet lets pass, so that none is cut off. All
-- times are milliseconds since 1970 in UTC, which no time zone can shift.

CREATE TABLE IF NOT EXISTS member (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  union_id VARCHAR(512),
  role VARCHAR(16) NOT NULL,
  phone VARCHAR(32),
  merged_into BIGINT,
  created_at BIGINT NOT NULL,
  CONSTRAINT member_union UNIQUE (union_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS account (
  app_id VARCHAR(32) NOT NULL,
  open_id VARCHAR(512) NOT NULL,
  member_id BIGINT NOT NULL,
  PRIMARY KEY (app_id, open_id),
  CONSTRAINT account_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

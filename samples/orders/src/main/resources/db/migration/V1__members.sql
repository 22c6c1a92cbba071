-- utf8mb4_bin compares byte by byte. MySQL's usual collations take oAbC and oabc for one, which are the
-- openids of two users. Their columns hold the longest that Signet lets pass, so that none is cut off. All
-- times are milliseconds since 1970 in UTC, which no time zone can shift.
--
-- Tables have plural names: MEMBER is a reserved word of MySQL 8.0.17 and 8.0.18 ("Keywords and Reserved
-- Words in MySQL 8.0"), and a cloud's 8.0 may be one of them.

CREATE TABLE IF NOT EXISTS members (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  union_id VARCHAR(512),
  role VARCHAR(16) NOT NULL,
  phone VARCHAR(32),
  merged_into BIGINT,
  created_at BIGINT NOT NULL,
  CONSTRAINT members_union UNIQUE (union_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS accounts (
  app_id VARCHAR(32) NOT NULL,
  open_id VARCHAR(512) NOT NULL,
  member_id BIGINT NOT NULL,
  PRIMARY KEY (app_id, open_id),
  CONSTRAINT accounts_member FOREIGN KEY (member_id) REFERENCES members (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

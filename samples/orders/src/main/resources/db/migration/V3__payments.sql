-- The key of WeChat Pay's own number books a payment once, however often WeChat reports it. A payment
-- that finds its order cancelled, or paid by another one, is kept and has to be paid back.
CREATE TABLE IF NOT EXISTS payments (
  transaction_id VARCHAR(64) NOT NULL PRIMARY KEY,
  order_id BIGINT NOT NULL,
  total INTEGER NOT NULL,
  refund_due BOOLEAN NOT NULL,
  booked_at BIGINT NOT NULL,
  CONSTRAINT payments_order FOREIGN KEY (order_id) REFERENCES orders (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

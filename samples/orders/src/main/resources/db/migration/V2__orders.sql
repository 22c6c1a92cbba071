CREATE TABLE IF NOT EXISTS products (
  sku VARCHAR(32) NOT NULL PRIMARY KEY,
  name VARCHAR(64) NOT NULL,
  price INTEGER NOT NULL,
  stock INTEGER NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- request_key makes an order that is sent twice one order. It belongs to the member who sent it
-- (created_by), so that the orders of two members who turn out to be one person never collide.
CREATE TABLE IF NOT EXISTS orders (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id BIGINT NOT NULL,
  created_by BIGINT NOT NULL,
  request_key VARCHAR(64) NOT NULL,
  sku VARCHAR(32) NOT NULL,
  quantity INTEGER NOT NULL,
  total INTEGER NOT NULL,
  status VARCHAR(16) NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT orders_request UNIQUE (created_by, request_key),
  CONSTRAINT orders_member FOREIGN KEY (member_id) REFERENCES members (id),
  CONSTRAINT orders_product FOREIGN KEY (sku) REFERENCES products (sku),
  INDEX orders_of_member (member_id, id),
  INDEX orders_unpaid (status, created_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

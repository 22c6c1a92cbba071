-- Only for the database in memory: a few products, and the administrator of try.sh and signet-callers.json.
INSERT INTO products (sku, name, price, stock) VALUES
  ('tea', 'Longjing tea', 6800, 100),
  ('cup', 'Porcelain cup', 2100, 40),
  ('pot', 'Clay teapot', 19900, 5);
INSERT INTO members (union_id, role, created_at) VALUES (NULL, 'ADMIN', 1767225600000);
INSERT INTO accounts (app_id, open_id, member_id) VALUES
  ('wx0000000000000001', 'oAdmin', (SELECT MAX(id) FROM members));

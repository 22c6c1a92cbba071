-- For the database in memory. oUser_B is the second user of Signet's tests and console.
insert into members (openid, role) values ('oUser_B', 'ADMIN');
insert into products (sku, name, price, stock) values ('tea', 'Longjing tea', 8800, 100), ('cup', 'Porcelain cup', 3200, 3);

-- Spring Boot runs this for the database in memory; for MySQL, run it once.
-- Openids differ by case, so their columns compare bytes. MySQL 8.0.17 and 8.0.18 reserve the word
-- member.
create table if not exists members (
  id bigint auto_increment primary key,
  openid varchar(64) character set ascii collate ascii_bin not null,
  unionid varchar(64) character set ascii collate ascii_bin,
  role varchar(16) not null default 'CUSTOMER',
  unique key members_openid (openid)
);

create table if not exists products (
  sku varchar(32) primary key,
  name varchar(64) not null,
  price int not null,
  stock int not null
);

create table if not exists orders (
  id bigint auto_increment primary key,
  member_id bigint not null,
  sku varchar(32) not null,
  quantity int not null,
  total int not null
);

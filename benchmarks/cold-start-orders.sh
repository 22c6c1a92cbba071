#!/usr/bin/env bash
# Measures the first answer of the orders sample, a service with a database, beside that of the
# quickstart, which has none; run as cold-start.sh --orders. MariaDB is used if it is installed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The sample's script runs this one again beside a server of its own.
if [ -z "${BESIDE_MARIADB:-}" ] && PATH=$PATH:/usr/sbin command -v mariadbd > /dev/null; then
  BESIDE_MARIADB=yes exec bash "$root/samples/orders/mariadb.sh" bash "${BASH_SOURCE[0]}" "$@"
fi
database=${BESIDE_MARIADB:+MYSQL_ADDRESS=$MYSQL_ADDRESS;MYSQL_USERNAME=$MYSQL_USERNAME;MYSQL_PASSWORD=$MYSQL_PASSWORD}
# The rows name their own.
unset DATABASE_URL MYSQL_ADDRESS MYSQL_USERNAME MYSQL_PASSWORD MYSQL_DATABASE

smoke=${1:-}
rounds=${ROUNDS:-11}
[ "$smoke" = --smoke ] && rounds=1

build_signet processor,samples/quickstart,samples/orders,benchmarks

default=$(default_home)
newer=$(newest_home 25)
[ "$smoke" = --smoke ] && newer=""
quickstart=$root/samples/quickstart/target/signet/container
orders=$root/samples/orders/target/signet/container
list_orders='listOrders {"limit":1} "orders":[]'
tables cold-start-orders

# Adds a plain row and one with an archive. Arguments: name, Java home, environment, folder of the
# layout, the arguments of java, and the call if it is not whoami.
signet_rows() {
  local version archive=""
  version=$(jdk_major "$2")
  row "$1-$version" "PORT={port};SIGNET_INGRESS=wechat-cloudrun-private;SIGNET_LOG=none$3" "$2/bin/java $5" "${6:-}"
  [ "$smoke" = --smoke ] && return
  archive=$work/$(basename "${4%/target/*}")-$version.archive
  row "$1-$version-archive" "PORT={port};SIGNET_INGRESS=wechat-cloudrun-private;SIGNET_LOG=none$3" \
    "$2/bin/java $(with_archive "$2" "$archive") $5" "${6:-}"
}

# Compiles the peer that always runs Flyway, and prints the path of its jar.
flyway_first() {
  local own=$work/orders-flyway
  rm -rf "$own" && mkdir -p "$own/classes"
  "$default/bin/javac" -proc:none -nowarn --release 17 -d "$own/classes" -cp "$orders/app.jar" \
    "$bench"/peers/orders-flyway/src/main/java/com/example/shop/database/*.java
  "$default/bin/jar" --create --file "$own/app.jar" -C "$own/classes" .
  echo "$own/app.jar"
}

if [ -n "$database" ]; then
  flyway=$(flyway_first)
else
  say "LEFT OUT: the rows on MariaDB, which is not installed (apt-get install mariadb-server)"
fi

for home in $default $newer; do
  if [ "$smoke" != --smoke ]; then
    version=$(jdk_major "$home")
    train_signet "$home" "$work/quickstart-$version.archive" "$quickstart/app.jar"
    train_signet "$home" "$work/orders-$version.archive" "$orders/app.jar" "$orders/training.json"
  fi
  signet_rows quickstart "$home" "" "$quickstart" "-jar $quickstart/app.jar"
  signet_rows orders-port "$home" "" "$orders" "-jar $orders/app.jar" _healthz
  signet_rows orders-h2 "$home" "" "$orders" "-jar $orders/app.jar" "$list_orders"
  [ -n "$database" ] || continue
  signet_rows orders-mariadb "$home" ";$database" "$orders" "-jar $orders/app.jar" "$list_orders"
  signet_rows orders-flyway "$home" ";$database" "$orders" \
    "-cp $orders/app.jar:$flyway com.example.shop.database.FlywayFirst" "$list_orders"
done

d=$(jdk_major "$default")
if [ -n "$database" ]; then
  # Its first start makes the schema, and the member who calls.
  grep -P "^orders-mariadb-$d\t" "$contestants" > "$work/train"
  harness Train "$work/train" "$work"
fi

# From -Xlog:class+load of the plain row; see README.md.
classes="its thousand classes more than the quickstart's, of Connector/J, MyBatis and the pool; an archive is the cure"
target "orders-port-$d" "<=" 1.25 "quickstart-$d" -
if [ -n "$database" ]; then
  target "orders-mariadb-$d" "<=" 3.0 "quickstart-$d" "$classes"
  target "orders-mariadb-$d" "<=" 0.9 "orders-flyway-$d" -
  for home in $default $newer; do
    [ "$smoke" = --smoke ] || target "orders-mariadb-$(jdk_major "$home")-archive" "<=" 1.75 "quickstart-$d" -
  done
fi

say "First answers with a database, medians of $rounds alternated rounds; archive rows also have $light"
versions $default $newer
(cd "$orders/lib" && printf '%s ' {HikariCP,mybatis,flyway-core,h2,mysql-connector-j}-*.jar && echo)
[ -z "$database" ] || PATH=$PATH:/usr/sbin mariadbd --version
harness ColdStart "$rounds" "$contestants" "$targets" "quickstart-$d" "$work"

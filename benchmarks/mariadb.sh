# A private MariaDB for the commands of this folder; sourced, not run.

# Starts a server on loopback with its own data below the work directory, which ends with this
# script, and sets database to the environment of the orders sample. Fails when none is installed.
start_mariadb() {
  # Debian's server is not on the path of every user.
  local data=$work/mariadb port PATH=$PATH:/usr/sbin
  command -v mariadbd > /dev/null && command -v mariadb-install-db > /dev/null || return 1
  rm -rf "$data"
  mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$data" --skip-test-db > "$work/mariadb.log" 2>&1 \
    || { cat "$work/mariadb.log"; exit 1; }
  printf '%s\n' "CREATE DATABASE shop;" "CREATE USER shop@'127.0.0.1' IDENTIFIED BY 'benchmark';" \
    "GRANT ALL ON shop.* TO shop@'127.0.0.1';" > "$data/init.sql"
  mariadbd --version > "$work/mariadb.version"
  port=$(free_port)
  # A socket's path may not be long, and is relative to the data.
  mariadbd --no-defaults --user="$(id -un)" --datadir="$data" --init-file="$data/init.sql" \
    --bind-address=127.0.0.1 --port="$port" --socket=socket --skip-name-resolve > "$work/mariadb.log" 2>&1 &
  mariadb=$!
  trap 'kill $mariadb 2> /dev/null && wait $mariadb' EXIT
  until listens "$port"; do
    kill -0 $mariadb 2> /dev/null || { cat "$work/mariadb.log"; exit 1; }
    sleep 0.1
  done
  database="MYSQL_ADDRESS=127.0.0.1:$port;MYSQL_USERNAME=shop;MYSQL_PASSWORD=benchmark"
}

listens() { (: < "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)); listens "$port"; do :; done
  echo "$port"
}

#!/usr/bin/env bash
# Runs a command with a MariaDB server of its own, for a developer:
#
#   bash mariadb.sh java -XX:+ExitOnOutOfMemoryError -jar target/order-service-1.0.0-SNAPSHOT.jar
#
# The command finds the server by MYSQL_ADDRESS, MYSQL_USERNAME and MYSQL_PASSWORD, as on WeChat
# CloudRun. The server listens on this machine only, and stops when the command ends; its data stay in
# target/mariadb.
#
#   bash mariadb.sh --serve FOLDER PORT
#
# only becomes such a server, with its data in FOLDER. The tests use it. MYSQL_USERNAME and
# MYSQL_PASSWORD say who may use it, every database whose name begins with shop.
#
# MARIADB_SAYS=5.7.18-cynos makes the server say that it is that version, by which Flyway and the driver
# choose what they do. It remains a MariaDB.
set -euo pipefail

install="Install it first, on Debian or Ubuntu by: apt-get install mariadb-server"
export PATH=$PATH:/usr/sbin:/usr/local/sbin

# Makes the data at the first time, and becomes the server: whoever started this ends the server by
# ending this process.
serve() {
  local folder=$1 port=$2 as=()
  [ "$(id -u)" -ne 0 ] || as=(--user=root)
  mkdir -p "$folder"
  folder=$(cd "$folder" && pwd)
  if [ ! -e "$folder/made" ]; then
    rm -rf "$folder/data"
    mariadb-install-db --no-defaults "${as[@]}" --datadir="$folder/data" --skip-test-db > "$folder/install.log"
    touch "$folder/made"
  fi
  (
    umask 077
    cat > "$folder/users.sql" << SQL
CREATE DATABASE IF NOT EXISTS shop;
CREATE OR REPLACE USER '$MYSQL_USERNAME'@'127.0.0.1' IDENTIFIED BY '$MYSQL_PASSWORD';
GRANT ALL ON \`shop%\`.* TO '$MYSQL_USERNAME'@'127.0.0.1';
SQL
  )
  # It does not wait for the disk, which makes tables five times as fast: a server that is killed loses
  # nothing all the same, and only a machine that fails does. The socket's name is relative to the data,
  # since a whole path may be longer than the system allows.
  exec mariadbd --no-defaults "${as[@]}" --datadir="$folder/data" --init-file="$folder/users.sql" \
    --innodb-flush-log-at-trx-commit=2 --innodb-flush-method=nosync --sync-frm=0 \
    --bind-address=127.0.0.1 --port="$port" --socket=mariadb.sock --pid-file=mariadb.pid \
    ${MARIADB_SAYS:+"--version=$MARIADB_SAYS"}
}

answers() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

free_port() {
  local port
  while port=$((20000 + RANDOM)); do
    answers "$port" || { echo "$port" && return; }
  done
}

if ! command -v mariadbd > /dev/null || ! command -v mariadb-install-db > /dev/null; then
  echo "There is no MariaDB server on this machine. $install" >&2
  exit 1
fi
if [ "${1:-}" = --serve ]; then
  serve "$2" "$3"
fi
if [ $# -eq 0 ]; then
  echo "Name the command to run with a database: bash mariadb.sh COMMAND..." >&2
  exit 1
fi

folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/target/mariadb
mkdir -p "$folder"
port=$(free_port)
export MYSQL_ADDRESS=127.0.0.1:$port MYSQL_USERNAME=shop
MYSQL_PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export MYSQL_PASSWORD

# A job of its own, which Ctrl-C does not reach: the command ends first.
set -m
serve "$folder" "$port" > "$folder/server.log" 2>&1 &
server=$!
set +m
trap 'kill "$server" 2> /dev/null && wait "$server" || true' EXIT
for _ in $(seq 300); do
  answers "$port" || kill -0 "$server" 2> /dev/null || break
  ! answers "$port" || break
  sleep 0.1
done
if ! kill -0 "$server" 2> /dev/null || ! answers "$port"; then
  echo "MariaDB did not start. It says, in $folder/server.log:" >&2
  tail -5 "$folder/server.log" >&2
  exit 1
fi
echo "MariaDB is at $MYSQL_ADDRESS; its data are in $folder/data" >&2
"$@"

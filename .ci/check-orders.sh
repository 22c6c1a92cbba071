#!/usr/bin/env bash
# Runs the tests of samples/orders again, on a MariaDB server instead of H2, and says how many there were.
# The tests start the server themselves, and kill it.
#
#   check-orders.sh             without MariaDB, says what was left out and succeeds
#   check-orders.sh --required  without it, installs it from Debian
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH=$PATH:/usr/sbin

if ! command -v mariadbd > /dev/null; then
  if [ "${1:-}" != --required ]; then
    echo "LEFT OUT: the order service's tests on a server, because MariaDB is not installed."
    exit 0
  fi
  apt-get update -q && apt-get install -y -q --no-install-recommends mariadb-server
fi

reports=samples/orders/target/surefire-reports
started=samples/orders/target/mariadb-tests/data
rm -rf "$reports" "$(dirname "$started")"
output=$(mktemp)
trap 'rm -f "$output"' EXIT
mvn -B -pl samples/orders -am -Dtest='com.example.shop.**' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dshop.database=server test > "$output" 2>&1 \
  || { grep -vE 'Download(ing|ed) (from|to) ' "$output" | tail -200; echo "The order service's tests failed on MariaDB."; exit 1; }

# The other modules run none of their tests, so this is the one line.
line=$(grep -E '^(\[.*\] )?Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0$' "$output" || true)
[ -n "$line" ] || { grep 'Tests run:' "$output" || true; echo "No test ran, or one was skipped."; exit 1; }
[ -d "$started" ] || { echo "The tests did not start MariaDB."; exit 1; }
echo "samples/orders on $(mariadbd --version): ${line##*] }"

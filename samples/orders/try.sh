#!/usr/bin/env bash
# Starts the order service with a database in memory, and tells a short story with it: a member is
# registered by the first call, orders, and another member sees nothing of it. The calls play WeChat
# CloudRun, which adds the X-WX headers to a Mini Program's call. Needs Java 17 or newer, Maven and curl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

command -v curl > /dev/null || { echo "try: curl is not installed"; exit 1; }
jar=target/signet/container/app.jar
if [ ! -f "$jar" ] || [ -n "$(find pom.xml src/main -newer "$jar" -print -quit)" ]; then
  echo "Building the service first; this takes a while."
  if [ -f ../../processor/pom.xml ]; then
    # Within Signet's own sources, Signet is built too.
    mvn -q -B -f ../../pom.xml -pl samples/orders -am package -DskipTests
  else
    mvn -q -B package -DskipTests
  fi
fi

work=$(mktemp -d)
env -u DATABASE_URL -u MYSQL_ADDRESS -u MYSQL_USERNAME -u MYSQL_PASSWORD \
  PORT=0 SIGNET_INGRESS=wechat-cloudrun-private SIGNET_LOG=none \
  java -XX:+ExitOnOutOfMemoryError -jar "$jar" > "$work/service.log" 2>&1 &
service=$!
trap 'kill "$service" 2> /dev/null || true; wait "$service" 2> /dev/null || true; rm -rf "$work"' EXIT

port=
for _ in $(seq 300); do
  port=$(sed -n 's/^Signet listens on .*:\([0-9]*\),.*/\1/p' "$work/service.log")
  [ -n "$port" ] && break
  kill -0 "$service" 2> /dev/null || break
  sleep 0.1
done
[ -n "$port" ] || { cat "$work/service.log"; echo "try: the service did not start"; exit 1; }

# call TITLE OPENID FUNCTION PAYLOAD STATUS WANTED: prints the call and its answer, in which WANTED stands.
call() {
  local title=$1 openid=$2 function=$3 payload=$4 status=$5 wanted=$6 answer
  answer=$(curl -sS -m 30 -w '\n%{http_code}' "http://127.0.0.1:$port/$function" \
    -H "X-WX-OPENID: $openid" -H 'X-WX-APPID: wx0000000000000001' -H 'X-WX-SOURCE: wx_client' \
    -H 'Content-Type: application/json' -d "$payload")
  body=${answer%$'\n'*}
  printf '\n%s\n  %s %s %s\n  %s %s\n' "$title" "$openid" "$function" "$payload" "${answer##*$'\n'}" "$body"
  if [ "${answer##*$'\n'}" != "$status" ] || [[ "$body" != *"$wanted"* ]]; then
    cat "$work/service.log"
    echo "try: the answer should have been $status with $wanted"
    exit 1
  fi
}

call "Lin calls for the first time, and is registered" oLin getProfile '{}' 200 '"CUSTOMER"'
call "Lin orders two packets of tea" oLin createOrder '{"requestKey":"lins-first-order","sku":"tea","quantity":2}' 200 '"PENDING"'
order=$(sed -n 's/.*"orderId":\([0-9]*\).*/\1/p' <<< "$body")
call "The network repeats it, and it stays one order" oLin createOrder '{"requestKey":"lins-first-order","sku":"tea","quantity":2}' 200 "\"orderId\":$order,"
call "Lin lists the own orders" oLin listOrders '{"limit":10}' 200 "\"orderId\":$order,"
call "Wei lists the own orders: there are none" oWei listOrders '{"limit":10}' 200 '"orders":[]'
call "Wei asks for Lin's order: refused" oWei getOrder "{\"orderId\":$order}" 403 PERMISSION_DENIED
call "Wei asks for an order that does not exist: refused in the same words" oWei getOrder '{"orderId":4711}' 403 PERMISSION_DENIED
call "Lin asks for everybody's orders: refused" oLin allOrders '{"limit":10}' 403 PERMISSION_DENIED
call "The administrator asks for everybody's orders" oAdmin allOrders '{"limit":10}' 200 "\"orderId\":$order,"

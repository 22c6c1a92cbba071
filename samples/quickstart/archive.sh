#!/usr/bin/env bash
# Writes an archive of the classes that the service loads until it has answered its first calls, which
# shortens its cold start: an AppCDS archive before JDK 25, an AOT cache from JDK 25 on. The archive
# fits only the JDK and the jar that it was made with, so make it where the image is built.
#
#   archive.sh [JAVA_HOME [FILE]]     FILE is target/quickstart.archive unless given
#
# Prints the command that starts the service with the archive.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

java=${1:-${JAVA_HOME:-}}
java=${java:+$java/bin/}java
archive=${2:-$PWD/target/quickstart.archive}
jar=$PWD/target/quickstart.jar
[ -f "$jar" ] || { echo "There is no $jar. Run this first: mvn -B package"; exit 1; }

major=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
if [ "$major" -ge 25 ]; then
  write=-XX:AOTCacheOutput=$archive use=-XX:AOTCache=$archive
else
  write=-XX:ArchiveClassesAtExit=$archive use=-XX:SharedArchiveFile=$archive
fi
light=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError)

rm -f "$archive"
log=$(mktemp)
trap 'rm -f "$log"; kill "$service" 2> /dev/null || true' EXIT
PORT=0 SIGNET_INGRESS=wechat-cloudrun-private SIGNET_LOG=none "$java" "$write" "${light[@]}" -jar "$jar" > "$log" 2>&1 &
service=$!
port=""
for _ in $(seq 600); do
  port=$(sed -n 's/^Signet listens on [^ ]*:\([0-9]*\),.*/\1/p' "$log")
  [ -z "$port" ] || break
  kill -0 "$service" 2> /dev/null || { cat "$log"; exit 1; }
  sleep 0.1
done
[ -n "$port" ] || { echo "The service did not start:"; cat "$log"; exit 1; }

# The training calls; they should load the classes that the first calls of a real user need.
call() {
  local body=$2
  exec 3<> "/dev/tcp/127.0.0.1/$port"
  printf 'POST /%s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nX-WX-OPENID: oTraining\r\nX-WX-APPID: wx0123456789abcdef\r\nX-WX-UNIONID: uTraining\r\nX-WX-SOURCE: wx_client\r\nX-WX-ENV: training\r\nContent-Length: %s\r\n\r\n%s' \
    "$1" "${#body}" "$body" >&3
  head -n 1 <&3 | grep -q ' 200 ' || { echo "The training call of $1 was refused."; exit 1; }
  exec 3>&-
}
call whoami '{"name":"Lin","items":[{"sku":"tea","qty":2}]}'
call getUserInfo '{}'

kill "$service"
wait "$service" || true
[ -f "$archive" ] || { echo "No archive was written:"; cat "$log"; exit 1; }
echo "java $use ${light[*]} -jar $jar"

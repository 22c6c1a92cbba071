#!/usr/bin/env bash
# Uses Signet as Spring applications do, from a repository that holds what the last build left: builds
# samples/spring-boot alone and calls its jar, and builds and tests runtime/spring/consumer under each
# line of Spring Boot that docs/spring.md names, with Tomcat or Jetty, with and without Spring Security.
# The consumer also runs the quickstart's contract, with the quickstart's functions mounted in it. Needs
# Maven Central, or a mirror that Maven's settings name; works in target/spring.
#
#   SECOND_JAVA_HOME  a JDK 21 or newer, by which the newest line runs, too: its calls have virtual threads
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

source .ci/stage.sh

root=$PWD
work=$root/target/spring
sample=$root/samples/spring-boot
consumer=$root/runtime/spring/consumer

fail() { echo "$*"; exit 1; }

[ -e processor/target/classes ] || fail "There are no classes of Signet. Run this first: mvn -B verify"
rm -rf "$work"
mkdir -p "$work"
stage "$work"

# Runs Maven in a folder as a stranger would: nothing of Signet is installed on this machine.
stranger() {
  local folder=$1
  shift
  (cd "$folder" && mvn -B -gs "$work/settings.xml" "-Dmaven.repo.local=$work/repository" "$@") > "$work/output.txt" 2>&1 \
    || { grep -vE 'Download(ing|ed) (from|to) ' "$work/output.txt" | tail -80; fail "mvn $* failed in $folder."; }
}

tests() {
  local line
  line=$(grep -E '(\[.*\] )?Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0$' "$work/output.txt" | tail -n 1)
  [ -n "$line" ] || fail "No test ran, or one was skipped."
  echo "  ${line##*] }"
}

echo "samples/spring-boot alone, with an empty repository"
cp -r "$sample" "$work/orders"
rm -rf "$work/orders/target"
stranger "$work/orders" package
tests

echo "Its jar, without an ingress and with one"
jar=$work/orders/target/orders.jar
status=0
refusal=$(env -u SIGNET_INGRESS java -jar "$jar" --server.port=0 2>&1) || status=$?
[ "$status" -ne 0 ] && [[ "$refusal" == *signet.ingress* ]] || { echo "$refusal"; fail "Without an ingress it should not start, and say what to set."; }

# Lays the jar out as the Dockerfile does, without Docker: its RUN, and its COPY from the first stage.
build=$work/image/build app=$work/image/app
mkdir -p "$build" "$app"
cp "$jar" "$build"
instruction() { sed -n "s/^$1 \[\"\(.*\)\"\]\$/\1/p" "$sample/Dockerfile" | sed 's/", "/ /g'; }
(cd "$build" && $(instruction RUN))
for layer in $(sed -n 's|^COPY --from=layers /build/\(.*\)/ \./$|\1|p' "$sample/Dockerfile"); do
  cp -r "$build/$layer/." "$app"
done

(cd "$app" && SIGNET_INGRESS=wechat-cloudrun-private exec $(instruction CMD) --server.port=0 --server.address=127.0.0.1) > "$work/application.txt" 2>&1 &
process=$!
trap 'kill "$process" 2> /dev/null || true' EXIT
port=
for _ in $(seq 600); do
  port=$(sed -n 's/.* started on port \([0-9]*\).*/\1/p' "$work/application.txt")
  [ -z "$port" ] && kill -0 "$process" 2> /dev/null || break
  sleep 0.2
done
[ -n "$port" ] || { cat "$work/application.txt"; fail "The jar did not start."; }

# Prints an answer: the status line, and the body after an empty line.
call() {
  local method=$1 path=$2 body=$3
  shift 3
  exec 3<> "/dev/tcp/127.0.0.1/$port"
  { printf '%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n' "$method" "$path"
    printf '%s\r\n' "$@"
    printf 'Content-Type: application/json\r\nContent-Length: %s\r\n\r\n%s' "${#body}" "$body"; } >&3
  cat <&3
  exec 3>&-
}
expect() {
  local wanted=$1 status=$2 answer
  shift 2
  answer=$(call "$@")
  [[ "$answer" == "HTTP/1.1 $status"* && "$answer" == *"$wanted"* ]] || { echo "$answer"; fail "$1 $2 should answer $status with $wanted"; }
}
user=("X-WX-OPENID: oUser_A-1" "X-WX-APPID: wx0123456789abcdef" "X-WX-SOURCE: wx_client")
admin=("X-WX-OPENID: oUser_B" "X-WX-APPID: wx0123456789abcdef" "X-WX-SOURCE: wx_client")
expect '"sku":"tea"' 200 GET /products ""
expect UNAUTHENTICATED 401 GET /orders ""
expect IDENTITY_REJECTED 401 GET /orders "" "${user[@]}" "${admin[0]}"
expect '"total":17600' 200 POST /orders '{"sku":"tea","quantity":2}' "${user[@]}"
expect '"quantity":2' 200 GET /orders/1 "" "${user[@]}"
expect 'no such order' 404 GET /orders/1 "" "${admin[@]}"
expect '"quantity":2' 200 GET /admin/orders "" "${admin[@]}"
expect PERMISSION_DENIED 403 GET /admin/orders "" "${user[@]}"
expect OUT_OF_STOCK 409 POST /fn/checkout '{"lines":[{"sku":"tea","quantity":1},{"sku":"cup","quantity":9}]}' "${user[@]}"
expect '"total":12000' 200 POST /fn/checkout '{"lines":[{"sku":"tea","quantity":1},{"sku":"cup","quantity":1}]}' "${user[@]}"
kill "$process"
wait "$process" 2> /dev/null || true
echo "  It answers as its README says."

# The consumer under one line of Spring Boot, with these profiles.
run() {
  local version=$1
  shift
  [[ "$version" != 4.* ]] || set -- -Pboot4 "$@"
  echo "The consumer with Spring Boot $version $*"
  stranger "$consumer" "-Dspring-boot.version=$version" "$@" clean test
  tests
}
run 3.2.12
run "$(sed -n 's|.*<spring-boot.version>\(.*\)</spring-boot.version>.*|\1|p' pom.xml)" -Psecurity
run 4.0.9 -Pjetty
newest=$(sed -n 's|.*<spring-boot.next.version>\(.*\)</spring-boot.next.version>.*|\1|p' pom.xml)
run "$newest" -Psecurity
if [ -n "${SECOND_JAVA_HOME:-}" ]; then
  export JAVA_HOME=$SECOND_JAVA_HOME PATH=$SECOND_JAVA_HOME/bin:$PATH
  echo "By the JDK in SECOND_JAVA_HOME:"
  run "$newest"
fi
rm -rf "$consumer/target"

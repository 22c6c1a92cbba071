#!/usr/bin/env bash
# Walks the path of a new user with an empty Maven repository and the oldest Maven that is supported:
# a project from the archetype, an edit, mvn package, and the folders that can be deployed. Then the same
# project as a module of a reactor with a parent, below a path with spaces and Chinese characters and
# with Windows' line ends, by the newest Maven 3 and by Maven 4. Signet comes from the last build. Needs
# Maven Central, or a mirror that Maven's settings name; works in target/newcomer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

source .ci/stage.sh

oldest=3.8.1
newest=3.10.0
next=4.0.0-rc-4
archetype=org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate
work=$PWD/target/newcomer
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml | head -n 1)

fail() { echo "$*"; exit 1; }

[ -e processor/target/classes ] || fail "There are no classes of Signet. Run this first: mvn -B verify"
rm -rf "$work"
mkdir -p "$work"
for each in "$oldest" "$newest" "$next"; do
  maven "$each" "$work"
done
stage "$work"

# Runs a Maven as the newcomer: nothing of this machine's repository is seen.
newcomer() {
  local with=$1
  shift
  "$work/apache-maven-$with/bin/mvn" -B -gs "$work/settings.xml" "-Dmaven.repo.local=$work/repository" "$@" > "$work/output.txt" 2>&1 \
    || { grep -vE 'Download(ing|ed) (from|to) ' "$work/output.txt" | tail -60; fail "mvn $* failed with Maven $with."; }
}

laid_out() {
  local folder
  for folder in event http-function container; do
    [ -d "$1/target/signet/$folder" ] || fail "There is no $1/target/signet/$folder."
  done
  [ -f "$1/miniprogram/signet-client.js" ] || fail "The client was not copied to $1/miniprogram."
}

echo "A project from the archetype, edited and built with an empty repository, by Maven $oldest"
cd "$work"
started=$SECONDS
newcomer "$oldest" "$archetype" -DarchetypeGroupId=dev.signet -DarchetypeArtifactId=signet-archetype \
  "-DarchetypeVersion=$version" -DgroupId=com.example -DartifactId=hello -Dpackage=com.example.hello
cd hello
sed -i 's/"Hello " + name/"Good day " + name/' src/main/java/com/example/hello/HelloFunctions.java
sed -i 's/Hello Lin!/Good day Lin!/' src/test/java/com/example/hello/HelloFunctionsTest.java
newcomer "$oldest" package
echo "From nothing to three folders in $((SECONDS - started)) s; most of it is what Maven downloads."
laid_out .
grep -qE 'Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0' "$work/output.txt" || fail "No test of the new project ran."
for file in .gitignore README.md README.zh-CN.md miniprogram/app.json; do
  [ -f "$file" ] || fail "The new project has no $file."
done
newcomer "$oldest" clean compile signet:verify
newcomer "$oldest" signet:help
grep -q 'signet:dev' "$work/output.txt" || fail "signet:help does not name the goal dev."

echo "The local server of the new project, by Maven $newest: an answer, an error and the next answer without a restart"
markers=$(env | sed -nE 's/^((SCF_|TCB_|CBR_|SIGNET_)[A-Z0-9_]*|TENCENTCLOUD_RUNENV|WX_CONTEXT_KEYS|KUBERNETES_SERVICE_HOST|K_[A-Z]*)=.*/-u \1/p')
# shellcheck disable=SC2086
coproc server { exec env $markers "$work/apache-maven-$newest/bin/mvn" -B -gs "$work/settings.xml" "-Dmaven.repo.local=$work/repository" \
  signet:dev -Dsignet.port=0 -Dsignet.lang=en 2>&1; }
maven_process=$server_PID port=
trap 'kill "$maven_process" 2> /dev/null || true' EXIT
while read -r line <&"${server[0]}"; do
  [[ "$line" == *Download* ]] || echo "$line"
  [[ "$line" =~ http://127\.0\.0\.1:([0-9]+) ]] && port=${BASH_REMATCH[1]} && break
done
[ -n "$port" ] || fail "mvn signet:dev said no address."
exec 4<&"${server[0]}"
cat <&4 > "$work/dev.txt" &

call() {
  exec 3<> "/dev/tcp/127.0.0.1/$port"
  printf 'POST /hello?caller=user HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{"name":"Lin"}' "$port" >&3
  cat <&3
  exec 3>&-
}
# Asks again until an answer, or what the server wrote, has the text; a build on a busy machine takes a while.
until_seen() {
  local ask=$1 text=$2
  for _ in $(seq 300); do
    if [[ "$($ask)" == *"$text"* ]]; then return; fi
    sleep 0.2
  done
  cat "$work/dev.txt"
  fail "The local server never showed: $text"
}
written() { cat "$work/dev.txt"; }
source_file=src/main/java/com/example/hello/HelloFunctions.java
until_seen call "Good day Lin!"
sed -i 's/"Good day " + name/"Good day " + nobody/' "$source_file"
until_seen written "HelloFunctions.java:"
until_seen call "Good day Lin!"
sed -i 's/"Good day " + nobody/"Good evening " + name/' "$source_file"
until_seen call "Good evening Lin!"
sed -i 's/Good evening/Good day/' "$source_file"
kill "$maven_process" 2> /dev/null || true
wait "$maven_process" 2> /dev/null || true
if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
  sleep 5
  (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && fail "The local server outlived Maven."
fi

echo "The same project as a module, in a path with spaces and Chinese characters, with CRLF"
reactor="$work/小程序 云函数/a reactor"
mkdir -p "$reactor/library/src/main/java/com/example/library"
cp -r . "$reactor/hello"
rm -rf "$reactor/hello/target" "$reactor/hello/miniprogram/signet-client."*
find "$reactor/hello/src" -name '*.java' -exec sed -i 's/$/\r/' {} +
cat > "$reactor/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>com.example</groupId><artifactId>reactor</artifactId><version>1</version><packaging>pom</packaging>
<properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
<project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp></properties>
<build><pluginManagement><plugins><plugin><artifactId>maven-jar-plugin</artifactId><version>3.5.1</version></plugin></plugins></pluginManagement></build>
<modules><module>library</module><module>hello</module></modules></project>
END
parent='<parent><groupId>com.example</groupId><artifactId>reactor</artifactId><version>1</version></parent>'
cat > "$reactor/library/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>$parent
<artifactId>library</artifactId>
<properties><maven.compiler.source>11</maven.compiler.source><maven.compiler.target>11</maven.compiler.target></properties></project>
END
printf 'package com.example.library;\r\npublic final class Words { public static final String HELLO = "Good day "; }\r\n' \
  > "$reactor/library/src/main/java/com/example/library/Words.java"
sed -i "s|<modelVersion>.*|&$parent|; s|^  <dependencies>|&<dependency><groupId>com.example</groupId><artifactId>library</artifactId><version>1</version></dependency>|" "$reactor/hello/pom.xml"
cd "$reactor"
trees=""
for each in "$oldest" "$newest" "$next"; do
  newcomer "$each" clean package
  laid_out hello
  tree=$(cd hello/target/signet && find . -type f -printf '%m %p\n' | sort && find . -type f -print0 | sort -z | xargs -0 sha256sum)
  find hello/target/signet/event -name 'library*.jar' | grep -q . || fail "The other module's classes are not in event/, with Maven $each."
  if [ -n "$trees" ] && [ "$trees" != "$tree" ]; then
    diff <(echo "$trees") <(echo "$tree") || true
    fail "Maven $each lays out other bytes than the one before."
  fi
  trees=$tree
done
echo "Three versions of Maven laid out the same $(echo "$trees" | grep -c '  ') files."

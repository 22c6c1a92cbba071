#!/usr/bin/env bash
# Builds the quickstart if needed, starts it on a free port of this machine, makes three calls, and
# prints the answers with the curl lines that repeat them. Needs a JDK 17 or newer and Maven 3.8.1 or
# newer. try.cmd does the same on Windows.
#
#   try.sh          keeps the service running until Enter
#   try.sh --once   stops after the calls
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

jar=target/quickstart.jar
newer_than_jar() { [ -n "$(find "$@" -name target -prune -o -newer "$jar" \( -name '*.java' -o -name pom.xml \) -print 2>/dev/null | head -n 1)" ]; }

# Maven names what it builds and each step of it, and is silent otherwise.
build() {
  echo "Building $1 ... The first time takes about two minutes, because Maven downloads what it needs."
  shift
  mvn -B -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
    -Dorg.slf4j.simpleLogger.log.org.apache.maven.cli.event.ExecutionEventLogger=info \
    "$@" package -DskipTests
}

if grep -qs '<artifactId>signet-parent</artifactId>' ../../pom.xml; then
  # Inside the Signet project, build the framework too, without installing anything.
  if [ ! -f "$jar" ] || newer_than_jar . ../../runtime ../../processor ../../pom.xml; then
    build "the quickstart and Signet" -f ../../pom.xml -pl processor,samples/quickstart -am
  fi
elif [ ! -f "$jar" ] || newer_than_jar .; then
  build "the quickstart"
fi

java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
exec "$java" Try.java "$jar" "$@"

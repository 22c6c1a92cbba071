#!/usr/bin/env bash
# Starts these functions on Signet's local server, where they can be called as any caller, without
# WeChat. Options: --port N, --callers FILE, --lang en|zh. Needs a JDK 17 or newer and Maven 3.8.1 or
# newer. dev.cmd does the same on Windows.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

echo "Building ... The first time takes about two minutes, because Maven downloads what it needs."
if ! grep -qs '<artifactId>signet-parent</artifactId>' ../../pom.xml; then
  exec mvn -q test-compile exec:java -Dexec.args="$*"
fi

# Inside the Signet project, build the framework too, without installing anything. Maven names what
# it builds and each step of it, and is silent otherwise.
mvn -B -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
  -Dorg.slf4j.simpleLogger.log.org.apache.maven.cli.event.ExecutionEventLogger=info \
  -f ../../pom.xml -pl "processor,samples/$(basename "$PWD")" -am package \
  dependency:build-classpath -DskipTests -Dmdep.includeScope=test -Dmdep.outputFile=target/dev.classpath
java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
exec "$java" -XX:+ExitOnOutOfMemoryError -cp "target/classes:$(cat target/dev.classpath)" dev.signet.dev.SignetDev "$@"

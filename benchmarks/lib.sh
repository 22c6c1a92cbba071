# Functions that the commands of this folder share; sourced, not run.

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$bench")
work=$bench/target/work
mkdir -p "$work"

say() { printf '\n== %s\n' "$*"; }

jdk_major() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'; }

# Prints the home of the default JDK of this machine.
default_home() { java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p'; }

# Prints the home of the newest JDK of the system that is at least this version; empty without one.
newest_home() {
  local best="" best_major=0 candidate major
  for candidate in ${SECOND_JAVA_HOME:-} /usr/lib/jvm/*; do
    [ -x "$candidate/bin/javac" ] || continue
    major=$(jdk_major "$candidate")
    if [[ "$major" =~ ^[0-9]+$ ]] && [ "$major" -ge "$1" ] && [ "$major" -gt "$best_major" ]; then
      best=$candidate best_major=$major
    fi
  done
  echo "$best"
}

# Installs the commands that are missing, given in pairs of a command and its Debian package.
need() {
  local missing=()
  while [ $# -gt 0 ]; do
    command -v "$1" > /dev/null || missing+=("$2")
    shift 2
  done
  [ ${#missing[@]} -eq 0 ] || { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; } > /dev/null
}

build_signet() {
  mvn -q -B -f "$root/pom.xml" -pl "$1" -am package -DskipTests -Dspotless.check.skip=true
}

build_peer() {
  local peer=$bench/peers/$1
  if [ ! -e "$peer/target/built" ] || [ -n "$(find "$peer/src" "$peer/pom.xml" -newer "$peer/target/built")" ]; then
    mvn -q -B -f "$peer/pom.xml" package -Dspotless.check.skip=true
    touch "$peer/target/built"
  fi
}

build_node_peers() {
  need node nodejs npm npm
  if [ ! "$bench/peers/node/node_modules/.package-lock.json" -nt "$bench/peers/node/package-lock.json" ]; then
    (cd "$bench/peers/node" && npm ci --ignore-scripts --loglevel=error > /dev/null && touch node_modules/.package-lock.json)
  fi
}

versions() {
  local home
  for home in "$@"; do "$home/bin/java" -version 2>&1 | sed -n 's/ version//;1p'; done
  command -v node > /dev/null && echo "node $(node --version)"
  sed -n 's/^ *<\(netty\|jackson\|peer[^>]*\).version>\([^<]*\)<.*/\1 \2/p' "$root/pom.xml" | tr '\n' ' '
  sed -n 's/^ *"\(@cloudbase.*\|wx-server-sdk\)": "\(.*\)".*/\1 \2/p' "$bench/peers/node/package.json" | tr '\n' ' '
  printf '\n%s processors\n' "$(nproc)"
}

# Starts the tables that the measuring programs read. A row is a server's name, environment, command,
# and what it is asked if that is not whoami: a function, its payload and parts of the answer, or a
# path for GET. A target is our server, <= or >=, factor, peer, and the reason from a profile or -.
tables() {
  contestants=$work/$1.contestants targets=$work/$1.targets
  : > "$contestants"
  : > "$targets"
}
row() { printf '%s\t%s\t%s%s\n' "$1" "$2" "$3" "${4:+$'\t'$4}" >> "$contestants"; }
target() { printf '%s\t%s\t%s\t%s\t%s\n' "$@" >> "$targets"; }

harness() { "$default/bin/java" -cp "$bench/target/classes" "dev.signet.benchmarks.process.$1" "${@:2}"; }

# What archive rows run with beside their archive.
light="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"

# Print the options of java for an archive. Arguments: Java home, archive.
writing_archive() {
  if [ "$(jdk_major "$1")" -ge 25 ]; then echo "-XX:AOTCacheOutput=$2 $light"; else echo "-XX:ArchiveClassesAtExit=$2 $light"; fi
}
with_archive() {
  if [ "$(jdk_major "$1")" -ge 25 ]; then echo "-XX:AOTCache=$2 $light"; else echo "-XX:SharedArchiveFile=$2 $light"; fi
}

# Writes Signet's archive as an image's build does, which runs code of the application only by the
# calls of a file. Arguments: Java home, archive, jar, and the file if there is one.
train_signet() {
  rm -f "$2"
  # shellcheck disable=SC2046
  SIGNET_INGRESS=wechat-cloudrun-private "$1/bin/java" $(writing_archive "$1" "$2") -cp "$3" dev.signet.http.training.SignetTraining "${@:4}" > "$work/train.log" 2>&1 \
    || { cat "$work/train.log"; exit 1; }
}

# Packs the servers by hand like the quickstart, as one jar without compression, and prints its path.
by_hand() {
  local all=$work/by-hand jar
  rm -rf "$all" "$all.jar"
  mkdir "$all"
  for jar in "$bench"/target/signet-benchmarks-*.jar "$bench"/target/lib/{netty,jackson-core}-*.jar; do
    (cd "$all" && "$default/bin/jar" --extract --file "$jar" && rm -f module-info.class META-INF/MANIFEST.MF)
  done
  "$default/bin/jar" --create --no-compress --file "$all.jar" -C "$all" .
  echo "$all.jar"
}

# Extracts the jar of the Spring Boot peer, as its documentation advises for fast starts.
spring_boot() {
  local jar app=$bench/peers/spring-boot/target/app
  jar=$(ls "$bench"/peers/spring-boot/target/*.jar)
  [ "$app" -nt "$jar" ] || "$default/bin/java" -Djarmode=tools -jar "$jar" extract --force --destination "$app" > /dev/null
  touch "$app"
  echo "$app/${jar##*/}"
}

# Prints the class path of the Spring Boot peer, as it was extracted.
spring_by_hand() {
  local jar
  jar=$(spring_boot)
  echo "$jar:${jar%/*}/lib/*"
}

# Compiles the peer's controller with Signet in the place of headers read by hand, against the very
# libraries of that peer, and prints its class path. javac does it, because Maven would have to find
# Signet's artifacts in a repository.
spring_signet() {
  local own=$work/spring-boot-signet libraries signet
  libraries=$(dirname "$(spring_boot)")/lib/*
  signet=$(find "$root"/runtime/{core,servlet,spring}/target "$bench/target/lib" -maxdepth 1 \
    \( -name 'signet-runtime-*.jar' -o -name 'signet-servlet-*.jar' -o -name 'signet-spring-*.jar' -o -name 'jackson-core-*.jar' \) \
    ! -name '*-tests.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar' ! -path "$bench/target/lib/signet-*" | sort | paste -sd:)
  rm -rf "$own" && mkdir -p "$own/classes"
  "$default/bin/javac" -parameters -nowarn -d "$own/classes" -cp "$libraries:$signet" \
    -processorpath "$(ls "$bench"/target/processor/*.jar "$bench"/target/lib/{signet-runtime,jackson}-*.jar | paste -sd:)" \
    "$bench"/peers/spring-boot-signet/src/main/java/peer/*.java
  "$default/bin/jar" --create --file "$own/app.jar" -C "$own/classes" .
  echo "$own/app.jar:$libraries:$signet"
}

node_rows() {
  local node
  node=$(command -v node)
  row node "PORT={port}" "$node $bench/peers/node/server.js"
  row node-wx-server-sdk "PORT={port}" "$node $bench/peers/node/server.js wx-server-sdk"
  row functions-framework "PORT={port}" "$node $bench/peers/node/node_modules/@cloudbase/functions-framework/bin/tcb-ff.js --source=$bench/peers/node/index.js --logDirname=$work/logs"
}

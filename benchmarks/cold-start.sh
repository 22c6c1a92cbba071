#!/usr/bin/env bash
# Measures the time from the start of a process to the first accepted answer of whoami. It compares
# the quickstart's HTTP host with servers by hand on Netty (the floor) and on the JDK's server,
# Micronaut, Spring Boot, and Node servers, on the default JDK and on JDK 25 or newer if there is one,
# plain and with an archive.
#
#   cold-start.sh                    the full run, some ten minutes
#   cold-start.sh --smoke            one round on the default JDK, under a minute; its figures mean nothing
#   cold-start.sh --spring           what Signet adds to a start of Spring Boot, some five minutes
#   cold-start.sh --spring --smoke   the same in one round on the default JDK; its figures mean nothing
#   cold-start.sh --orders           the first answer of a service with a database, some ten minutes
#   cold-start.sh --orders --smoke   the same in one round on the default JDK; its figures mean nothing
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ "${1:-}" = --orders ]; then
  shift
  exec bash "$bench/cold-start-orders.sh" "$@"
fi
spring=""
[ "${1:-}" = --spring ] && { spring=$1; shift; }
smoke=${1:-}
rounds=${ROUNDS:-11}
[ "$smoke" = --smoke ] && rounds=1

build_signet processor,samples/quickstart,benchmarks,runtime/spring
[ "$smoke" = --smoke ] && [ -z "$spring" ] || build_peer spring-boot
[ "$smoke" = --smoke ] || [ -n "$spring" ] || build_peer micronaut
[ -n "$spring" ] || build_node_peers

default=$(default_home)
newer=$(newest_home 25)
[ "$smoke" = --smoke ] && newer=""
service=$root/samples/quickstart/target/signet/container/app.jar
identity="SIGNET_INGRESS=wechat-cloudrun-private;SIGNET_LOG=none"
hand=$(by_hand)
tables cold-start

# Adds a plain row and one with an archive. Arguments: name, Java home, environment, the arguments of
# java, and those with an archive if they differ.
java_rows() {
  local name=$1 home=$2 environment=$3 arguments=$4 archived=${5:-$4} version archive
  version=$(jdk_major "$home")
  row "$name-$version" "$environment" "$home/bin/java $arguments"
  [ "$smoke" = --smoke ] && return
  archive=$work/$name-$version.archive
  if [ "$name" = signet ]; then
    train_signet "$home" "$archive" "$service"
  else
    train "$name-$version" "$home" "$environment" "$archived" "$archive"
  fi
  row "$name-$version-archive" "$environment" "$home/bin/java $(with_archive "$home" "$archive") $archived"
}

# Writes the archive of a peer with a call of it.
train() {
  rm -f "$5"
  printf '%s\t%s\t%s\n' "$1" "$3" "$2/bin/java $(writing_archive "$2" "$5") $4" > "$work/train"
  harness Train "$work/train" "$work"
}

# Both run from a class path, with the same libraries. The answer is the same, and Signet refuses more.
spring_rows() {
  # Once for all JDKs, because an archive belongs to the very files that it was made from.
  [ -n "${with_signet:-}" ] || with_signet=$(spring_signet)
  java_rows spring-by-hand "$1" "SERVER_PORT={port}" "-cp $(spring_by_hand) peer.Application"
  java_rows spring-signet "$1" "SERVER_PORT={port};$identity" "-cp $with_signet peer.SignetApplication"
}

if [ -n "$spring" ]; then
  for home in $default $newer; do
    spring_rows "$home"
  done
  d=$(jdk_major "$default")
  target "spring-signet-$d" "<=" 1.1 "spring-by-hand-$d" -
  say "Cold start of Spring Boot, medians of $rounds alternated rounds; archive rows also have $light"
  versions $default $newer
  harness ColdStart "$rounds" "$contestants" "$targets" "spring-by-hand-$d" "$work"
  exit
fi

for home in $default $newer; do
  java_rows floor "$home" "PORT={port}" "-cp $hand dev.signet.benchmarks.server.NettyByHand"
  java_rows signet "$home" "PORT={port};$identity" "-jar $service"
  java_rows jdk-server "$home" "PORT={port}" "-cp $hand dev.signet.benchmarks.server.JdkByHand"
  if [ "$smoke" != --smoke ]; then
    java_rows micronaut "$home" "MICRONAUT_SERVER_PORT={port}" "-cp $(ls "$bench"/peers/micronaut/target/*.jar):$bench/peers/micronaut/target/lib/* peer.Application"
    java_rows spring-boot "$home" "SERVER_PORT={port}" "-jar $(ls "$bench"/peers/spring-boot/target/*.jar)" "-jar $(spring_boot)"
    spring_rows "$home"
  fi
done
node_rows

d=$(jdk_major "$default")
one_processor() {
  command -v taskset > /dev/null || return 0
  local name line
  for name in "$@"; do
    line=$(grep -P "^$name\t" "$contestants" || true)
    [ -z "$line" ] || row "$name-1cpu" "$(cut -f2 <<< "$line")" "taskset -c 0 $(cut -f3 <<< "$line")"
  done
}
one_processor "floor-$d" "signet-$d" "floor-$d-archive" "signet-$d-archive" functions-framework

# The reasons for missed targets, from -Xlog:class+load of the plain row; see README.md.
classes="its thousand classes from outside the JDK's archive, half of them Netty's; an archive is the cure"
netty="Netty: by hand on it (floor) is later than node, too; by hand on the JDK's server is level with node"
target "signet-$d" "<=" 1.25 "floor-$d" -
target "signet-$d" "<=" 0.6 functions-framework "$classes"
if [ "$smoke" != --smoke ]; then
  target "signet-$d-archive" "<=" 1.25 "floor-$d-archive" -
  target "signet-$d-archive" "<=" 0.4 functions-framework -
  target "signet-$d" "<=" 0.12 "spring-boot-$d" "$classes"
  if [ -n "$newer" ]; then
    n=$(jdk_major "$newer")
    target "signet-$n" "<=" 1.25 "floor-$n" -
    target "signet-$n-archive" "<=" 1.25 "floor-$n-archive" -
    target "signet-$n-archive" "<=" 1.0 node "$netty"
    target "signet-$n" "<=" 0.12 "spring-boot-$n" "$classes"
  fi
  target "signet-$d-1cpu" "<=" 1.25 "floor-$d-1cpu" -
fi

say "Cold start, medians of $rounds alternated rounds; archive rows also have $light"
versions $default $newer
harness ColdStart "$rounds" "$contestants" "$targets" "floor-$d" "$work"

#!/usr/bin/env bash
# Measures the requests a second over loopback, with wrk and 32 connections on the same machine. It
# compares the quickstart's HTTP host, which calls whoami on the event loop (@NonBlocking), and the
# same function handed over to workers, with servers by hand on Netty (the floor) and on the JDK's
# server, Micronaut, Spring Boot, and Node servers.
#
#   throughput.sh                    the full run, some ten minutes
#   throughput.sh --smoke            a second each, without Micronaut and Spring Boot; its figures mean nothing
#   throughput.sh --spring           a controller with Signet beside one that reads headers by hand
#   throughput.sh --spring --smoke   the same, a second each; its figures mean nothing
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

spring=""
[ "${1:-}" = --spring ] && { spring=$1; shift; }
rounds=${ROUNDS:-3} warmup=15 seconds=8 smoke=${1:-}
[ "$smoke" = --smoke ] && rounds=1 warmup=1 seconds=1

need wrk wrk
build_signet processor,samples/quickstart,benchmarks,runtime/spring
[ "$smoke" = --smoke ] && [ -z "$spring" ] || build_peer spring-boot
[ "$smoke" = --smoke ] || [ -n "$spring" ] || build_peer micronaut
[ -n "$spring" ] || build_node_peers

default=$(default_home)
java=$default/bin/java
hand=$(by_hand)
tables throughput

if [ -n "$spring" ]; then
  row spring-by-hand "SERVER_PORT={port}" "$java -cp $(spring_by_hand) peer.Application"
  row spring-signet "SERVER_PORT={port};SIGNET_INGRESS=wechat-cloudrun-private;SIGNET_LOG=none" "$java -cp $(spring_signet) peer.SignetApplication"
  target spring-signet ">=" 0.9 spring-by-hand -
  say "Throughput of Spring Boot, wrk -t 1 -c 32, $warmup s of warm-up and $seconds s measured, medians of $rounds rounds"
  versions "$default"
  harness Throughput "$rounds" "$warmup" "$seconds" "$contestants" "$targets" spring-by-hand "$work"
  exit
fi

row floor "PORT={port}" "$java -cp $hand dev.signet.benchmarks.server.NettyByHand"
row signet "PORT={port};SIGNET_INGRESS=wechat-cloudrun-private;SIGNET_LOG=none" "$java -jar $root/samples/quickstart/target/signet/container/app.jar"
row signet-workers "PORT={port};SIGNET_INGRESS=wechat-cloudrun-private;SIGNET_LOG=none" "$java -cp $(ls "$bench"/target/signet-benchmarks-*.jar):$bench/target/lib/* dev.signet.http.SignetHttp"
row jdk-server "PORT={port}" "$java -cp $hand dev.signet.benchmarks.server.JdkByHand"
if [ "$smoke" != --smoke ]; then
  row micronaut "MICRONAUT_SERVER_PORT={port}" "$java -cp $(ls "$bench"/peers/micronaut/target/*.jar):$bench/peers/micronaut/target/lib/* peer.Application"
  row spring-boot "SERVER_PORT={port}" "$java -jar $(spring_boot)"
fi
node_rows

target signet ">=" 0.9 floor -
target signet ">=" 1.0 jdk-server -
target signet ">=" 1.0 functions-framework -
if [ "$smoke" != --smoke ]; then
  target signet ">=" 1.0 micronaut -
  target signet ">=" 1.0 spring-boot -
fi

say "Throughput, wrk -t 1 -c 32, $warmup s of warm-up and $seconds s measured, medians of $rounds rounds"
versions "$default"
harness Throughput "$rounds" "$warmup" "$seconds" "$contestants" "$targets" floor "$work"

#!/usr/bin/env bash
# Measures what an annotation processor adds to javac, for 1 to 5,000 handlers. It compares Signet's
# with a floor, which writes Signet's output again without looking at anything, so that only the time
# of compiling it is left, and with Dagger's, avaje-jsonb's and Micronaut's, on handlers with the same
# payload and result. Each compilation runs in a fresh JVM. More than 1,000 handlers are compiled in
# one round only, which already takes minutes.
#
#   compile-time.sh           the full run, some twenty minutes
#   compile-time.sh --smoke   20 handlers once, under a minute; its figures mean nothing
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

counts=${COUNTS:-1,100,1000,5000} rounds=${ROUNDS:-3}
[ "${1:-}" = --smoke ] && counts=20 rounds=1

build_signet processor,benchmarks
path() { ls "$@" | paste -sd:; }
signet=$(path "$bench"/target/processor/*.jar "$bench"/target/lib/{signet-runtime,jackson}-*.jar)
contenders=("signet=$signet" "floor=$signet:$bench/target/classes")
for peer in dagger avaje-jsonb micronaut; do
  if [ ! -d "$bench/peers/processors/$peer/target/lib" ]; then
    mvn -q -B -f "$bench/peers/processors/$peer/pom.xml" package -Dspotless.check.skip=true
  fi
  contenders+=("$peer=$(path "$bench"/peers/processors/"$peer"/target/lib/*.jar)")
done

say "Compile time, medians of $rounds alternated rounds; 'ms a handler' is what the processor and its output add"
java=$(default_home)/bin/java
"$java" -version 2>&1 | head -n 1
sed -n 's/^ *<\(peer\.\(dagger\|avaje-jsonb\|micronaut-core\)\).version>\([^<]*\)<.*/\1 \3/p' "$root/pom.xml" | paste -sd' '
"$java" -cp "$bench/target/classes" dev.signet.benchmarks.compile.CompileTime "$rounds" "$work/compile" "$counts" "${contenders[@]}"

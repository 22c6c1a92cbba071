#!/usr/bin/env bash
# Compares the generated JSON codec with jackson-databind and with a streaming codec written by hand, on
# the quickstart's whoami, in one JMH run; then compares the first call in fresh JVMs, alternated.
# Prints for each target whether it was met. README.md in this folder describes each row.
#
#   codec.sh             the full run, some minutes
#   codec.sh --smoke     shows that everything runs, about a minute; its figures mean nothing
#   codec.sh --profile   where the time goes: samples by Java Flight Recorder
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

mode=${1:-}
forks=(-f 3 -wi 5 -i 8 -w 1 -r 1)
starts=15
if [ "$mode" = --smoke ]; then
  forks=(-f 1 -wi 1 -i 1 -w 100ms -r 100ms)
  starts=3
fi

mvn -q -B -f ../pom.xml -pl processor,benchmarks -am package -DskipTests -Dspotless.check.skip=true
path="target/classes:target/lib/*"
bin=${JAVA_HOME:+$JAVA_HOME/bin/}

"${bin}java" -version 2>&1 | head -n 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jmh() { "${bin}java" -cp "$path" org.openjdk.jmh.Main "$@" CodecBenchmark > "$work/log" || { cat "$work/log"; exit 1; }; }

if [ "$mode" = --profile ]; then
  jmh -f 1 -wi 3 -i 10 -w 1 -r 1 -p codec=generated,databind -prof "jfr:dir=$work/jfr" \
    -jvmArgsAppend "-XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints"
  echo
  echo "Percent of samples. Time in the JDK counts for who called it."
  find "$work/jfr" -name '*.jfr' | sort | while read -r recording; do
    "${bin}jfr" print --events jdk.ExecutionSample --stack-depth 64 "$recording" | awk -f profile.awk \
      -v title="$(basename "$(dirname "$recording")" | sed 's/.*CodecBenchmark\.//; s/-AverageTime-codec-/ /')"
  done
  exit
fi

jmh "${forks[@]}" -prof gc -rf csv -rff "$work/report"

first() { "${bin}java" -Xshare:auto -cp "$path" dev.signet.benchmarks.codec.FirstCall "$1"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
generated="" databind=""
for _ in $(seq "$starts"); do
  generated+=$(first generated)$'\n'
  databind+=$(first databind)$'\n'
done
g=$(printf '%s' "$generated" | median) d=$(printf '%s' "$databind" | median)

echo
echo "JMH ${forks[*]}, nanoseconds and bytes allocated for one operation"
awk -F, -v starts="$starts" -v first_generated="$g" -v first_databind="$d" -f codec.awk "$work/report"

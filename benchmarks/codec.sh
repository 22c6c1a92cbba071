#!/usr/bin/env bash
# Compares the generated JSON codec with jackson-databind and with a streaming codec written by hand, on
# the quickstart's whoami, in one JMH run; and the first call of fresh JVMs, alternated.
#
#   codec.sh           the full run, some minutes
#   codec.sh --smoke   shows that everything runs, under a minute; its figures mean nothing
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

forks=(-f 3 -wi 5 -i 8 -w 1 -r 1)
starts=15
if [ "${1:-}" = --smoke ]; then
  forks=(-f 1 -wi 1 -i 1 -w 100ms -r 100ms)
  starts=3
fi

mvn -q -B -f ../pom.xml -pl processor,benchmarks -am package -DskipTests -Dspotless.check.skip=true
path="target/classes:target/lib/*"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

"$java" -version 2>&1 | head -n 1
report=$(mktemp)
trap 'rm -f "$report"' EXIT
"$java" -cp "$path" org.openjdk.jmh.Main "${forks[@]}" -prof gc -rf csv -rff "$report" CodecBenchmark > /dev/null

echo
echo "JMH ${forks[*]}, nanoseconds and bytes allocated for one operation"
awk -F, '
  { gsub(/["\r]/, "") }
  NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
  {
    name = $column["Benchmark"]; codec = $column["Param: codec"]; score = $column["Score"]
    sub(/.*CodecBenchmark\./, "", name)
    if (name ~ /gc\.alloc\.rate\.norm/) { sub(/:.*/, "", name); bytes[name, codec] = score }
    else if (name !~ /:/) time[name, codec] = score
  }
  END {
    printf "%-8s %-14s %10s %10s %22s\n", "", "codec", "ns", "bytes", "time / generated time"
    split("decode encode", operations, " "); split("generated hand-written databind", codecs, " ")
    for (o = 1; o <= 2; o++) for (c = 1; c <= 3; c++) {
      op = operations[o]; codec = codecs[c]
      printf "%-8s %-14s %10.0f %10.0f %22.2f\n", op, codec, time[op, codec], bytes[op, codec], time[op, codec] / time[op, "generated"]
    }
  }' "$report"

first() { "$java" -Xshare:auto -cp "$path" dev.signet.benchmarks.codec.FirstCall "$1"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
generated="" databind=""
for _ in $(seq "$starts"); do
  generated+=$(first generated)$'\n'
  databind+=$(first databind)$'\n'
done
g=$(printf '%s' "$generated" | median) d=$(printf '%s' "$databind" | median)
echo
echo "First call of a fresh JVM, median of $starts alternated starts: generated $g us, databind $d us, ratio $(awk "BEGIN { printf \"%.2f\", $d / $g }")"

#!/usr/bin/env bash
# Measures what the generated wrapper and the pipeline cost beyond a direct call of the user's method,
# without JSON, for header and event ingress, and what the comparison of owners costs beyond the same
# list without them: time and bytes allocated, in one JMH run.
#
#   wrapper.sh           the full run, some minutes
#   wrapper.sh --smoke   shows that it runs, under a minute; its figures mean nothing
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The JVM chooses the serial collector by itself in a container with one processor. Its short write
# barriers let C2 compile more of a call at once than those of G1.
collector=-XX:+UseSerialGC
# The reasons from a profile for targets that are missed; README.md has its table.
reason_header_ns="a third of the samples is looking up 11 header lines, a quarter the characters of identifiers, read in the scan and in the value type"
reason_header_bytes="one fork more or less leaves some bytes to C2: the call's own objects, and what it did not inline"
reason_event_bytes="the copy of the variables (64 bytes), and the context, decision and Optionals that C2 takes away for headers only"
forks=(-f 3 -wi 5 -i 8 -w 1 -r 1)
[ "${1:-}" = --smoke ] && forks=(-f 1 -wi 1 -i 1 -w 100ms -r 100ms)

build_signet processor,benchmarks
java=$(default_home)/bin/java
"$java" -version 2>&1 | head -n 1
"$java" -cp "$bench/target/classes:$bench/target/lib/*" org.openjdk.jmh.Main "${forks[@]}" -jvmArgsAppend "$collector" -prof gc -rf csv -rff "$work/wrapper.csv" WrapperBenchmark > "$work/wrapper.log"

say "JMH ${forks[*]}, $collector, nanoseconds and bytes allocated for one call"
awk -F, -v header_ns="$reason_header_ns" -v header_bytes="$reason_header_bytes" -v event_bytes="$reason_event_bytes" -v max_ns=250 -v max_bytes=300 -v records=100 '
  { gsub(/["\r]/, "") }
  NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
  {
    name = $column["Benchmark"]; score = $column["Score"]
    sub(/.*WrapperBenchmark\./, "", name)
    if (name ~ /gc\.alloc\.rate\.norm/) { sub(/:.*/, "", name); bytes[name] = score }
    else if (name !~ /:/) time[name] = score
  }
  function verdict(value, max) { return value <= max ? "met" : "MISSED" }
  function because(value, max, reason) { if (value > max && reason) print "        " reason }
  END {
    split("direct header event user", names, " ")
    printf "%-8s %8s %8s %14s %14s\n", "", "ns", "bytes", "ns over", "bytes over"
    for (i = 1; i <= 4; i++) { n = names[i]; printf "%-8s %8.0f %8.0f %14.0f %14.0f\n", n, time[n], bytes[n], time[n] - time["direct"], bytes[n] - bytes["direct"] }
    print ""
    printf "%-8s %8s %8s %14s %14s\n", "", "ns", "bytes", "ns a record", "bytes a record"
    printf "%-8s %8.0f %8.0f\n", "plain", time["plain"], bytes["plain"]
    printf "%-8s %8.0f %8.0f %14.2f %14.2f\n", "owned", time["owned"], bytes["owned"], (time["owned"] - time["plain"]) / records, (bytes["owned"] - bytes["plain"]) / records
    print ""
    for (i = 2; i <= 3; i++) {
      n = names[i]
      printf "%-7s %s at most %d ns over a direct call: %.0f\n", verdict(time[n] - time["direct"], max_ns), n, max_ns, time[n] - time["direct"]
      because(time[n] - time["direct"], max_ns, n == "header" ? header_ns : "")
      printf "%-7s %s at most %d bytes over a direct call: %.0f\n", verdict(bytes[n] - bytes["direct"], max_bytes), n, max_bytes, bytes[n] - bytes["direct"]
      because(bytes[n] - bytes["direct"], max_bytes, n == "event" ? event_bytes : header_bytes)
    }
  }' "$work/wrapper.csv"

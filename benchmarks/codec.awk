# Prints the table of a JMH report in CSV, and what became of each target.
function target(text, met, measured) {
  missed += !met
  printf "%-7s %-73s %s\n", met ? "met" : "MISSED", text, measured
}
function faster(text, op, than, codec) {
  target(text, time[op, than] / time[op, codec] >= 1.5, sprintf("%.2f", time[op, than] / time[op, codec]))
}
{ gsub(/["\r]/, "") }
NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
{
  name = $column["Benchmark"]; codec = $column["Param: codec"]; score = $column["Score"]
  sub(/.*CodecBenchmark\./, "", name)
  if (name ~ /gc\.alloc\.rate\.norm/) { sub(/:.*/, "", name); bytes[name, codec] = score }
  else if (name !~ /:/) time[name, codec] = score
}
END {
  printf "%-8s %-18s %10s %10s %22s\n", "", "codec", "ns", "bytes", "time / generated time"
  split("decode encode", operations, " ")
  rows = split("generated hand-written handed-over bare databind bare-factory databind-factory databind-lenient", codecs, " ")
  for (o = 1; o <= 2; o++) for (c = 1; c <= rows; c++) {
    op = operations[o]; codec = codecs[c]
    printf "%-8s %-18s %10.0f %10.0f %22.2f\n", op, codec, time[op, codec], bytes[op, codec], time[op, codec] / time[op, "generated"]
  }
  printf "\nFirst call of a fresh JVM, median of %d alternated starts: generated %d us, databind %d us\n\n", starts, first_generated, first_databind
  for (o = 1; o <= 2; o++) {
    op = operations[o]
    faster(op ": 1.5 times as fast as databind, codec and ObjectReader/-Writer", op, "databind", "bare")
    faster(op ": 1.5 times as fast as databind, on the very same parser/generator", op, "databind-factory", "bare-factory")
    faster(op ": 1.5 times as fast as databind, with all that a host checks", op, "databind", "generated")
    target(op ": fewer bytes than databind", bytes[op, "generated"] < bytes[op, "databind"], \
      sprintf("%.0f, %.0f", bytes[op, "generated"], bytes[op, "databind"]))
    ratio = time[op, "generated"] / time[op, "hand-written"]
    target(op ": at most 1.10 times the time of a codec written by hand", ratio <= 1.1, sprintf("%.2f", ratio))
  }
  ratio = first_databind / first_generated
  target("first call: at least 2 times as fast as databind", ratio >= 2, sprintf("%.2f", ratio))
  if (missed) {
    print "\nWhere 1.5 is missed: most of the time of both is spent in jackson-core, below either codec."
    print "codec.sh --profile shows how much; README.md says what follows from it."
  }
}

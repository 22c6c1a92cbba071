# Prints in whose code the samples of one recording are: the innermost frame that is not the JDK's decides.
/stackTrace = \[/ { inside = 1; whose = ""; setup = 0; ours = 0; next }
inside && /^ *\]/ {
  inside = 0
  if (ours) {
    all++
    if (whose == "jackson-core" && setup) whose = "jackson-core, making and closing the parser or generator"
    else if (whose == "the runtime" && setup) whose = "the runtime, making and closing the parser or generator"
    count[whose]++
  }
  next
}
inside {
  if (/CodecBenchmark\.(decode|encode)\(/) ours = 1
  if (/JsonFactory\.create(Parser|Generator)\(|json\.wire\.BodyParsers\.parser\(|json\.wire\.BytesOutput\.start\(|jackson\.core\.[A-Za-z.0-9]*\.close\(/) setup = 1
  if (whose == "") {
    if (/com\.fasterxml\.jackson\.databind|com\.fasterxml\.jackson\.datatype/) whose = "jackson-databind"
    else if (/com\.fasterxml\.jackson\.core/) whose = "jackson-core"
    else if (/dev\.signet\.benchmarks\.codec/) whose = "the codec, the payload's and result's own classes"
    else if (/dev\.signet\./) whose = "the runtime"
  }
}
END {
  printf "\n%s, %d samples\n", title, all
  for (w in count) printf "%6.1f %s\n", 100 * count[w] / all, w | "sort -rn"
}

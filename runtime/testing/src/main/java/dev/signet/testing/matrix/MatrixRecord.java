package dev.signet.testing.matrix;

import dev.signet.simulator.Entrance;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The verdicts on the callers of every function, and the text that is checked in. It has one line
 * for each function and caller. The functions are sorted, and the callers of each are in the
 * matrix's order; the text is ASCII with LF.
 *
 * <pre>
 * linkAccount | no unionid | UNIONID_UNAVAILABLE
 * linkAccount | shared user | SHARED_CALLER_NOT_ALLOWED at wechat-cloudrun-private; …
 * </pre>
 */
final class MatrixRecord {

  private static final String COLUMN = " | ";
  private static final String AT = " at ";
  private static final String REQUIREMENT = "requirement";
  private static final String HEAD =
      "# The identity matrix: what becomes of each kind of caller of each function, as Signet's\n"
          + "# IdentityMatrix found it. Review every change of this file; a refusal that becomes\n"
          + "# 'reached' lets somebody in. Written anew by -Dsignet.matrix=write.\n";

  private final Set<Entrance> entrances;
  private final Map<String, String> requirements = new TreeMap<>();
  private final Map<String, Map<String, Map<Entrance, String>>> verdicts = new TreeMap<>();

  /** Makes an empty record of the verdicts at all entrances. */
  MatrixRecord() {
    this(EnumSet.allOf(Entrance.class));
  }

  /** Makes an empty record of the verdicts at some entrances. */
  MatrixRecord(Set<Entrance> entrances) {
    this.entrances = entrances;
  }

  void put(String function, String requirement) {
    requirements.put(function, requirement);
  }

  void put(String function, String caller, Entrance entrance, String verdict) {
    verdicts
        .computeIfAbsent(function, name -> new LinkedHashMap<>())
        .computeIfAbsent(caller, name -> new EnumMap<>(Entrance.class))
        .put(entrance, verdict);
  }

  Set<String> functions() {
    Set<String> names = new TreeSet<>(requirements.keySet());
    names.addAll(verdicts.keySet());
    return names;
  }

  /** Returns the requirement of a function; null if it is not recorded. */
  String requirement(String function) {
    return requirements.get(function);
  }

  /** Returns the callers of whom a verdict on a function is recorded, in the matrix's order. */
  Set<String> callers(String function) {
    return verdicts.getOrDefault(function, Map.of()).keySet();
  }

  /** Returns a verdict; null if it is not recorded. */
  String verdict(String function, String caller, Entrance entrance) {
    return verdicts.getOrDefault(function, Map.of()).getOrDefault(caller, Map.of()).get(entrance);
  }

  /** Returns the text to check in. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (String function : functions()) {
      text.append('\n').append(line(function, REQUIREMENT, requirements.get(function)));
      verdicts
          .getOrDefault(function, Map.of())
          .forEach((caller, at) -> text.append(line(function, caller, grouped(at))));
    }
    return text.toString();
  }

  /**
   * Reads a checked-in text; CRLF counts as LF.
   *
   * @throws IllegalArgumentException if a line is malformed; the message names it
   */
  static MatrixRecord parse(String text) {
    MatrixRecord read = new MatrixRecord();
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split(" \\| ", -1);
      if (columns.length != 3) {
        throw new IllegalArgumentException("line " + number + " has not three columns: " + line);
      }
      if (columns[1].equals(REQUIREMENT)) {
        read.put(columns[0], columns[2]);
      } else {
        read.readVerdicts(columns, number);
      }
    }
    return read;
  }

  private void readVerdicts(String[] columns, int number) {
    for (String group : columns[2].split("; ")) {
      int at = group.indexOf(AT);
      String verdict = at < 0 ? group : group.substring(0, at);
      for (Entrance entrance : Entrance.values()) {
        if (at < 0
            || Set.of(group.substring(at + AT.length()).split(" ")).contains(name(entrance))) {
          put(columns[0], columns[1], entrance, verdict);
        }
      }
    }
  }

  private static String line(String function, String column, String value) {
    return function + COLUMN + column + COLUMN + value + '\n';
  }

  /**
   * Writes the verdicts on a caller: a single one if all entrances have it, otherwise each with its
   * entrances.
   */
  private String grouped(Map<Entrance, String> verdicts) {
    Map<String, StringJoiner> groups = new LinkedHashMap<>();
    verdicts.forEach(
        (entrance, verdict) ->
            groups.computeIfAbsent(verdict, name -> new StringJoiner(" ")).add(name(entrance)));
    if (groups.size() == 1 && verdicts.keySet().containsAll(entrances)) {
      return groups.keySet().iterator().next();
    }
    StringJoiner line = new StringJoiner("; ");
    groups.forEach((verdict, entrances) -> line.add(verdict + AT + entrances));
    return line.toString();
  }

  private static String name(Entrance entrance) {
    return entrance.ingress();
  }
}

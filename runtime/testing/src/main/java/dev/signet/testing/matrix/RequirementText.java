package dev.signet.testing.matrix;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionRule;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the requirement of a function as one readable line. Each part but one is a demand, so that
 * the loss of a part means a weaker requirement.
 */
final class RequirementText {

  /** Not a demand but a permission, so that its coming is what weakens. */
  private static final String OTHERS = "returns others' records";

  /** The demand that somebody vouches for open data. */
  static final String OPEN_DATA = "vouched open data";

  /** What is reached without any check. */
  static final String UNGUARDED = "not guarded by Signet";

  private static final String CALLER = "caller";

  /** A demand that is less than a caller and more than nothing. */
  private static final String SOURCE_ALONE = "source alone";

  private static final String SEPARATOR = ", ";
  private static final Set<String> LISTS = Set.of("apps", "sources", "triggers");

  private RequirementText() {}

  /** Returns a line such as {@code caller, unionid, no shared callers, sources wx_client}. */
  static String of(FunctionDescriptor function) {
    List<String> parts = new ArrayList<>();
    if (function.isTimer()) {
      parts.add(list("triggers", function.timerTriggers()));
      addIf(parts, function.returnsOthersRecords(), OTHERS);
      return String.join(SEPARATOR, parts);
    }
    Requirement requirement = function.requirement();
    parts.add(caller(function));
    addIf(parts, requirement.needsUnionId(), "unionid");
    addIf(parts, function.resolvesUser() && !function.userMayBeUnknown(), "known user");
    addIf(parts, function.checksOwner(), "owner");
    addIf(parts, !requirement.allowsSharedCaller(), "no shared callers");
    addIf(parts, !requirement.allowsDirectCaller(), "no direct callers");
    requirement.appIds().ifPresent(ids -> parts.add(list("apps", ids)));
    parts.add(list("sources", names(requirement.sources())));
    addIf(parts, !requirement.allowsChain(), "no chain");
    for (FunctionRule rule : function.rules()) {
      parts.add(rule(rule));
    }
    addIf(parts, function.takesOpenData(), OPEN_DATA);
    parts.addAll(LimitText.of(function));
    addIf(parts, function.returnsOthersRecords(), OTHERS);
    return String.join(SEPARATOR, parts);
  }

  private static String caller(FunctionDescriptor function) {
    if (function.isCallback()) {
      return function.isPayment() ? "WeChat's payment callback" : "WeChat's message push";
    }
    if (function.requirement().isAnonymous()) {
      return "anybody";
    }
    return function.requirement().allowsSourceAlone() ? SOURCE_ALONE : CALLER;
  }

  /**
   * Returns a rule of the application, such as {@code RequireRole(ADMIN)} or {@code policy
   * com.example.OnlyStaff}, in ASCII and without the separators of the recorded file.
   */
  static String rule(FunctionRule rule) {
    if (rule.name().equals("RequirePolicy")) {
      return "policy " + rule.policy().getName();
    }
    StringBuilder text = new StringBuilder();
    for (char c : rule.text().toCharArray()) {
      text.append(c <= ' ' || c > '~' || c == '|' || c == ';' ? escaped(c) : String.valueOf(c));
    }
    return text.toString();
  }

  private static String escaped(char c) {
    return String.format("\\u%04x", (int) c);
  }

  /**
   * Returns true if a demand of {@code before} is missing, a list of allowed values or a limit has
   * grown, or others' records may leave that could not before.
   */
  static boolean weakened(String before, String after) {
    Set<String> now = new LinkedHashSet<>(parts(after));
    if (now.contains(OTHERS) && !parts(before).contains(OTHERS)) {
      return true;
    }
    for (String demand : parts(before)) {
      String kind = demand.substring(0, Math.max(0, demand.indexOf(' ')));
      boolean kept =
          LISTS.contains(kind)
              ? now.stream().anyMatch(part -> narrows(kind, demand, part))
              : demand.equals("anybody")
                  || demand.equals(UNGUARDED)
                  || demand.equals(OTHERS)
                  || now.contains(demand)
                  || demand.equals(SOURCE_ALONE) && now.contains(CALLER);
      if (!kept && now.stream().noneMatch(part -> LimitText.keeps(demand, part))) {
        return true;
      }
    }
    return false;
  }

  private static boolean narrows(String kind, String before, String after) {
    return after.startsWith(kind) && parts(before, " ").containsAll(parts(after, " "));
  }

  private static List<String> parts(String line) {
    return parts(line, SEPARATOR);
  }

  private static List<String> parts(String line, String separator) {
    return Arrays.asList(line.split(separator));
  }

  private static void addIf(List<String> parts, boolean holds, String demand) {
    if (holds) {
      parts.add(demand);
    }
  }

  private static String list(String kind, Set<String> values) {
    return kind + " " + String.join(" ", new TreeSet<>(values));
  }

  private static Set<String> names(Set<CallSource> sources) {
    Set<String> names = new TreeSet<>();
    sources.forEach(source -> names.add(source.wireName()));
    return names;
  }
}

package dev.signet.maven.layout.cloudbase;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.CloudFunction;
import dev.signet.maven.project.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the platform takes as a function: its name, limits and timers. */
public final class FunctionRules {

  /** Names of functions on the platform, 2 to 60 characters. */
  public static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z0-9]");

  private static final int SMALLEST = 64;
  private static final int STEP = 128;
  private static final int LARGEST = 3072;
  private static final int LONGEST_SECONDS = 900;

  /** CloudBase takes one. */
  private static final int MAX_TIMERS = 1;

  private FunctionRules() {}

  /** Checks what the annotations of functions say. */
  public static void check(Iterable<CloudFunction> functions, Problems problems) {
    Map<String, String> byName = new TreeMap<>();
    for (CloudFunction function : functions) {
      String where = where(function);
      checkName(function.name(), where, problems);
      TemplatingRule.check(function.handler(), where, problems);
      checkLimits(function, where, problems);
      checkTimers(function, problems);
      // The folders of two such functions are one on Windows and macOS.
      String other = byName.put(function.name().toLowerCase(Locale.ROOT), where);
      if (other != null) {
        problems.add(PluginMessages.NAMES_CLASH, where, other);
      }
    }
  }

  /** Checks the limits that annotations of functions name. */
  public static void checkLimits(Iterable<CloudFunction> functions, Problems problems) {
    functions.forEach(function -> checkLimits(function, where(function), problems));
  }

  private static void checkLimits(CloudFunction function, String where, Problems problems) {
    function.memoryMb().ifPresent(memory -> checkMemory(memory, where + " memoryMb", problems));
    function
        .timeoutSeconds()
        .ifPresent(seconds -> checkTimeout(seconds, where + " timeoutSeconds", problems));
  }

  private static String where(CloudFunction function) {
    return "@CloudFunction(" + function.name() + ") " + function.method();
  }

  /** Checks the limits of functions whose annotations say nothing. */
  public static void check(CloudbaseSettings settings, Problems problems) {
    checkMemory(settings.memoryMb(), "<memoryMb>", problems);
    checkTimeout(settings.timeoutSeconds(), "<timeoutSeconds>", problems);
  }

  private static void checkName(String name, String where, Problems problems) {
    if (!NAME.matcher(name).matches()) {
      problems.add(PluginMessages.NAME_NOT_LEGAL, where, name);
    }
  }

  private static void checkMemory(int memory, String where, Problems problems) {
    boolean step = memory >= STEP && memory <= LARGEST && memory % STEP == 0;
    if (memory != SMALLEST && !step) {
      int next = memory < SMALLEST ? SMALLEST : Math.min(LARGEST, (memory / STEP + 1) * STEP);
      problems.add(
          PluginMessages.MEMORY_NOT_LEGAL, where, String.valueOf(memory), String.valueOf(next));
    }
  }

  private static void checkTimeout(int seconds, String where, Problems problems) {
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
      problems.add(PluginMessages.TIMEOUT_NOT_LEGAL, where, String.valueOf(seconds));
    }
  }

  private static void checkTimers(CloudFunction function, Problems problems) {
    String where = "@TimerTrigger " + function.method();
    if (function.timers().size() > MAX_TIMERS) {
      problems.add(PluginMessages.TIMERS_TOO_MANY, where, function.timers().size());
    }
    for (Timer timer : function.timers()) {
      TemplatingRule.check(timer.name(), where, problems);
      TemplatingRule.check(timer.config(), where, problems);
    }
  }
}

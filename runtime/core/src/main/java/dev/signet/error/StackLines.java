package dev.signet.error;

import java.util.ArrayList;
import java.util.List;

/**
 * The stack of an exception and of its causes, with their classes and without their messages; for
 * Signet's own hosts.
 */
public final class StackLines {

  private static final int MAX_FRAMES = 40;
  private static final int MAX_CAUSES = 5;

  private StackLines() {}

  /**
   * Returns at most {@value #MAX_FRAMES} frames of the exception and of each of its first {@value
   * #MAX_CAUSES} causes. Of a cause only the frames are listed that the exception around it does
   * not have as well.
   */
  public static List<String> of(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    StackTraceElement[] around = {};
    List<Throwable> causes = Causes.of(thrown);
    for (int i = 0; i < Math.min(causes.size(), MAX_CAUSES + 1); i++) {
      if (i > 0) {
        lines.add("caused by " + causes.get(i).getClass().getName());
      }
      StackTraceElement[] stack = ThrowableParts.stack(causes.get(i));
      addFrames(lines, stack, stack.length - inCommon(stack, around));
      around = stack;
    }
    return lines;
  }

  private static void addFrames(List<String> lines, StackTraceElement[] stack, int own) {
    for (int i = 0; i < Math.min(own, MAX_FRAMES); i++) {
      lines.add(stack[i].toString());
    }
    if (own > MAX_FRAMES) {
      lines.add("and " + (own - MAX_FRAMES) + " more");
    }
  }

  private static int inCommon(StackTraceElement[] stack, StackTraceElement[] around) {
    int common = 0;
    while (common < Math.min(stack.length, around.length)
        && stack[stack.length - 1 - common].equals(around[around.length - 1 - common])) {
      common++;
    }
    return common;
  }
}

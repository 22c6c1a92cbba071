package dev.signet.processor.collect.meaning;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times of {@code @RateLimit} and {@code @Idempotent}, such as {@code 10m}. */
public final class LimitTime {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})([smhd])");
  private static final long MAX_SECONDS = 31L * 24 * 60 * 60;

  private LimitTime() {}

  /** Returns the seconds; empty when the text is no time from one second to 31 days. */
  public static OptionalLong seconds(String text) {
    Matcher time = FORM.matcher(text);
    if (!time.matches()) {
      return OptionalLong.empty();
    }
    long seconds =
        Long.parseLong(time.group(1))
            * switch (time.group(2)) {
              case "s" -> 1;
              case "m" -> 60;
              case "h" -> 60 * 60;
              default -> 24 * 60 * 60;
            };
    return seconds <= MAX_SECONDS ? OptionalLong.of(seconds) : OptionalLong.empty();
  }
}

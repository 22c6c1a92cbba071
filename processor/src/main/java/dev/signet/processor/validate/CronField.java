package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.MessagePart;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The seven fields of a CloudBase cron expression, in their order. */
enum CronField {
  SECOND(MessagePart.CRON_SECOND, 0, 59, ""),
  MINUTE(MessagePart.CRON_MINUTE, 0, 59, ""),
  HOUR(MessagePart.CRON_HOUR, 0, 23, ""),
  DAY(MessagePart.CRON_DAY, 1, 31, ""),
  MONTH(MessagePart.CRON_MONTH, 1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
  WEEK(MessagePart.CRON_WEEK, 0, 6, "SUN MON TUE WED THU FRI SAT"),
  YEAR(MessagePart.CRON_YEAR, 1970, 2099, "");

  private final MessagePart displayName;
  private final int min;
  private final int max;
  private final List<String> names;

  CronField(MessagePart displayName, int min, int max, String names) {
    this.displayName = displayName;
    this.min = min;
    this.max = max;
    this.names = names.isEmpty() ? List.of() : List.of(names.split(" "));
  }

  /** Returns the field's name, for messages. */
  MessagePart displayName() {
    return displayName;
  }

  int min() {
    return min;
  }

  int max() {
    return max;
  }

  /** Returns the allowed values, such as {@code 1-12, JAN-DEC}. */
  String legalText() {
    String numbers = min + "-" + max;
    return names.isEmpty()
        ? numbers
        : numbers + ", " + names.get(0) + "-" + names.get(names.size() - 1);
  }

  /** Returns the value of a number or name; empty when this field does not allow it. */
  OptionalInt value(String text) {
    int named = names.indexOf(text.toUpperCase(Locale.ROOT));
    if (named >= 0) {
      return OptionalInt.of(min + named);
    }
    OptionalInt number = number(text);
    return number.isPresent() && number.getAsInt() >= min && number.getAsInt() <= max
        ? number
        : OptionalInt.empty();
  }

  /** Parses one to four ASCII digits. */
  static OptionalInt number(String text) {
    return text.matches("[0-9]{1,4}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}

package dev.signet.processor;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.schema.form.ProjectForms;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Every {@code -Asignet.…} option. docs/options.md describes each. */
enum ProcessorOption {
  /** The qualified name of the index class. */
  INDEX("signet.index", "", SourceVersion::isName, MessagePart.CLASS_NAME),
  /** When client, OpenAPI document and manifest are written. */
  DOCUMENTS(
      "signet.documents",
      "write",
      Pattern.compile("write|none|always").asMatchPredicate(),
      MessagePart.DOCUMENTS),
  /** The language of messages. */
  LANG(
      "signet.lang",
      "",
      Pattern.compile("en|zh|zh[-_]CN").asMatchPredicate(),
      MessagePart.LANGUAGE),
  /** Whether an id that nothing compares with the caller gets a warning. */
  UNCHECKED_ID(
      "signet.uncheckedId",
      "warn",
      Pattern.compile("warn|off").asMatchPredicate(),
      MessagePart.WARN_OR_OFF),
  /** The form of values of java.time. */
  TIME(
      "signet.time",
      ProjectForms.ISO,
      Set.of(ProjectForms.ISO, ProjectForms.MILLIS, ProjectForms.SPACED)::contains,
      MessagePart.TIME_OPTION),
  /** The zone in which moments are written without one. */
  TIMEZONE("signet.timezone", "Asia/Shanghai", ProcessorOption::isZone, MessagePart.ZONE_OPTION),
  /** The form of integers of 64 bits and more. */
  INT64("signet.int64", "number", Set.of("number", "string")::contains, MessagePart.INT64_OPTION);

  private final String key;
  private final String defaultValue;
  private final Predicate<String> legal;
  private final MessagePart accepted;

  ProcessorOption(String key, String defaultValue, Predicate<String> legal, MessagePart accepted) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.legal = legal;
    this.accepted = accepted;
  }

  private static boolean isZone(String value) {
    try {
      ZoneId.of(value);
      return true;
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  /** Returns the key, such as {@code signet.index}. */
  public String key() {
    return key;
  }

  /**
   * Returns the value of the option when it is not set; empty when the processor then works it out.
   */
  public String defaultValue() {
    return defaultValue;
  }

  /** Returns whether the option accepts a value. */
  public boolean accepts(String value) {
    return legal.test(value);
  }

  /** Returns the message part that describes the accepted values. */
  public MessagePart accepted() {
    return accepted;
  }

  /** Returns the keys of all options. */
  public static Set<String> keys() {
    return Arrays.stream(values())
        .map(ProcessorOption::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the option with a key. */
  public static Optional<ProcessorOption> ofKey(String key) {
    return List.of(values()).stream().filter(option -> option.key.equals(key)).findFirst();
  }
}

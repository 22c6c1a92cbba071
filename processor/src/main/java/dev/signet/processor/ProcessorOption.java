package dev.signet.processor;

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
public enum ProcessorOption {
  /** The qualified name of the index class. */
  INDEX("signet.index", "", SourceVersion::isName, "a qualified class name"),
  /** The language of messages. */
  LANG("signet.lang", "", Pattern.compile("en|zh|zh[-_]CN").asMatchPredicate(), "en or zh_CN");

  private final String key;
  private final String defaultValue;
  private final Predicate<String> legal;
  private final String legalText;

  ProcessorOption(String key, String defaultValue, Predicate<String> legal, String legalText) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.legal = legal;
    this.legalText = legalText;
  }

  /** Such as {@code signet.index}. */
  public String key() {
    return key;
  }

  /** The value when it is not set; empty means that it is found out. */
  public String defaultValue() {
    return defaultValue;
  }

  /** Whether the value is one that the option can have. */
  public boolean accepts(String value) {
    return legal.test(value);
  }

  /** What the option accepts, for messages. */
  public String legalText() {
    return legalText;
  }

  /** Every key. */
  public static Set<String> keys() {
    return Arrays.stream(values())
        .map(ProcessorOption::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The option of a key. */
  public static Optional<ProcessorOption> ofKey(String key) {
    return List.of(values()).stream().filter(option -> option.key.equals(key)).findFirst();
  }
}

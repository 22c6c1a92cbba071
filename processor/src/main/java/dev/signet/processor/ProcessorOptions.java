package dev.signet.processor;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.Messages;
import dev.signet.processor.schema.form.ProjectForms;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;

/** The options of one compilation. */
final class ProcessorOptions {

  private static final String PREFIX = "signet.";

  private final Map<String, String> options;

  ProcessorOptions(ProcessingEnvironment environment) {
    options = new TreeMap<>(environment.getOptions());
  }

  String value(ProcessorOption option) {
    String value = options.get(option.key());
    return value == null || !option.accepts(value) ? option.defaultValue() : value;
  }

  /** Returns the messages in the language asked for, or else in the compiler's. */
  Messages messages(Locale compilerLocale) {
    String lang = value(ProcessorOption.LANG);
    Locale locale = lang.isEmpty() ? compilerLocale : Locale.forLanguageTag(lang.replace('_', '-'));
    return new Messages(locale == null ? Locale.getDefault() : locale);
  }

  /** Returns the diagnostics that an option turns off. */
  Set<DiagnosticId> turnedOff() {
    boolean off = value(ProcessorOption.UNCHECKED_ID).equals("off");
    return off ? Set.of(DiagnosticId.UNCHECKED_ID) : Set.of();
  }

  /** Returns the forms that the project chose for its values. */
  ProjectForms forms() {
    return new ProjectForms(
        value(ProcessorOption.TIME),
        value(ProcessorOption.TIMEZONE),
        value(ProcessorOption.INT64).equals("string"));
  }

  /** Reports unknown options and values that an option does not accept. */
  void check(Diagnostics diagnostics) {
    options.forEach(
        (key, value) -> {
          if (key.startsWith(PREFIX)) {
            check(key, value == null ? "" : value, diagnostics);
          }
        });
  }

  private static void check(String key, String value, Diagnostics diagnostics) {
    ProcessorOption option = ProcessorOption.ofKey(key).orElse(null);
    if (option == null) {
      String near = diagnostics.didYouMean(key, ProcessorOption.keys());
      diagnostics.report(DiagnosticId.UNKNOWN_OPTION, key, near);
    } else if (!option.accepts(value)) {
      String accepted = diagnostics.text(option.accepted());
      diagnostics.report(DiagnosticId.BAD_OPTION_VALUE, key, value, accepted);
    }
  }
}

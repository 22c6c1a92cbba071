package dev.signet.dev.settings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Messages for the person who starts the local server, in English and Simplified Chinese. */
public enum DevMessages {
  PLATFORM_FOUND,
  INGRESS_OTHER,
  OPTION_UNKNOWN,
  OPTION_UNKNOWN_SUGGESTION,
  OPTION_VALUE_MISSING,
  OPTION_TWICE,
  PORT_NOT_LEGAL,
  LANGUAGE_NOT_LEGAL,
  ADDRESS_NOT_LOOPBACK,
  PATH_NOT_LEGAL,
  PORT_TAKEN,
  NO_PORT_FREE,
  MANIFEST_NOT_READ,
  CALLERS_NOT_READ,
  CALLERS_NOT_JSON,
  CALLERS_NOT_AN_OBJECT,
  CALLER_TWICE,
  CALLER_NAME,
  CALLER_NOT_AN_OBJECT,
  CALLER_KEY_UNKNOWN,
  CALLER_KEY_UNKNOWN_SUGGESTION,
  CALLER_KEY_TWICE,
  CALLER_VALUE,
  CALLER_TIMER_VALUE,
  CALLER_TIMER_FIELDS,
  CALLER_LIKE_UNKNOWN,
  LISTENING,
  CALLERS,
  FUNCTIONS,
  NEEDS_ANYBODY,
  NEEDS_SOURCE_ALONE,
  NEEDS_USER,
  NEEDS_UNIONID,
  NEEDS_KNOWN_USER,
  NEEDS_OWNER,
  NEEDS_POLICY,
  NEEDS_TIMER,
  NEEDS_PAYMENT,
  NEEDS_PUSH,
  ALLOWS_SHARED,
  ONLY_SHARED,
  ONLY_APPS,
  ONLY_SOURCES,
  PROJECT_NOT_READ,
  PROJECT_WRONG,
  NO_COMPILER,
  COMPILER_FAILED,
  BUILD_FAILED,
  BUILD_CHANGED,
  FILTERED_CHANGED,
  WATCHING,
  COMPILING,
  RELOADED,
  FUNCTIONS_ADDED,
  FUNCTIONS_GONE,
  NOT_COMPILED,
  NOT_STARTED,
  BEFORE_SERVES,
  WAITING,
  ERROR,
  WARNING,
  USAGE;

  private static final String BUNDLE = "dev.signet.dev.settings.messages";

  /** Returns the message in Chinese if that is the locale's language, otherwise in English. */
  public String format(Locale locale, Object... arguments) {
    // ROOT is English. Asking for ENGLISH would fall back to the default locale, which may be
    // Chinese.
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, known);
    return new MessageFormat(bundle.getString(name()), Locale.ROOT).format(arguments);
  }
}

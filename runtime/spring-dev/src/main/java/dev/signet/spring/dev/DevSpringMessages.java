package dev.signet.spring.dev;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Messages for the person who starts the application, in English and Simplified Chinese. */
enum DevSpringMessages {
  PLATFORM_FOUND,
  UNKNOWN,
  UNKNOWN_SUGGESTION,
  ENABLED_NOT_LEGAL,
  LISTENING,
  NO_SERVER,
  SERVER_SECURE;

  private static final String BUNDLE = "dev.signet.spring.dev.messages";

  /** Returns the message in Chinese if that is the locale's language, otherwise in English. */
  String format(Locale locale, Object... arguments) {
    // ROOT is English; asking for ENGLISH would fall back to the default locale.
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, known);
    return new MessageFormat(bundle.getString(name()), Locale.ROOT).format(arguments);
  }
}

package dev.signet.spring.host;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Messages for the people who start a Spring application with Signet, in English and Simplified
 * Chinese.
 */
public enum SpringMessages {
  /** A property begins with {@code signet.}, but nothing reads it. */
  UNKNOWN_PROPERTY,
  /** As {@link #UNKNOWN_PROPERTY}, with a suggestion. */
  UNKNOWN_PROPERTY_SUGGESTION,
  /** The path of the functions is malformed. */
  PATH_MALFORMED,
  /** Several beans are of a class of which functions need one. */
  BEANS_AMBIGUOUS,
  /** The bean of a class is a proxy that is not of the class. */
  BEAN_NOT_OF_CLASS,
  /** The bean of a class is made anew again and again. */
  BEAN_NOT_SINGLETON,
  /** A handler class is left out, by a profile or another condition. */
  FUNCTIONS_LEFT_OUT,
  /** An interceptor is both a bean and a service. */
  INTERCEPTOR_TWICE,
  /** There is a bean that replaces a service, and the service. */
  SERVICE_AND_BEAN,
  /** A bean makes what could be a bean itself. */
  FACTORY_BEAN,
  /** A controller's path lies below the path of the functions. */
  CONTROLLER_BELOW_FUNCTIONS,
  /** The heading of the report of a start that was refused. */
  START_REFUSED,
  /** What to do about a start that was refused. */
  START_ACTION;

  private static final String BUNDLE = "dev.signet.spring.host.messages";

  /**
   * Returns the message in the language of the default locale: Simplified Chinese for a Chinese
   * one, else English.
   */
  public String format(Object... arguments) {
    return format(Locale.getDefault(), arguments);
  }

  /**
   * Returns the message in the language of a locale: Simplified Chinese for a Chinese one, else
   * English.
   */
  String format(Locale locale, Object... arguments) {
    // ROOT is English; asking for ENGLISH would fall back to the default locale.
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, known);
    return new MessageFormat(bundle.getString(name()), Locale.ROOT).format(arguments);
  }
}

package dev.signet.spring.controller;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Messages about controllers for the people who start a Spring application, in English and
 * Simplified Chinese.
 */
enum ControllerMessages {
  /** A controller says something that is to be enforced, and has no generated guards. */
  GUARDS_MISSING,
  /** What to do about {@link #GUARDS_MISSING}. */
  PROCESSOR_MISSING,
  /** As {@link #GUARDS_MISSING}, with guards that know nothing of it. */
  GUARDS_STALE,
  /** The generated guards of a controller cannot be made. */
  GUARDS_NOT_MADE,
  /** Requests reach a controller through a JDK proxy. */
  CONTROLLER_BEHIND_PROXY,
  /** The class file of a controller with a user is not there. */
  CLASS_FILE_MISSING,
  /** Something else would fill an identity parameter. */
  RESOLVER_BEFORE,
  /** A method that is not mapped has a parameter for the application's user. */
  USER_NOT_HERE,
  /** A method reads an identity header itself. */
  RAW_HEADER,
  /** The application is reactive. */
  REACTIVE;

  private static final String BUNDLE = "dev.signet.spring.controller.messages";

  /**
   * Returns the message in the language of the default locale: Simplified Chinese for a Chinese
   * one, else English.
   */
  String format(Object... arguments) {
    return format(Locale.getDefault(), arguments);
  }

  /** Returns the message in the language of a locale, as above. */
  String format(Locale locale, Object... arguments) {
    // ROOT is English; asking for ENGLISH would fall back to the default locale.
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, known);
    return new MessageFormat(bundle.getString(name()), Locale.ROOT).format(arguments);
  }
}

package dev.signet.maven.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Messages for the person who runs a goal, in English and Simplified Chinese. */
public enum PluginMessages {
  GOAL_FAILED,
  NO_MANIFEST,
  MANIFEST_NOT_READ,
  NOTHING_TO_LAY_OUT,
  LAYOUT_UNKNOWN,
  LANGUAGE_NOT_LEGAL,
  TREE_NOT_WRITTEN,
  FILE_KEPT,
  FILE_LEFT_OVER,
  OVERRIDE_REPLACES,
  OVERRIDE_ADDS,
  OVERRIDE_DIFFERS,
  OVERRIDE_UNKNOWN,
  MODES_NOT_KEPT,
  NO_FUNCTIONS,
  LAYING_OUT,
  LAID_OUT;

  private static final String BUNDLE = "dev.signet.maven.message.messages";

  /** Returns the message in Chinese if that is the locale's language, otherwise in English. */
  public String format(Locale locale, Object... arguments) {
    // ROOT is English. Asking for ENGLISH would fall back to the default locale, which may be
    // Chinese.
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, known);
    return new MessageFormat(bundle.getString(name()), Locale.ROOT).format(arguments);
  }
}

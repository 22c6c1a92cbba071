package dev.signet.processor.diagnostic;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the catalogue in one language: Simplified Chinese for any Chinese locale, else
 * English.
 */
public final class Messages {

  private static final String BUNDLE = "dev.signet.processor.diagnostic.messages";
  private static final String PARTS = "dev.signet.processor.diagnostic.parts";

  private final Locale locale;

  /** Creates the messages for a locale; a locale without texts gets English. */
  public Messages(Locale locale) {
    // The root bundle is English. Asking for ENGLISH would fall back to the default locale first.
    this.locale = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
  }

  /** Returns the text of a message part. */
  public String format(MessagePart reason, Object... arguments) {
    return new MessageFormat(text(PARTS, reason.name()), Locale.ROOT).format(arguments);
  }

  /**
   * Returns the whole text: the id, the message with its remedy, and the place of its
   * documentation.
   */
  public String format(DiagnosticId id, Object... arguments) {
    String text = new MessageFormat(text(BUNDLE, id.name()), Locale.ROOT).format(arguments);
    return "[signet:" + id + "] " + text + " (" + id.anchor() + ")";
  }

  /**
   * Returns a text, loading the bundle with the first message because most compilations have none.
   */
  private String text(String name, String key) {
    return ResourceBundle.getBundle(name, locale, Messages.class.getClassLoader()).getString(key);
  }
}

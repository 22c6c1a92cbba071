package dev.signet.processor.diagnostic;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The catalogue's texts in one language: English, or Simplified Chinese for any Chinese locale. */
public final class Messages {

  private static final String BUNDLE = "dev.signet.processor.diagnostic.messages";
  private static final String PARTS = "dev.signet.processor.diagnostic.parts";

  private final Locale locale;

  /** For this locale; a locale without texts gets English. */
  public Messages(Locale locale) {
    // The root bundle is English; asking for ENGLISH would fall back to the default locale first.
    this.locale = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
  }

  /** A part of a message. */
  public String format(MessagePart reason, Object... arguments) {
    return new MessageFormat(text(PARTS, reason.name()), Locale.ROOT).format(arguments);
  }

  /** The whole text: id, message with the cure, and where it is documented. */
  public String format(DiagnosticId id, Object... arguments) {
    String text = new MessageFormat(text(BUNDLE, id.name()), Locale.ROOT).format(arguments);
    return "[signet:" + id + "] " + text + " (" + id.anchor() + ")";
  }

  /** The texts are loaded with the first message: most compilations have none. */
  private String text(String name, String key) {
    return ResourceBundle.getBundle(name, locale, Messages.class.getClassLoader()).getString(key);
  }
}

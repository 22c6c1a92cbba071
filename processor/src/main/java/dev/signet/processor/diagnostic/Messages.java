package dev.signet.processor.diagnostic;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The catalogue's texts in one language: English, or Simplified Chinese for any Chinese locale. */
public final class Messages {

  private static final String BUNDLE = "dev.signet.processor.diagnostic.messages";

  private static final String REASONS = "dev.signet.processor.diagnostic.reasons";

  private final ResourceBundle bundle;
  private final ResourceBundle reasons;

  /** For this locale; a locale without texts gets English. */
  public Messages(Locale locale) {
    // The root bundle is English; asking for ENGLISH would fall back to the default locale first.
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    bundle = ResourceBundle.getBundle(BUNDLE, known, Messages.class.getClassLoader());
    reasons = ResourceBundle.getBundle(REASONS, known, Messages.class.getClassLoader());
  }

  /** A part of a message. */
  public String format(Reason reason, Object... arguments) {
    return new MessageFormat(reasons.getString(reason.name()), Locale.ROOT).format(arguments);
  }

  /** The whole text: id, message with the cure, and where it is documented. */
  public String format(DiagnosticId id, Object... arguments) {
    String text = new MessageFormat(bundle.getString(id.name()), Locale.ROOT).format(arguments);
    return "[signet:" + id + "] " + text + " (" + id.anchor() + ")";
  }
}

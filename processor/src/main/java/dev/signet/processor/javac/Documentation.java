package dev.signet.processor.javac;

import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Reads the Javadoc that describes a class or property to clients. */
public final class Documentation {

  private static final Pattern RETURNS =
      Pattern.compile("(?ms)^[ \\t]*@return\\b.*?(?=^[ \\t]*@|\\z)");

  private Documentation() {}

  /**
   * Returns the Javadoc of an element, or null. What a setter returns, which is often itself, says
   * nothing of the property.
   */
  public static String of(Element element, ProcessorContext context) {
    String text = context.elements().getDocComment(element);
    if (text == null) {
      return null;
    }
    boolean setter =
        element instanceof ExecutableElement method && !method.getParameters().isEmpty();
    String told = setter ? RETURNS.matcher(text).replaceAll("") : text;
    return told.isBlank() ? null : told.strip();
  }
}

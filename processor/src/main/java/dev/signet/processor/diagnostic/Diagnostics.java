package dev.signet.processor.diagnostic;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/** Reports diagnostics to the compiler. The same one at the same place is reported once. */
public final class Diagnostics {

  private final Messager messager;
  private final Messages messages;
  private final Set<String> said = new HashSet<>();
  private int errors;

  /** Prints to the compiler in the language of the messages. */
  public Diagnostics(Messager messager, Messages messages) {
    this.messager = messager;
    this.messages = messages;
  }

  /** Says it at a position, unless the element or one around it suppresses a lint-like id. */
  public void report(DiagnosticId id, Position position, Object... arguments) {
    if (id.suppressible() && Suppressions.suppressed(id, position.element())) {
      return;
    }
    String text = messages.format(id, arguments);
    if (!said.add(key(position.element()) + text)) {
      return;
    }
    if (id.kind() == javax.tools.Diagnostic.Kind.ERROR) {
      errors++;
    }
    messager.printMessage(id.kind(), text, position.element(), position.mirror(), position.value());
  }

  /** Says it on an element's name. */
  public void report(DiagnosticId id, Element element, Object... arguments) {
    report(id, Position.of(element), arguments);
  }

  /** Says it without a place. */
  public void report(DiagnosticId id, Object... arguments) {
    report(id, Position.NOWHERE, arguments);
  }

  /** Says what is one mistake, seen from many places, at the first of them. */
  public void reportOnce(String mistake, DiagnosticId id, Position position, Object... arguments) {
    if (said.add(id + ":" + mistake)) {
      report(id, position, arguments);
    }
  }

  /** A part of a message, to be put in as an argument. */
  public String text(MessagePart reason, Object... arguments) {
    return messages.format(reason, arguments);
  }

  /** A question for the name that was probably meant, or nothing. */
  public String didYouMean(String misspelt, Collection<String> known) {
    return NearestName.nearest(misspelt, known)
        .map(near -> text(MessagePart.DID_YOU_MEAN, near))
        .orElse("");
  }

  /** The number of errors so far, by which a caller knows whether a step said one. */
  public int errorCount() {
    return errors;
  }

  private static String key(Element element) {
    return element == null ? "" : element.getEnclosingElement() + "#" + element + ":";
  }
}

package dev.signet.processor.diagnostic;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/** Reports diagnostics to the compiler, each only once at the same place. */
public final class Diagnostics {

  private final Messager messager;
  private final Messages messages;
  private final Set<DiagnosticId> turnedOff;
  private final Set<String> said = new HashSet<>();
  private int errors;

  /**
   * Creates a sink that prints to the compiler in the language of the messages.
   *
   * @param turnedOff the diagnostics that are not reported
   */
  public Diagnostics(Messager messager, Messages messages, Set<DiagnosticId> turnedOff) {
    this.messager = messager;
    this.messages = messages;
    this.turnedOff = turnedOff;
  }

  /**
   * Reports a diagnostic at a position, unless it may be suppressed and the element or one around
   * it does so.
   */
  public void report(DiagnosticId id, Position position, Object... arguments) {
    if (turnedOff.contains(id)
        || id.suppressible() && Suppressions.suppressed(id, position.element())) {
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

  /** Reports a diagnostic at an element's name. */
  public void report(DiagnosticId id, Element element, Object... arguments) {
    report(id, Position.of(element), arguments);
  }

  /** Reports a diagnostic without a place. */
  public void report(DiagnosticId id, Object... arguments) {
    report(id, Position.NOWHERE, arguments);
  }

  /**
   * Reports a mistake that shows at many places only at the first of them.
   *
   * @param mistake identifies the mistake among those with this id
   */
  public void reportOnce(String mistake, DiagnosticId id, Position position, Object... arguments) {
    if (said.add(id + ":" + mistake)) {
      report(id, position, arguments);
    }
  }

  /** Returns the text of a message part, for use as an argument. */
  public String text(MessagePart reason, Object... arguments) {
    return messages.format(reason, arguments);
  }

  /** Returns a question for the known name that was probably meant; empty when none is near. */
  public String didYouMean(String misspelt, Collection<String> known) {
    return NearestName.nearest(misspelt, known)
        .map(near -> text(MessagePart.DID_YOU_MEAN, near))
        .orElse("");
  }

  /**
   * Returns the number of errors so far. A caller compares it to learn whether a step reported one.
   */
  public int errorCount() {
    return errors;
  }

  private static String key(Element element) {
    return element == null ? "" : element.getEnclosingElement() + "#" + element + ":";
  }
}

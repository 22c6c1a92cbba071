package dev.signet.processor.validate;

import dev.signet.processor.collect.constraint.ConstraintPlace;
import dev.signet.processor.collect.constraint.ConstraintReader;
import dev.signet.processor.collect.constraint.ConstraintUse;
import dev.signet.processor.collect.constraint.MessageReader;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks one constraint: its type and its own values. Reports at most one error. */
final class ConstraintCheck {

  private final ConstraintUse use;
  private final String path;
  private final Schema schema;
  private final Position position;
  private final ProcessorContext context;

  ConstraintCheck(
      ConstraintUse use, String path, Schema schema, Position position, ProcessorContext context) {
    this.use = use;
    this.path = path;
    this.schema = schema;
    this.position = position;
    this.context = context;
  }

  void check() {
    if (Schemas.isBroken(schema)) {
      return;
    }
    if (use.isValid() && !Schemas.hasObject(schema)) {
      if (!use.isGeneric()) {
        notApplicable(MessagePart.ON_OBJECT);
      }
      return;
    }
    String number =
        use.name().startsWith("Decimal") ? Annotations.string(use.mirror(), "value") : "0";
    if (ConstraintReader.number(number).isEmpty()) {
      report(DiagnosticId.CONSTRAINT_NUMBER_MALFORMED, number);
      return;
    }
    if (use.isKnown() && !checkMessage()) {
      return;
    }
    for (Constraint constraint : ConstraintReader.read(use)) {
      MessagePart applies = ConstraintTargets.whereItApplies(constraint, schema);
      if (applies != null) {
        notApplicable(applies);
        return;
      }
      checkValues(constraint);
    }
  }

  /** Checks the message, and returns whether it can be filled in. */
  private boolean checkMessage() {
    MessageReader message = MessageReader.of(use);
    String why = null;
    if (message.expression() != null) {
      boolean sent = message.expression().contains("validatedValue");
      MessagePart part = sent ? MessagePart.MESSAGE_SENT_VALUE : MessagePart.MESSAGE_EXPRESSION;
      why = context.diagnostics().text(part, "${" + message.expression() + "}");
    } else if (message.unbalanced()) {
      why = context.diagnostics().text(MessagePart.MESSAGE_BRACE);
    }
    if (why != null) {
      report(DiagnosticId.CONSTRAINT_MESSAGE_MALFORMED, why);
      return false;
    }
    for (String key : message.keys()) {
      String near = context.diagnostics().didYouMean(key, MessageReader.members(use));
      report(DiagnosticId.CONSTRAINT_MESSAGE_KEY, "{" + key + "}", near);
    }
    return true;
  }

  private void checkValues(Constraint constraint) {
    if (constraint instanceof Constraint.Size size) {
      if (size.min() < 0 || size.max() < 0) {
        impossible(MessagePart.NEGATIVE_BOUND);
      } else if (size.min() > size.max()) {
        impossible(MessagePart.MIN_OVER_MAX);
      }
    } else if (constraint instanceof Constraint.Digits digits) {
      if (digits.integer() < 0 || digits.fraction() < 0) {
        impossible(MessagePart.NEGATIVE_BOUND);
      }
    } else if (constraint instanceof Constraint.Matches matches) {
      try {
        Pattern.compile(matches.regexp(), matches.flags());
      } catch (PatternSyntaxException malformed) {
        report(DiagnosticId.CONSTRAINT_PATTERN_MALFORMED, reason(malformed));
      }
    }
  }

  private static String reason(PatternSyntaxException malformed) {
    String place = malformed.getIndex() < 0 ? "" : " (" + malformed.getIndex() + ")";
    return malformed.getDescription() + place;
  }

  private void notApplicable(MessagePart applies) {
    report(
        DiagnosticId.CONSTRAINT_NOT_APPLICABLE, schema.type(), context.diagnostics().text(applies));
  }

  private void impossible(MessagePart why) {
    report(DiagnosticId.CONSTRAINT_IMPOSSIBLE, context.diagnostics().text(why));
  }

  private void report(DiagnosticId id, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = use.name();
    arguments[1] = path;
    System.arraycopy(more, 0, arguments, 2, more.length);
    context.diagnostics().report(id, position, arguments);
  }

  /** Reports the first upper bound that excludes a lower bound on the same value. */
  static void checkTogether(
      ConstraintPlace place,
      String path,
      Function<ConstraintUse, Position> at,
      ProcessorContext context) {
    for (ConstraintUse lower : place.uses()) {
      for (ConstraintUse upper : place.uses()) {
        if (exclude(lower, upper)) {
          Position position = at.apply(upper);
          String why = context.diagnostics().text(MessagePart.MIN_OVER_MAX);
          context
              .diagnostics()
              .report(DiagnosticId.CONSTRAINT_IMPOSSIBLE, position, upper.name(), path, why);
          return;
        }
      }
    }
  }

  private static boolean exclude(ConstraintUse one, ConstraintUse other) {
    for (Constraint a : ConstraintReader.read(one)) {
      for (Constraint b : ConstraintReader.read(other)) {
        if (a instanceof Constraint.Limit lower
            && b instanceof Constraint.Limit upper
            && lower.lower()
            && !upper.lower()) {
          int order = lower.limit().compareTo(upper.limit());
          boolean both = lower.inclusive() && upper.inclusive();
          return order > 0 || order == 0 && !both;
        }
      }
    }
    return false;
  }
}

package dev.signet.processor.collect.constraint;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.schema.Constraint;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the message of a constraint, with everything in it that cannot be as the user meant it.
 *
 * @param isDefault whether it is the constraint's own
 * @param expression the first expression that cannot be evaluated at compile time; else null
 * @param unbalanced whether a brace has no counterpart
 * @param keys the names in braces that look like those of a resource bundle or of a member, but
 *     that are none
 */
public record MessageReader(
    Constraint.Message message,
    boolean isDefault,
    String expression,
    boolean unbalanced,
    Set<String> keys) {

  private static final Pattern KEY = Pattern.compile("[A-Za-z_$][\\w$]*(?:[.-][\\w$]+)*");
  private static final Pattern ONLY_KEY = Pattern.compile("\\{([^{}]*)}");

  /** Reads the message of a known constraint. */
  public static MessageReader of(ConstraintUse use) {
    MessageParameters parameters = new MessageParameters(use.mirror());
    String own = Annotations.string(use.mirror(), "message");
    MessageTemplate filled = MessageTemplate.of(own, parameters);
    Set<String> keys =
        filled.unknown().stream()
            .filter(name -> KEY.matcher(name).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    Optional<String> builtIn = builtIn(own, keys, use, parameters);
    boolean isDefault =
        builtIn.isPresent() && builtIn.equals(BuiltInMessages.ofConstraint(use.name(), parameters));
    String text =
        builtIn
            .map(template -> MessageTemplate.of(template, parameters).text())
            .orElseGet(filled::text);
    return new MessageReader(
        new Constraint.Message(text, builtIn.isEmpty()),
        isDefault,
        filled.expression().orElse(null),
        filled.isUnbalanced(),
        keys);
  }

  /**
   * Returns the template of Signet's own message that stands in the place of the user's: of the one
   * that the user names, or of the constraint when the user's is empty or a key of a resource
   * bundle, which is not there.
   */
  private static Optional<String> builtIn(
      String own, Set<String> keys, ConstraintUse use, MessageParameters parameters) {
    Matcher only = ONLY_KEY.matcher(own);
    if (own.isBlank() || only.matches() && keys.contains(only.group(1))) {
      return BuiltInMessages.ofConstraint(use.name(), parameters);
    }
    return only.matches() ? BuiltInMessages.ofKey(only.group(1), parameters) : Optional.empty();
  }

  /** Returns the names of the members that the message could name. */
  public static Set<String> members(ConstraintUse use) {
    return new MessageParameters(use.mirror()).names();
  }
}

package dev.signet.processor.collect.constraint;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in a message as Bean Validation defines it: parameters in braces, expressions after a
 * dollar sign, and the escapes of these characters. What it fills in is not read again.
 */
final class MessageTemplate {

  private static final Pattern CHOICE =
      Pattern.compile("(\\w+)\\s*(?:==\\s*(true|false)\\s*)?\\?\\s*'([^']*)'\\s*:\\s*'([^']*)'");

  private final MessageParameters parameters;
  private final StringBuilder text = new StringBuilder();
  private final Set<String> unknown = new LinkedHashSet<>();
  private String expression;
  private boolean unbalanced;

  private MessageTemplate(MessageParameters parameters) {
    this.parameters = parameters;
  }

  static MessageTemplate of(String template, MessageParameters parameters) {
    MessageTemplate filled = new MessageTemplate(parameters);
    filled.fill(template);
    return filled;
  }

  /** Returns the message. */
  String text() {
    return text.toString();
  }

  /** Returns the names in braces that are neither members nor keys; they stay as they are. */
  Set<String> unknown() {
    return unknown;
  }

  /** Returns the first expression that cannot be evaluated here; empty when there is none. */
  Optional<String> expression() {
    return Optional.ofNullable(expression);
  }

  /** Returns whether a brace has no counterpart. */
  boolean isUnbalanced() {
    return unbalanced;
  }

  private void fill(String template) {
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      char next = at + 1 < template.length() ? template.charAt(at + 1) : ' ';
      if (c == '\\' && "{}$\\".indexOf(next) >= 0) {
        text.append(next);
        at += 2;
      } else if (c == '$' && next == '{') {
        at = closed(template, at, at + 2, true);
      } else if (c == '{') {
        at = closed(template, at, at + 1, false);
      } else {
        unbalanced |= c == '}';
        text.append(c);
        at++;
      }
    }
  }

  /** Fills in what stands in braces and returns the place after them. */
  private int closed(String template, int start, int from, boolean isExpression) {
    int end = plain(template, '}', from);
    int nested = plain(template, '{', from);
    if (end < 0 || nested >= 0 && nested < end) {
      unbalanced = true;
      text.append(template, start, from);
      return from;
    }
    String inside = template.substring(from, end);
    if (isExpression) {
      evaluate(inside.strip());
    } else {
      insert(inside);
    }
    return end + 1;
  }

  /** Returns the place of a character that no backslash stands before; -1 when there is none. */
  private static int plain(String template, char wanted, int from) {
    int at = template.indexOf(wanted, from);
    while (at > 0 && template.charAt(at - 1) == '\\') {
      at = template.indexOf(wanted, at + 1);
    }
    return at;
  }

  private void insert(String name) {
    Optional<String> builtIn = BuiltInMessages.ofKey(name, parameters);
    if (builtIn.isPresent()) {
      fill(builtIn.get());
      return;
    }
    Optional<String> value = parameters.value(name);
    if (value.isEmpty()) {
      unknown.add(name);
    }
    text.append(value.orElse("{" + name + "}"));
  }

  /** Evaluates a member's name, and a choice between two texts by a member that is a boolean. */
  private void evaluate(String source) {
    Matcher choice = CHOICE.matcher(source);
    boolean chosen = choice.matches();
    Optional<String> value = parameters.value(chosen ? choice.group(1) : source);
    if (value.isEmpty()) {
      expression = expression == null ? source : expression;
    } else if (chosen) {
      boolean first = value.get().equals(choice.group(2) == null ? "true" : choice.group(2));
      text.append(choice.group(first ? 3 : 4));
    } else {
      text.append(value.get());
    }
  }
}

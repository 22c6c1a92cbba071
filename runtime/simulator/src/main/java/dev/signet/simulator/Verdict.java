package dev.signet.simulator;

import java.util.Objects;

/** The point that a caller reaches with a function. Immutable; equal by value. */
public final class Verdict {

  private static final Verdict REACHED = new Verdict("reached");
  private static final Verdict OWNER_CHECKED = new Verdict("owner check");
  private static final Verdict RULE_ASKED = new Verdict("rule asked");

  private final String text;

  private Verdict(String text) {
    this.text = text;
  }

  static Verdict reached() {
    return REACHED;
  }

  static Verdict ownerChecked() {
    return OWNER_CHECKED;
  }

  static Verdict ruleAsked() {
    return RULE_ASKED;
  }

  static Verdict refused(String code) {
    return new Verdict(Objects.requireNonNull(code, "code"));
  }

  /** Returns true if the identity passes. The user's method then runs once the payload is valid. */
  public boolean isReached() {
    return equals(REACHED);
  }

  /** Returns true if the identity passes and the owner of the record is checked next. */
  public boolean isOwnerChecked() {
    return equals(OWNER_CHECKED);
  }

  /**
   * Returns true if the identity passes and a rule of the application is asked next that needs the
   * user or the payload.
   */
  public boolean isRuleAsked() {
    return equals(RULE_ASKED);
  }

  /** Returns true if the caller is refused whatever the payload is. */
  public boolean isRefused() {
    return !isReached() && !isOwnerChecked() && !isRuleAsked();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verdict && ((Verdict) other).text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /**
   * Returns {@code reached}, {@code owner check}, {@code rule asked}, or the code of the refusal.
   */
  @Override
  public String toString() {
    return text;
  }
}

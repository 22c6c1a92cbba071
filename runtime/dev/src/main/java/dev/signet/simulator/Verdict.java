package dev.signet.simulator;

import java.util.Objects;

/** How far a caller gets with a function. */
public final class Verdict {

  private static final Verdict REACHED = new Verdict("reached");
  private static final Verdict OWNER_CHECKED = new Verdict("owner check");

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

  static Verdict refused(String code) {
    return new Verdict(Objects.requireNonNull(code, "code"));
  }

  /** Whether the identity passes, and the user's method runs once the payload is right. */
  public boolean isReached() {
    return equals(REACHED);
  }

  /** Whether the identity passes, and who owns the record decides. */
  public boolean isOwnerChecked() {
    return equals(OWNER_CHECKED);
  }

  /** Whether the caller is refused whatever the payload is. */
  public boolean isRefused() {
    return !isReached() && !isOwnerChecked();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verdict && ((Verdict) other).text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** {@code reached}, {@code owner check}, or the code of the refusal. */
  @Override
  public String toString() {
    return text;
  }
}

package dev.signet.support;

/** The version of the contract between generated code and this runtime. */
public final class SignetVersion {

  /** Equal to the processor's own; the compiler refuses another. */
  public static final String VALUE = "0.1.0";

  private SignetVersion() {}
}

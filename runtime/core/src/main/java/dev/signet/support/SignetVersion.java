package dev.signet.support;

/** The version of the contract between generated code and this runtime. */
public final class SignetVersion {

  /** The version, which equals the processor's own; the compiler refuses any other runtime. */
  public static final String VALUE = "0.1.0";

  private SignetVersion() {}
}

package dev.signet.processor.generate.json;

/** Thrown when a class file carries text that another version of Signet has generated. */
public final class OtherVersionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The part of the text that cannot be read. */
  public enum Part {
    /** The JSON; the detail is the index of the character at which reading ended. */
    SCHEMA,
    /** A key of the type table; the detail is the key. */
    KEY
  }

  private final Part part;
  private final String detail;

  public OtherVersionException(Part part, String detail) {
    super(part + " " + detail);
    this.part = part;
    this.detail = detail;
  }

  /** Returns the part that cannot be read. */
  public Part part() {
    return part;
  }

  /** Returns the detail of the part, as {@link Part} describes it. */
  public String detail() {
    return detail;
  }
}

package dev.signet.spring.host;

/** Thrown while an application starts, when the bean of a class cannot serve calls. */
final class UnusableBeanException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableBeanException(String message) {
    super(message);
  }
}

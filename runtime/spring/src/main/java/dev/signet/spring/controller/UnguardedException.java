package dev.signet.spring.controller;

/** Thrown for a controller that nothing guards, because the processor did not see it. */
final class UnguardedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param what what is to be enforced, and where it stands
   */
  UnguardedException(Class<?> controller, String what) {
    super(ControllerMessages.GUARDS_MISSING.format(controller.getName(), what));
  }
}

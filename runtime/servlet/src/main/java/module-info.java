/** Functions inside a servlet container. */
@SuppressWarnings("module")
module dev.signet.servlet {
  requires transitive dev.signet.runtime;
  requires transitive jakarta.servlet;

  exports dev.signet.servlet;
}

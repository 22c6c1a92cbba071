package dev.signet.processor.names;

/** Where indexes are found again, by hosts and by later compilations. */
public final class IndexNames {

  /**
   * The package of all indexes but those of named modules, so that the compilation of an
   * application finds the indexes of the jars on its class path. Named modules cannot share a
   * package.
   */
  public static final String PACKAGE = "dev.signet.index";

  /** What the name of an index begins with that has handlers in the unnamed package. */
  public static final String UNNAMED_PREFIX = "SignetIndex_";

  /** The file that registers an index as a service. */
  public static final String SERVICE_FILE = "META-INF/services/" + RuntimeNames.FUNCTION_INDEX;

  /** What stands before the name of a group in the service file, where it is a comment. */
  public static final String GROUP_COMMENT = "# ";

  private IndexNames() {}
}

package dev.signet.function;

import java.util.List;

/**
 * The functions of one top-level handler class together with the handler objects, which live as
 * long as the group. Implemented by generated code.
 */
public interface FunctionGroup {

  /**
   * Returns the functions, in source order. Called once.
   *
   * @param shared holds the objects that the functions share with those of other groups
   * @throws Exception whatever the making of such an object throws
   */
  List<FunctionHandler> functions(SharedObjects shared) throws Exception;

  /**
   * Closes the handler objects that are {@link AutoCloseable}, the last one first.
   *
   * @throws Exception whatever a handler object throws
   */
  default void close() throws Exception {}
}

package dev.signet.function;

import java.util.List;

/** The functions of one top-level handler class. Implemented by generated code. */
public interface FunctionGroup {

  /**
   * Returns the functions, in source order. Called once.
   *
   * @param shared gives and closes the handler objects, and the objects that the functions share
   *     with those of other groups
   * @throws Exception whatever the making of an object throws
   */
  List<FunctionHandler> functions(SharedObjects shared) throws Exception;
}

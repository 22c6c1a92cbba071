package dev.signet.function;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * All cloud functions of one compilation. The compiler writes one and registers it as a service, so
 * that hosts find it.
 */
public interface FunctionIndex {

  /**
   * What makes each group with its handler objects. A host opens each once, before the first call;
   * a group that cannot be made refuses the start.
   */
  List<Callable<FunctionGroup>> groups();
}

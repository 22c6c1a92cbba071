package dev.signet.spring.guard;

import dev.signet.function.FunctionHandler;
import dev.signet.function.SharedObjects;
import java.util.Map;

/**
 * What Signet checks before the methods of one controller class run. Generated code implements this
 * interface, in a class beside the controller whose name is that of the controller (of a nested one
 * the names of the classes around it and its own, with {@code _} between them) and {@link #SUFFIX};
 * it has a public no-argument constructor.
 */
public interface ControllerGuards {

  /** The end of the name of a generated class. */
  String SUFFIX = "_SignetGuards";

  /**
   * Returns a guard for each method of the controller that takes an identity or has a requirement,
   * inherited ones included. The key is the method's name and its erased parameter types as {@code
   * Class.getTypeName} writes them: {@code list(java.lang.String,int)}. Called once.
   *
   * @param shared holds the policies and resolvers that guards ask
   * @throws Exception whatever the making of such an object throws
   */
  Map<String, FunctionHandler> guards(SharedObjects shared) throws Exception;
}

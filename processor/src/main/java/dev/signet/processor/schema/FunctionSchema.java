package dev.signet.processor.schema;

import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.OwnerModel;

/**
 * One function with all that its codecs are made of.
 *
 * @param result null when nothing is returned
 * @param nullableResult unless the method says that it never returns null
 * @param owner null when ownership is not checked
 * @param documentation the method's Javadoc, or null
 */
public record FunctionSchema(
    FunctionModel function,
    PayloadModel payload,
    Schema result,
    boolean nullableResult,
    OwnerModel owner,
    String documentation) {

  /** The result as a client must expect it. */
  public Schema clientResult() {
    return result != null && nullableResult ? new OptionalSchema(result.type(), result) : result;
  }
}

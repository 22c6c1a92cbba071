package dev.signet.processor.schema.function;

import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.OwnerModel;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Schema;
import java.util.List;

/**
 * One function with everything that its codecs are generated from.
 *
 * @param result null when nothing is returned
 * @param nullableResult false when the method says that it never returns null
 * @param owner null when ownership is not checked
 * @param ruleValues for each of the function's rules, the payload's fields that its policy is asked
 *     with, in the order of its parameters
 * @param userId the expression that reads the id of the current user; empty when there is none
 * @param key the value that is the key of an idempotent call; null when no payload field is
 * @param documentation the method's Javadoc, or null
 */
public record FunctionSchema(
    FunctionModel function,
    PayloadModel payload,
    Schema result,
    boolean nullableResult,
    OwnerModel owner,
    List<List<OwnerModel.Value>> ruleValues,
    String userId,
    OwnerModel.Value key,
    String documentation) {

  /** Returns the result as a client must expect it. */
  public Schema clientResult() {
    return result != null && nullableResult ? new OptionalSchema(result.type(), result) : result;
  }
}

package dev.signet.processor.diagnostic;

/**
 * Parts of messages that are put in for one of their arguments. The texts are in the bundles {@code
 * reasons*.properties} under the constant's name.
 */
public enum Reason {
  PAYLOAD_TYPE,
  RESULT_TYPE,
  PAYLOAD,
  RESULT,
  RAW,
  WILDCARD,
  TYPE_VARIABLE,
  OBJECT,
  FUNCTIONAL_INTERFACE,
  JAVA_TYPE,
  MAP_KEY,
  NOTHING,
  CONTEXT_TYPE,
  ABSTRACT,
  NOT_A_TYPE,
  ENDLESS,
  INNER,
  NO_CONSTRUCTOR,
  UNNAMED_PARAMETER,
  DID_YOU_MEAN,
  NO_ACCESSOR,
  UNKNOWN_CONSTRAINT,
  OLD_CONSTRAINT,
  CONSTRAINT_GROUPS,
  CONSTRAINT_PAYLOAD,
  CONSTRAINT_PLACE,
  CONSTRAINT_ON_TYPE,
  CONSTRAINT_NOT_READABLE,
  NEGATIVE_BOUND,
  MIN_OVER_MAX,
  ON_TEXT,
  ON_SIZED,
  ON_NUMBER,
  ON_NUMBER_OR_TEXT,
  ON_MOMENT,
  ON_BOOLEAN,
  ON_OBJECT,
  ON_NULLABLE
}

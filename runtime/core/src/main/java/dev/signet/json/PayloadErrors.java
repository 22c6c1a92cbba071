package dev.signet.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.signet.function.FunctionException;
import java.util.List;

/** Turns jackson's exceptions into messages for the client: a place and no value that was sent. */
public final class PayloadErrors {

  private PayloadErrors() {}

  /** The text is not JSON, or over a limit. */
  public static InvalidPayloadException syntax(JacksonException malformed) {
    String what =
        malformed instanceof StreamConstraintsException
            ? "the payload is over a limit of depth, size or number length"
            : "the payload is not valid JSON";
    return InvalidPayloadException.malformed(what, offset(malformed.getLocation()));
  }

  /** There is no body where one is needed. */
  public static InvalidPayloadException noBody() {
    return InvalidPayloadException.malformed("the payload is missing; send a JSON object");
  }

  /** Something else stands where the payload's object should begin. */
  public static InvalidPayloadException noObject(JsonParser in) {
    return InvalidPayloadException.malformed(
        "the payload must be a JSON object", offset(in.currentTokenLocation()));
  }

  /** The parser stands on what comes after the payload's object. */
  public static InvalidPayloadException somethingAfter(JsonParser in) {
    return InvalidPayloadException.malformed(
        "the payload has something after its JSON object", offset(in.currentTokenLocation()));
  }

  /**
   * The JSON does not fit the type. A FunctionException or an error of a constructor stays what it
   * is, and a type that jackson cannot read at all is no fault of the client.
   */
  static InvalidPayloadException mapping(JsonMappingException mismatch) {
    if (mismatch instanceof InvalidDefinitionException
        && !isContainer(mismatch)
        && !isLate(mismatch)) {
      throw new IllegalStateException("the payload type cannot be read", mismatch);
    }
    for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
      if (cause instanceof FunctionException) {
        throw (FunctionException) cause;
      }
      if (cause instanceof Error) {
        throw (Error) cause;
      }
      if (cause instanceof InputCoercionException) {
        return InvalidPayloadException.at(
            path(mismatch.getPath()), outOfRange((InputCoercionException) cause));
      }
      if (cause instanceof JacksonException && !(cause instanceof JsonMappingException)) {
        return syntax((JacksonException) cause);
      }
    }
    return InvalidPayloadException.at(path(mismatch.getPath()), expected(mismatch));
  }

  /** What an integer that is too large is told. */
  static String outOfRange(InputCoercionException tooLarge) {
    return "expected " + ExpectedForms.of(tooLarge.getTargetType());
  }

  /** In bytes; negative when not known. */
  static long offset(JsonLocation location) {
    return location == null ? -1 : location.getByteOffset();
  }

  /** Put together from its end, as that of a generated codec is. */
  private static String path(List<JsonMappingException.Reference> references) {
    Violation place = new Violation("", "");
    for (int i = references.size() - 1; i >= 0; i--) {
      String name = references.get(i).getFieldName();
      place = place.below(name == null ? "[" + references.get(i).getIndex() + "]" : name);
    }
    return place.path();
  }

  private static String expected(JsonMappingException mismatch) {
    if (mismatch instanceof InvalidNullException) {
      return "must not be null";
    }
    if (mismatch instanceof InvalidTypeIdException) {
      return "does not say which of the known types it is";
    }
    if (isContainer(mismatch)) {
      return "expected "
          + ExpectedForms.of(((InvalidDefinitionException) mismatch).getType().getRawClass());
    }
    if (!(mismatch instanceof MismatchedInputException)) {
      return "is not accepted";
    }
    Class<?> type = ((MismatchedInputException) mismatch).getTargetType();
    if (isAbsent(mismatch, type)) {
      return "is required";
    }
    return type == null ? "is not accepted" : "expected " + ExpectedForms.of(type);
  }

  /** Jackson says bad definition, too, of a string where an array or an EnumMap is expected. */
  private static boolean isContainer(JsonMappingException mismatch) {
    return mismatch instanceof InvalidDefinitionException
        && ((InvalidDefinitionException) mismatch).getType() != null
        && ((InvalidDefinitionException) mismatch).getType().isContainerType();
  }

  /** Or of a property of a constructor that comes again, by an alias, when the object is made. */
  private static boolean isLate(JsonMappingException mismatch) {
    return mismatch.getOriginalMessage() != null
        && mismatch.getOriginalMessage().startsWith("No fallback setter/field defined for creator");
  }

  /** Missing properties are found at the end of their object; null counts as missing. */
  private static boolean isAbsent(JsonMappingException mismatch, Class<?> type) {
    JsonToken token =
        mismatch.getProcessor() instanceof JsonParser
            ? ((JsonParser) mismatch.getProcessor()).currentToken()
            : null;
    return token == JsonToken.END_OBJECT
        || token == JsonToken.VALUE_NULL && type != null && type.isPrimitive();
  }
}

package dev.signet.json.databind;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.signet.error.Causes;
import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonPath;
import dev.signet.json.Violation;
import java.util.List;

/**
 * Turns databind's exceptions into messages for the client, which name the place and no value that
 * was sent.
 */
final class MappingErrors {

  private MappingErrors() {}

  /**
   * Returns the exception for JSON that does not fit the type. A FunctionException, an
   * UnavailableException or an Error of a constructor is thrown on as it is, and a type that
   * jackson cannot read at all is not the client's fault.
   *
   * @throws IllegalStateException if jackson cannot read the type
   * @throws JacksonException if the body is not JSON or is over a limit, which only the reader of
   *     the whole body can place
   */
  static InvalidPayloadException mapping(JsonMappingException mismatch) throws JacksonException {
    if (mismatch instanceof InvalidDefinitionException
        && !isContainer(mismatch)
        && !isLate(mismatch)) {
      throw new IllegalStateException("the payload type cannot be read", mismatch);
    }
    for (Throwable cause : Causes.of(mismatch)) {
      if (cause instanceof FunctionException) {
        throw (FunctionException) cause;
      }
      if (cause instanceof UnavailableException) {
        throw (UnavailableException) cause;
      }
      if (cause instanceof Error) {
        throw (Error) cause;
      }
      if (cause instanceof InvalidPayloadException) {
        return ofForm(path(mismatch.getPath()), (InvalidPayloadException) cause);
      }
      if (cause instanceof InputCoercionException) {
        return outOfRange(path(mismatch.getPath()), (InputCoercionException) cause);
      }
      if (cause instanceof JacksonException && !(cause instanceof JsonMappingException)) {
        throw (JacksonException) cause;
      }
    }
    return mismatchAt(path(mismatch.getPath()), mismatch);
  }

  /** Returns the refusal of a codec, at the place that databind found. */
  private static InvalidPayloadException ofForm(String path, InvalidPayloadException refused) {
    String form = refused.violations().isEmpty() ? "" : refused.violations().get(0).form();
    return form.isEmpty()
        ? InvalidPayloadException.at(path, Violation.Kind.NOT_ACCEPTED)
        : InvalidPayloadException.ofForm(path, form);
  }

  /** Returns the exception for an integer that its type cannot hold. */
  static InvalidPayloadException outOfRange(String path, InputCoercionException tooLarge) {
    return InvalidPayloadException.ofForm(path, ExpectedForms.of(tooLarge.getTargetType()));
  }

  /** Builds the path from its end, as a generated codec does. */
  private static String path(List<JsonMappingException.Reference> references) {
    String path = "";
    for (int i = references.size() - 1; i >= 0; i--) {
      String name = references.get(i).getFieldName();
      int index = references.get(i).getIndex();
      path = JsonPath.below(name == null ? JsonPath.element(index) : name, path);
    }
    return path;
  }

  private static InvalidPayloadException mismatchAt(String path, JsonMappingException mismatch) {
    if (mismatch instanceof InvalidNullException) {
      return InvalidPayloadException.at(path, Violation.Kind.NOT_NULL);
    }
    if (mismatch instanceof InvalidTypeIdException) {
      return InvalidPayloadException.at(path, Violation.Kind.UNKNOWN_TYPE);
    }
    if (isContainer(mismatch)) {
      Class<?> type = ((InvalidDefinitionException) mismatch).getType().getRawClass();
      return InvalidPayloadException.ofForm(path, ExpectedForms.of(type));
    }
    if (mismatch instanceof ValueInstantiationException
        && ((ValueInstantiationException) mismatch).getType().isEnumType()) {
      Class<?> type = ((ValueInstantiationException) mismatch).getType().getRawClass();
      return InvalidPayloadException.ofForm(path, ExpectedForms.of(type));
    }
    if (!(mismatch instanceof MismatchedInputException)) {
      return InvalidPayloadException.at(path, Violation.Kind.NOT_ACCEPTED);
    }
    Class<?> type = ((MismatchedInputException) mismatch).getTargetType();
    if (isAbsent(mismatch, type)) {
      return InvalidPayloadException.at(path, Violation.Kind.REQUIRED);
    }
    return type == null
        ? InvalidPayloadException.at(path, Violation.Kind.NOT_ACCEPTED)
        : InvalidPayloadException.ofForm(path, ExpectedForms.of(type));
  }

  /**
   * Returns whether the JSON does not fit a container. Jackson reports a bad definition for a
   * string in place of an array or an EnumMap as well.
   */
  private static boolean isContainer(JsonMappingException mismatch) {
    return mismatch instanceof InvalidDefinitionException
        && ((InvalidDefinitionException) mismatch).getType() != null
        && ((InvalidDefinitionException) mismatch).getType().isContainerType();
  }

  /**
   * Returns whether a constructor's property was repeated after the object was made, which jackson
   * reports as a bad definition as well.
   */
  private static boolean isLate(JsonMappingException mismatch) {
    return mismatch.getOriginalMessage() != null
        && mismatch.getOriginalMessage().startsWith("No fallback setter/field defined for creator");
  }

  /**
   * Returns whether a property is missing, which jackson finds at the end of the object; null for a
   * primitive counts as missing.
   */
  private static boolean isAbsent(JsonMappingException mismatch, Class<?> type) {
    JsonToken token =
        mismatch.getProcessor() instanceof JsonParser
            ? ((JsonParser) mismatch.getProcessor()).currentToken()
            : null;
    boolean object =
        type == null || type.getName().startsWith("java.") || StrictMapper.valueOf(type) == null;
    return token == JsonToken.END_OBJECT && object
        || token == JsonToken.VALUE_NULL && type != null && type.isPrimitive();
  }
}

package dev.signet.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.signet.function.FunctionException;
import java.util.List;

/** Turns jackson's exceptions into messages for the client: a place and no value that was sent. */
final class PayloadErrors {

  private PayloadErrors() {}

  /** The text is not JSON, or over a limit. */
  static InvalidPayloadException syntax(JacksonException malformed) {
    String what =
        malformed instanceof StreamConstraintsException
            ? "the payload is over a limit of depth, size or number length"
            : "the payload is not valid JSON";
    JsonLocation location = malformed.getLocation();
    return InvalidPayloadException.malformed(location == null ? what : what + offset(location));
  }

  /** The JSON does not fit the type. A FunctionException of a constructor stays what it is. */
  static InvalidPayloadException mapping(JsonMappingException mismatch) {
    for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
      if (cause instanceof FunctionException) {
        throw (FunctionException) cause;
      }
      if (cause instanceof JacksonException && !(cause instanceof JsonMappingException)) {
        return syntax((JacksonException) cause);
      }
    }
    return InvalidPayloadException.at(path(mismatch.getPath()), expected(mismatch));
  }

  private static String offset(JsonLocation location) {
    long offset =
        location.getByteOffset() >= 0 ? location.getByteOffset() : location.getCharOffset();
    return offset < 0 ? "" : " (at offset " + offset + ")";
  }

  private static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }

  private static String expected(JsonMappingException mismatch) {
    if (!(mismatch instanceof MismatchedInputException)) {
      return "not accepted";
    }
    Class<?> type = ((MismatchedInputException) mismatch).getTargetType();
    return type == null ? "not accepted" : "expected " + ExpectedForms.of(type);
  }
}

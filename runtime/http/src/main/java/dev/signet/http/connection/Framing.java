package dev.signet.http.connection;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.host.http.Authority;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Checks that there is only one way to read where a request ends and the next begins (RFC 9112
 * sections 3.2 and 6). A request that another server in front could read differently is refused,
 * and its connection closed.
 */
final class Framing {

  private Framing() {}

  /**
   * Returns the reason why this request's head cannot be trusted to end where it seems to, or null.
   */
  static Failure problemOf(HttpRequest request) {
    Failure undecodable = problemOf((HttpObject) request);
    if (undecodable != null) {
      return undecodable;
    }
    HttpHeaders headers = request.headers();
    return isKnown(request.protocolVersion())
            && hasOneHost(headers, request.protocolVersion())
            && hasOneLength(headers, request.protocolVersion())
            && !hasControls(headers)
        ? null
        : malformed();
  }

  /** Returns what the decoder found wrong with a head or a part of a body, or null. */
  static Failure problemOf(HttpObject part) {
    if (part.decoderResult().isSuccess()) {
      return null;
    }
    Throwable cause = part.decoderResult().cause();
    if (cause instanceof HeadRefused) {
      return ((HeadRefused) cause).failure();
    }
    return cause instanceof TooLongFrameException
        ? Failure.of(ErrorCode.HEADERS_TOO_LARGE)
        : malformed();
  }

  /** Returns the declared length; 0 if none is declared. */
  static long contentLength(HttpRequest request) {
    String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private static boolean isKnown(HttpVersion version) {
    return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
  }

  private static boolean hasOneHost(HttpHeaders headers, HttpVersion version) {
    List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
    return hosts.isEmpty()
        ? version.equals(HttpVersion.HTTP_1_0)
        : hosts.size() == 1 && Authority.isWellFormed(hosts.get(0));
  }

  private static boolean hasOneLength(HttpHeaders headers, HttpVersion version) {
    List<String> encodings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    List<String> lengths = headers.getAll(HttpHeaderNames.CONTENT_LENGTH);
    if (encodings.isEmpty()) {
      return lengths.isEmpty() || lengths.size() == 1 && isLength(lengths.get(0));
    }
    return lengths.isEmpty()
        && encodings.size() == 1
        && encodings.get(0).equalsIgnoreCase("chunked")
        && version.equals(HttpVersion.HTTP_1_1);
  }

  private static boolean isLength(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Looks for control characters other than the tab, because the decoder lets some pass, such as
   * ESC.
   */
  private static boolean hasControls(HttpHeaders headers) {
    Iterator<Map.Entry<CharSequence, CharSequence>> lines = headers.iteratorCharSequence();
    while (lines.hasNext()) {
      if (hasControls(lines.next().getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasControls(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        return true;
      }
    }
    return false;
  }

  static Failure malformed() {
    return Failure.of(ErrorCode.INVALID_ARGUMENT, "the request is not well-formed HTTP");
  }
}

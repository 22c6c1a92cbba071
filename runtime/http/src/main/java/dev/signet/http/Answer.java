package dev.signet.http;

import dev.signet.function.FunctionResult;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** A status and a JSON body for one exchange. */
final class Answer {

  private final int status;
  private final byte[] body;
  private final boolean fatal;
  private final String allow;

  private Answer(int status, byte[] body, boolean fatal, String allow) {
    this.status = status;
    this.body = body;
    this.fatal = fatal;
    this.allow = allow;
  }

  static Answer of(FunctionResult<byte[]> result, boolean errorsAnswer200) {
    return new Answer(
        errorsAnswer200 ? 200 : result.httpStatus(), result.body(), result.isFatal(), null);
  }

  static Answer healthy() {
    return new Answer(200, "{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8), false, null);
  }

  /** The same, naming the methods that the path answers to. */
  Answer withAllow(String methods) {
    return new Answer(status, body, fatal, methods);
  }

  /** Whether the process must stop after it. */
  boolean isFatal() {
    return fatal;
  }

  FullHttpResponse toResponse(Exchange exchange, boolean close) {
    ByteBuf content = exchange.isHead() ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), content);
    HttpHeaders headers = response.headers();
    headers.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
    headers.set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
    headers.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Request-Id", exchange.requestId());
    if (allow != null) {
      headers.set(HttpHeaderNames.ALLOW, allow);
    }
    if (close) {
      headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    } else if (exchange.isHttp10()) {
      headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
    }
    return response;
  }
}

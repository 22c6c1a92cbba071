package dev.signet.http.connection;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;

/** Trailers, which are never read and so are not kept: thousands may stand in a few kilobytes. */
final class DroppedTrailers extends DefaultHttpHeaders {

  static final HttpHeadersFactory FACTORY =
      new HttpHeadersFactory() {
        @Override
        public HttpHeaders newHeaders() {
          return new DroppedTrailers();
        }

        @Override
        public HttpHeaders newEmptyHeaders() {
          return newHeaders();
        }
      };

  private DroppedTrailers() {}

  @Override
  public HttpHeaders add(String name, Object value) {
    return this;
  }

  @Override
  public HttpHeaders add(CharSequence name, Object value) {
    return this;
  }
}

package dev.signet.host.http.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * A socket that sends exactly what it is told to, and reads answers. Text is Latin-1, one byte for
 * each character.
 */
public final class RawHttp implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;

  public RawHttp(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = socket.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns once the host accepts no connection any more and so has begun to stop. */
  public static void awaitRefusal(int port) {
    boolean accepted = true;
    while (accepted) {
      try (RawHttp http = new RawHttp(port)) {
        http.endOutput();
      } catch (UncheckedIOException refused) {
        accepted = !(refused.getCause() instanceof ConnectException);
      }
    }
  }

  public RawHttp send(String bytes) {
    return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  public RawHttp send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the bytes. Returns false if the host has closed the connection. */
  public boolean trySend(String bytes) {
    try {
      send(bytes);
      return true;
    } catch (UncheckedIOException reset) {
      return false;
    }
  }

  public Response read() {
    return read(true);
  }

  /** Reads the answer to a HEAD request, which has no body. */
  public Response readHead() {
    return read(false);
  }

  /** Returns true if the host ends the connection, cleanly or by a reset, without another byte. */
  public boolean isClosedByHost() {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Waits this long for a byte. Returns false if none came and the connection is still open. */
  public boolean hasAnswerWithin(int millis) {
    try {
      socket.setSoTimeout(millis);
      in.read();
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    } finally {
      restorePatience();
    }
  }

  /** Returns once the host has ended the connection, and reads nothing of what it sent. */
  public void awaitEnd() {
    for (int i = 0; trySend("\r\n"); i++) {
      if (i == PATIENCE_MILLIS) {
        throw new AssertionError("the host has not ended the connection");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Reads until the host closes the connection. Returns how many bytes came before a reset. */
  public long readsToTheEnd() {
    try {
      return in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException reset) {
      return 0;
    }
  }

  public void endOutput() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void restorePatience() {
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response read(boolean withBody) {
    try {
      int status = Integer.parseInt(line().split(" ")[1]);
      List<String> headers = new ArrayList<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        headers.add(line);
      }
      Response head = new Response(status, headers, "");
      String length = head.header("content-length");
      byte[] body = in.readNBytes(withBody && length != null ? Integer.parseInt(length) : 0);
      return new Response(status, headers, new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the host closed the connection after: " + line);
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** One answer. */
  public record Response(int status, List<String> headers, String body) {

    /** Returns the value of a header that came at most once, or null. */
    public String header(String name) {
      String value = null;
      for (String line : headers) {
        if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
          if (value != null) {
            throw new AssertionError(name + " came twice");
          }
          value = line.substring(name.length() + 1).trim();
        }
      }
      return value;
    }

    /** Returns the error code of a failure's body, or null. */
    public String code() {
      String start = "{\"code\":\"";
      return body.startsWith(start)
          ? body.substring(start.length(), body.indexOf('"', start.length()))
          : null;
    }
  }
}

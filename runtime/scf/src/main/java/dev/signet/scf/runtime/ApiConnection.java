package dev.signet.scf.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The connection to the runtime API, kept open from one request to the next. One thread uses it;
 * {@link #abort} may come from another.
 *
 * <p>HttpURLConnection would send a request again by itself when a connection is lost, so that a
 * post could reach the call after the one that it answers. The JDK's newer client loads several
 * hundred classes at a cold start, and both ask for proxies. What the interface needs of HTTP is
 * little.
 */
final class ApiConnection {

  private static final int CONNECT_MILLIS = 5_000;

  private final ApiAddress address;
  private final int maxBody;
  private Socket socket;
  private AnswerReader reader;
  private boolean aborted;

  /**
   * @param maxBody the largest body in bytes that is read
   */
  ApiConnection(ApiAddress address, int maxBody) {
    this.address = address;
    this.maxBody = maxBody;
  }

  /**
   * Sends a request and reads its answer, on the open connection if there is one. Nothing is sent
   * twice.
   *
   * @param waiting told before the wait for the answer and after its first byte
   * @param limitMillis how long to wait for more of the answer; 0 for ever
   * @throws java.net.SocketTimeoutException if that has passed
   * @throws IOException if no whole answer came; whether the request arrived is then not known
   */
  ApiAnswer exchange(ApiRequest request, Waiting waiting, int limitMillis) throws IOException {
    boolean whole = false;
    try {
      connect();
      socket.setSoTimeout(limitMillis);
      IOException unsent = send(request);
      ApiAnswer answer = answer(request, waiting, unsent);
      whole = unsent == null && reader.isReusable();
      return answer;
    } finally {
      if (!whole) {
        close();
      }
    }
  }

  /** Ends the exchange that runs, or the next one. It throws. */
  synchronized void abort() {
    aborted = true;
    closeQuietly(socket);
  }

  /** Lets exchanges run again. */
  synchronized void allow() {
    aborted = false;
  }

  /** Closes the connection, which the next exchange opens again. */
  synchronized void close() {
    closeQuietly(socket);
    socket = null;
    reader = null;
  }

  private void connect() throws IOException {
    // The platform is asked for on this machine, whatever proxy is set for the world.
    Socket opened = opened();
    if (!opened.isConnected()) {
      opened.setTcpNoDelay(true);
      opened.setKeepAlive(true);
      opened.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
      reader = new AnswerReader(opened.getInputStream(), maxBody);
    }
  }

  private synchronized Socket opened() throws IOException {
    if (aborted) {
      throw new IOException("the process ends");
    }
    if (socket == null) {
      socket = new Socket(Proxy.NO_PROXY);
    }
    return socket;
  }

  /**
   * Returns why the request could not be sent whole; null if it was. The other side may have
   * answered before it read everything.
   */
  private IOException send(ApiRequest request) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request.head(address).getBytes(StandardCharsets.US_ASCII));
      out.write(request.body());
      out.flush();
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private ApiAnswer answer(ApiRequest request, Waiting waiting, IOException unsent)
      throws IOException {
    try {
      reader.await();
      waiting.over();
      return reader.read(request.isForData());
    } catch (IOException lost) {
      throw unsent == null ? lost : unsent;
    }
  }

  private static void closeQuietly(Socket socket) {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException ended) {
        // Nothing is left to be closed.
      }
    }
  }

  /** Learns when an exchange waits no longer for the other side. */
  interface Waiting {

    /** Nobody needs to know. */
    Waiting UNNOTICED = () -> {};

    /** Called after the first byte of the answer. */
    void over();
  }
}

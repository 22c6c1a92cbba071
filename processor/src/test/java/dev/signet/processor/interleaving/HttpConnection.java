package dev.signet.processor.interleaving;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A connection that is kept alive, and on which requests do not wait for answers. */
final class HttpConnection implements Entrance {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final String LENGTH = "content-length:";

  private final Function<String, String> identity;
  private final Socket socket;
  private final InputStream in;

  /**
   * @param identity returns the header lines that name an openid
   */
  HttpConnection(int port, Function<String, String> identity) throws IOException {
    this.identity = identity;
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  @Override
  public List<String> answers(List<Call> calls) throws IOException {
    StringBuilder requests = new StringBuilder();
    calls.forEach(call -> write(call, requests));
    socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      answers.add(read());
    }
    return answers;
  }

  private void write(Call call, StringBuilder to) {
    to.append("POST /").append(call.function()).append(" HTTP/1.1\r\nHost: shop\r\n");
    to.append("Content-Type: application/json\r\n");
    to.append("Content-Length: ").append(call.body().length()).append("\r\n");
    to.append(call.openId() == null ? "" : identity.apply(call.openId()));
    to.append("\r\n").append(call.body());
  }

  private String read() throws IOException {
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the host ended the connection after: " + line);
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

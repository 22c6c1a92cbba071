package dev.signet.scf.runtime;

import dev.signet.host.ConfigurationException;
import dev.signet.host.HostMessages;
import java.util.Map;

/** Where the runtime API listens, as the platform's variables say. */
public final class ApiAddress {

  private static final String HOST = "SCF_RUNTIME_API";
  private static final String PORT = "SCF_RUNTIME_API_PORT";

  private static final String MARKS = ".-_:[]";
  private static final int MAX_PORT = 65_535;
  private static final int MAX_PORT_DIGITS = 5;

  private final String host;
  private final int port;

  private ApiAddress(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * Reads the address.
   *
   * @throws ConfigurationException if the variables name none, as outside a custom runtime
   */
  public static ApiAddress of(Map<String, String> environment) {
    String host = environment.getOrDefault(HOST, "");
    String port = environment.getOrDefault(PORT, "");
    if (!isHost(host)) {
      throw new ConfigurationException(HostMessages.RUNTIME_API_MISSING.format(HOST, host));
    }
    int number = number(port);
    if (number < 1 || number > MAX_PORT) {
      throw new ConfigurationException(HostMessages.RUNTIME_API_MISSING.format(PORT, port));
    }
    return new ApiAddress(host, number);
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }

  /** Accepts only what can stand in a Host header, so that no variable can write another line. */
  private static boolean isHost(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letterOrDigit && MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + c - '0';
    }
    return digits.length() <= MAX_PORT_DIGITS ? number : 0;
  }
}

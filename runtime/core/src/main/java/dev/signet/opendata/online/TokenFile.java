package dev.signet.opendata.online;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in which the platform keeps an access token. */
final class TokenFile {

  private static final int MOST_BYTES = 8 * 1024;

  private final Path file;

  TokenFile(Path file) {
    this.file = file;
  }

  /**
   * Returns the token.
   *
   * @throws IOException if there is none; the message does not repeat what the file holds
   */
  String read() throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException unreadable) {
      throw new IOException("the file with the access token cannot be read");
    }
    String token = new String(bytes, StandardCharsets.UTF_8).strip();
    if (token.isEmpty() || bytes.length > MOST_BYTES) {
      throw new IOException("the file with the access token holds none");
    }
    return token;
  }
}

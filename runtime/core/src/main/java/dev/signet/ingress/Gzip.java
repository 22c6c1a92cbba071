package dev.signet.ingress;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates exactly one plain gzip member (RFC 1952) with nothing after it. {@code GZIPInputStream}
 * is more lenient: it reads on into a second member and forgives trailing bytes, so two readers may
 * see different data.
 */
final class Gzip {

  private static final int HEADER = 10;
  private static final int TRAILER = 8;

  private Gzip() {}

  static boolean looksLike(byte[] bytes) {
    return bytes.length >= 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  static byte[] inflateSingleMember(byte[] bytes, int maxLength) throws DataFormatException {
    if (bytes.length < HEADER + TRAILER || bytes[2] != 8 || bytes[3] != 0) {
      throw new DataFormatException("no plain gzip member");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, HEADER, bytes.length - HEADER - TRAILER);
      byte[] out = new byte[maxLength + 1];
      int length = inflate(inflater, out);
      if (length > maxLength || inflater.getRemaining() != 0) {
        throw new DataFormatException("too long, or something follows the member");
      }
      checkTrailer(bytes, out, length);
      return Arrays.copyOf(out, length);
    } finally {
      inflater.end();
    }
  }

  /** Fills the array as far as the data goes, and returns the number of bytes. */
  private static int inflate(Inflater inflater, byte[] out) throws DataFormatException {
    int length = 0;
    while (!inflater.finished() && length < out.length) {
      int read = inflater.inflate(out, length, out.length - length);
      if (read == 0 && !inflater.finished()) {
        throw new DataFormatException("the member ends early");
      }
      length += read;
    }
    return length;
  }

  private static void checkTrailer(byte[] bytes, byte[] out, int length)
      throws DataFormatException {
    CRC32 crc = new CRC32();
    crc.update(out, 0, length);
    int at = bytes.length - TRAILER;
    if (littleEndian(bytes, at) != (int) crc.getValue() || littleEndian(bytes, at + 4) != length) {
      throw new DataFormatException("the trailer does not fit");
    }
  }

  private static int littleEndian(byte[] bytes, int at) {
    return bytes[at] & 0xff
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }
}

package dev.signet.http;

import java.util.function.BiConsumer;

/** Looks for control characters, but for the tab, in header lines. */
final class ControlCharacters implements BiConsumer<String, String> {

  private boolean found;

  boolean found() {
    return found;
  }

  @Override
  public void accept(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      found |= c < ' ' && c != '\t' || c == 0x7f;
    }
  }
}

package dev.signet.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The SOURCE of a call as the platform sends it, with the origin on the left: {@code wx_client}, or
 * {@code wx_client,scf} for a function that a client called and that called another.
 */
public final class SourceChain {

  /** A bound above the length of real chains; a longer chain is malformed. */
  private static final int MAX_ELEMENTS = 16;

  /**
   * The chains of one element, which nearly every call has. They can be shared because a source
   * identifies nobody.
   */
  private static final List<Optional<SourceChain>> SINGLE = singleChains();

  private final List<CallSource> elements;

  /** The elements without order and repetition; never changed. */
  private final EnumSet<CallSource> distinct;

  private SourceChain(List<CallSource> elements) {
    this.elements = Collections.unmodifiableList(elements);
    this.distinct = EnumSet.copyOf(elements);
  }

  /** Returns the chain whose only element is this source. */
  public static SourceChain of(CallSource source) {
    return SINGLE.get(source.ordinal()).orElseThrow();
  }

  /**
   * Reads the platform's text. Returns empty if an element is not letter for letter one of {@link
   * CallSource}'s names; white space is not removed.
   */
  public static Optional<SourceChain> parse(String text) {
    CallSource only = CallSource.ofWireName(text);
    return only == null ? parseLong(text) : SINGLE.get(only.ordinal());
  }

  private static List<Optional<SourceChain>> singleChains() {
    List<Optional<SourceChain>> chains = new ArrayList<>();
    for (CallSource source : CallSource.values()) {
      chains.add(Optional.of(new SourceChain(List.of(source))));
    }
    return chains;
  }

  private static Optional<SourceChain> parseLong(String text) {
    List<CallSource> elements = new ArrayList<>();
    int start = 0;
    while (true) {
      int comma = text.indexOf(',', start);
      String name = comma < 0 ? text.substring(start) : text.substring(start, comma);
      CallSource source = CallSource.ofWireName(name);
      if (source == null || elements.size() == MAX_ELEMENTS) {
        return Optional.empty();
      }
      elements.add(source);
      if (comma < 0) {
        return Optional.of(new SourceChain(elements));
      }
      start = comma + 1;
    }
  }

  /** Returns the sources, the origin first; at least one. */
  public List<CallSource> elements() {
    return elements;
  }

  boolean allWithin(EnumSet<CallSource> allowed) {
    return allowed.containsAll(distinct);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceChain && ((SourceChain) other).elements.equals(elements);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  /** Returns the text that the platform writes. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (CallSource source : elements) {
      text.append(text.length() == 0 ? "" : ",").append(source.wireName());
    }
    return text.toString();
  }
}

package dev.signet.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The SOURCE of a call as the platform sends it, left is the origin: {@code wx_client}, or {@code
 * wx_client,scf} for a function that a client called and that called another.
 */
public final class SourceChain {

  /** More elements than a real chain has; a longer one is malformed. */
  private static final int MAX_ELEMENTS = 16;

  /** Nearly every call's chain has one element; these are constants and nobody's identity. */
  private static final List<Optional<SourceChain>> SINGLE = singleChains();

  private final List<CallSource> elements;

  /** The same without order and repetition; never changed. */
  private final EnumSet<CallSource> distinct;

  private SourceChain(List<CallSource> elements) {
    this.elements = Collections.unmodifiableList(elements);
    this.distinct = EnumSet.copyOf(elements);
  }

  /** A chain of one. */
  public static SourceChain of(CallSource source) {
    return SINGLE.get(source.ordinal()).orElseThrow();
  }

  /**
   * Reads the platform's text. Empty when an element is not one of {@link CallSource}'s names,
   * letter for letter and without white space.
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

  /** The sources, the origin first; at least one. */
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

  /** As the platform writes it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (CallSource source : elements) {
      text.append(text.length() == 0 ? "" : ",").append(source.wireName());
    }
    return text.toString();
  }
}

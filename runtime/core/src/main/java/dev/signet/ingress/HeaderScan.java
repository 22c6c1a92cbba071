package dev.signet.ingress;

import dev.signet.error.Refusal;
import java.util.function.BiConsumer;

/**
 * Picks the headers of one ingress out of a request and notes why they cannot be trusted: a header
 * occurs twice (also by case, or by {@code _} for {@code -}), {@code Connection} names one, or a
 * value is too long or has a comma, a control character or a non-ASCII character.
 */
abstract class HeaderScan implements BiConsumer<String, String> {

  private static final String HOST = "host";
  private static final String CONNECTION = "connection";
  private static final String CLIENT_ADDRESS = "x-original-forwarded-for";

  private final HeaderNames names;
  private String host;
  private String clientAddress;
  private boolean hostRepeated;
  private boolean clientAddressRepeated;
  private boolean onlyIdentifiers = true;
  private String problem;

  HeaderScan(HeaderNames names) {
    this.names = names;
  }

  /** Keeps the value of the header in this slot, and returns false if the slot already had one. */
  abstract boolean put(int slot, String value);

  /** Returns whether the header in this slot holds an openid, a unionid or an appid. */
  boolean isIdentifier(int slot) {
    return false;
  }

  /** Returns whether the header in this slot may hold a list with commas. */
  boolean isList(int slot) {
    return false;
  }

  /**
   * Returns true if {@link Ascii#isIdentifier} holds for each identifier and no value is malformed.
   */
  boolean charactersChecked() {
    return onlyIdentifiers && problem == null;
  }

  /** Returns the Host, or null if it is absent or occurs twice. */
  String host() {
    return hostRepeated ? null : host;
  }

  /**
   * Returns the client's address from the header that WeChat CloudRun documents; null if the header
   * is absent or occurs twice.
   */
  String clientAddress() {
    return clientAddressRepeated ? null : clientAddress;
  }

  /** Returns why the headers cannot be trusted; null if they can. */
  Refusal refusal() {
    return problem == null ? null : Refusal.identity(problem);
  }

  /**
   * Returns the decision, or a refusal if it names a caller and the Host is not a configured one. A
   * source without a caller then counts as none.
   */
  IngressDecision withHostChecked(IngressDecision decision, IngressSettings settings) {
    if (decision.source().isEmpty() && decision.caller().isEmpty() || settings.allowsHost(host())) {
      return decision;
    }
    return decision.caller().isEmpty()
        ? IngressDecision.nobody()
        : IngressDecision.refused(Refusal.identity("the Host is not a configured one"));
  }

  @Override
  public void accept(String name, String value) {
    int slot = names.find(name);
    if (slot >= 0) {
      identityHeader(slot, value);
    } else if (slot == HeaderNames.IMITATION) {
      problem = "a header imitates an identity header";
    } else if (Ascii.equalsLower(CONNECTION, name)) {
      connection(value);
    } else if (Ascii.equalsLower(HOST, name)) {
      hostRepeated = host != null;
      host = value;
    } else if (Ascii.equalsLower(CLIENT_ADDRESS, name)) {
      clientAddressRepeated = clientAddress != null;
      clientAddress = value;
    }
  }

  private void identityHeader(int slot, String value) {
    if (!put(slot, value)) {
      problem = "an identity header came more than once";
    } else if (value.length() > names.maxValueLength()) {
      problem = "an identity header is too long";
    } else if (!isFine(slot, value)) {
      problem = "an identity header has a character that it never has";
    }
  }

  /**
   * Checks a value. Nearly every value is an identifier, and since the rule for identifiers is the
   * stricter one, one look suffices for those.
   */
  private boolean isFine(int slot, String value) {
    if (isIdentifier(slot)) {
      if (Ascii.isIdentifier(value)) {
        return true;
      }
      onlyIdentifiers = false;
    }
    return hasOnlyFineCharacters(value, isList(slot));
  }

  private static boolean hasOnlyFineCharacters(String value, boolean commaFine) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == ',' && !commaFine) {
        return false;
      }
    }
    return true;
  }

  /**
   * Looks for identity headers in a Connection header. A proxy drops the headers that Connection
   * names, and a client must not choose which ones are dropped.
   */
  private void connection(String value) {
    for (int from = 0; from <= value.length(); ) {
      int comma = value.indexOf(',', from);
      int end = comma < 0 ? value.length() : comma;
      if (namesIdentityHeader(value, from, end)) {
        problem = "the Connection header names an identity header";
      }
      from = end + 1;
    }
  }

  private boolean namesIdentityHeader(String list, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && list.charAt(start) <= ' ') {
      start++;
    }
    while (start < end && list.charAt(end - 1) <= ' ') {
      end--;
    }
    return names.areImitatedBy(list, start, end);
  }
}

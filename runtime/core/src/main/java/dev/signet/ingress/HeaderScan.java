package dev.signet.ingress;

import dev.signet.error.Refusal;
import java.util.function.BiConsumer;

/**
 * Picks the headers of one ingress out of a request and notes what makes them unworthy of trust: a
 * header that comes twice (also by case, or by {@code _} for {@code -}), one that {@code
 * Connection} names, a value with a comma, a control or a non-ASCII character, or one that is too
 * long.
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

  /** Keeps the value of the header of this slot; false when there was one before. */
  abstract boolean put(int slot, String value);

  /** Tells whether the header of this slot holds an openid, a unionid or an appid. */
  boolean isIdentifier(int slot) {
    return false;
  }

  /** Tells whether the header of this slot may hold a list with commas. */
  boolean isList(int slot) {
    return false;
  }

  /** True when {@link Ascii#isIdentifier} holds for each identifier and no value is malformed. */
  boolean charactersChecked() {
    return onlyIdentifiers && problem == null;
  }

  /** The Host, or null when it is absent or came twice. */
  String host() {
    return hostRepeated ? null : host;
  }

  /** The client's address as WeChat CloudRun documents it, or null. */
  String clientAddress() {
    return clientAddressRepeated ? null : clientAddress;
  }

  /** Says why the headers cannot be trusted; null when they can. */
  Refusal refusal() {
    return problem == null ? null : Refusal.identity(problem);
  }

  /** Hands over the decision, unless it names a caller of a Host that is not a configured one. */
  IngressDecision withHostChecked(IngressDecision decision, IngressSettings settings) {
    return decision.caller().isPresent() && !settings.allowsHost(host())
        ? IngressDecision.refused(Refusal.identity("the Host is not a configured one"))
        : decision;
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

  /** Nearly every value is an identifier, whose rule is the stricter one: one look is enough. */
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

  /** A proxy drops what Connection names; a client must not choose what is dropped. */
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

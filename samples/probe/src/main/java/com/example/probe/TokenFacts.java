package com.example.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * What an access token shows. It is not verified: the names of its claims are no secret, and
 * nothing is believed because of them.
 */
final class TokenFacts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256", "HS256", "none");
  private static final int MAX_CHARACTERS = 8192;

  private TokenFacts() {}

  /**
   * Adds what a token shows; nothing if there is none.
   *
   * @param envId the configured environment; may be null
   * @param openId the caller's, as another channel of this call names it; may be null
   */
  static void add(Facts facts, String token, String envId, Object openId) {
    if (token == null || token.isEmpty()) {
      return;
    }
    String[] parts = token.split("\\.");
    try {
      if (parts.length != 3 || token.length() > MAX_CHARACTERS) {
        throw new IOException();
      }
      JsonNode header = read(parts[0]);
      JsonNode claims = read(parts[1]);
      facts.put("token.form", "JWT");
      facts.put("token.header", Shown.names(names(header)));
      String algorithm = header.path("alg").asText();
      facts.put("token.alg", ALGORITHMS.contains(algorithm) ? algorithm : "other");
      facts.put("token.claims", Shown.names(names(claims)));
      facts.put("token.iss", matches(host(claims.path("iss").asText()), envId));
      facts.put("token.aud", matches(audience(claims.path("aud")), envId));
      facts.put("token.openIdIn", Shown.names(holders(claims, openId)));
    } catch (IOException | IllegalArgumentException e) {
      facts.put("token.form", "other");
    }
  }

  private static JsonNode read(String part) throws IOException {
    JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(part));
    if (node == null || !node.isObject()) {
      throw new IOException();
    }
    return node;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns the claims that hold the openid, those of {@code meta} included. */
  private static List<String> holders(JsonNode claims, Object openId) {
    List<String> holders = new ArrayList<>();
    for (String name : names(claims)) {
      JsonNode claim = claims.get(name);
      if (openId instanceof String && claim.asText().equals(openId)) {
        holders.add(name);
      }
      for (String inner : names(claim)) {
        if (openId instanceof String && claim.get(inner).asText().equals(openId)) {
          holders.add(name + "." + inner);
        }
      }
    }
    return holders;
  }

  private static String host(String issuer) {
    String rest = issuer.startsWith("https://") ? issuer.substring("https://".length()) : "";
    int dot = rest.indexOf('.');
    return dot < 0 ? "" : rest.substring(0, dot);
  }

  private static String audience(JsonNode aud) {
    return aud.isArray() && aud.size() == 1 ? aud.get(0).asText() : aud.asText();
  }

  private static String matches(String value, String envId) {
    return envId == null || envId.isEmpty() ? "SIGNET_ENV_ID?" : Shown.yesNo(value.equals(envId));
  }
}

package com.example.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What the headers of a request show. The context of the gateway may hold credentials. */
final class HeaderFacts {

  private static final String CONTEXT = "x-cloudbase-context";
  private static final int MAX_JSON_BYTES = 64 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ADDRESSES =
      List.of("x-original-forwarded-for", "x-forwarded-for", "x-real-ip", "x-client-ip");

  private HeaderFacts() {}

  /**
   * Adds what the headers show.
   *
   * @param headers the values by names in lower case
   * @return the openid that they name, forged or not; null if they name none
   */
  static String add(Facts facts, Map<String, List<String>> headers, boolean forged) {
    facts.put("headers.names", Shown.names(headers.keySet()));
    List<String> repeated = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    headers.forEach(
        (name, values) -> {
          if (values.size() > 1) {
            repeated.add(name);
          }
          if (name.startsWith("x-wx-") && values.stream().anyMatch(Forgery::isIn)) {
            kept.add(name);
          }
        });
    facts.put("headers.repeated", Shown.names(repeated));
    List<String> addresses = new ArrayList<>(ADDRESSES);
    addresses.retainAll(headers.keySet());
    facts.put("headers.address", Shown.names(addresses));
    facts.put("headers.openId", Shown.identifier(first(headers, "x-wx-openid")));
    facts.put("headers.appId", Shown.identifier(first(headers, "x-wx-appid")));
    facts.put("headers.source", Shown.source(first(headers, "x-wx-source")));
    if (forged) {
      facts.put("forged.headers", Shown.names(kept));
    }
    String openId = context(facts, first(headers, CONTEXT));
    if (forged) {
      facts.put("forged.context", fateOf(headers.get(CONTEXT)));
    }
    return first(headers, "x-wx-openid") == null ? openId : first(headers, "x-wx-openid");
  }

  static String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** Returns what became of a forged context; a gateway may put or join its own beside it. */
  private static String fateOf(List<String> values) {
    if (values == null) {
      return "removed";
    }
    for (String value : values) {
      for (String part : value.split(",")) {
        try {
          if (Forgery.isIn(json(bytes(part)) + "")) {
            return "kept";
          }
        } catch (IOException | IllegalArgumentException unreadable) {
          // Something else stands beside it, or in its place.
        }
      }
    }
    return "replaced";
  }

  private static String context(Facts facts, String header) {
    if (header == null) {
      facts.put("gateway.form", Shown.ABSENT);
      return null;
    }
    String openId = null;
    try {
      byte[] bytes = bytes(header);
      openId = describe(facts, json(bytes));
      facts.put("gateway.form", isZipped(bytes) ? "base64 of gzip of JSON" : "base64 of JSON");
    } catch (IOException | IllegalArgumentException e) {
      facts.put("gateway.form", "other");
    }
    return openId;
  }

  private static byte[] bytes(String context) {
    return Base64.getMimeDecoder().decode(context);
  }

  private static boolean isZipped(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(isZipped(bytes) ? unzipped(bytes) : bytes);
    return json == null ? JSON.createObjectNode() : json;
  }

  private static String describe(Facts facts, JsonNode json) {
    JsonNode wechat = json.path("wechatContext");
    facts.put("gateway.names", Shown.names(names(json)));
    facts.put("gateway.wechatContext.names", Shown.names(names(wechat)));
    facts.put("gateway.source", Shown.source(json.path("source").textValue()));
    facts.put("gateway.openId", Shown.identifier(wechat.path("openId").textValue()));
    return wechat.path("openId").textValue();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(MAX_JSON_BYTES);
    }
  }
}

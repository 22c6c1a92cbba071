package dev.signet.push.wire;

import dev.signet.json.InvalidPayloadException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the little XML that WeChat writes: one element {@code xml} of elements, texts and CDATA. An
 * element with elements in it is a map, elements of one name beside each other are a list, and
 * everything else is a text. Attributes, document types, processing instructions, comments and
 * entities other than the five of XML are refused, so that there is nothing to expand or to load.
 */
final class XmlBody {

  private static final int MAX_DEPTH = 16;

  private final XmlScanner in;

  private XmlBody(String text) {
    in = new XmlScanner(text);
  }

  static Map<String, Object> read(byte[] body, int maxBytes) throws InvalidPayloadException {
    if (body.length > maxBytes) {
      throw XmlScanner.malformed();
    }
    XmlBody xml = new XmlBody(utf8(body));
    xml.in.skipSpace();
    xml.in.skipDeclaration();
    if (!xml.in.startTag().equals("xml")) {
      throw XmlScanner.malformed();
    }
    Object root = xml.content("xml", 1);
    xml.in.skipSpace();
    xml.in.requireEnd();
    if (root instanceof Map) {
      return members(root);
    }
    if (((String) root).isBlank()) {
      return new LinkedHashMap<>();
    }
    throw XmlScanner.malformed();
  }

  /** Reads up to the end tag, and returns a text or a map. */
  private Object content(String name, int depth) throws InvalidPayloadException {
    if (depth > MAX_DEPTH) {
      throw XmlScanner.malformed();
    }
    StringBuilder text = new StringBuilder();
    Map<String, Object> children = null;
    while (!in.isEndTag()) {
      if (in.isStartTag()) {
        String child = in.startTag();
        children = children == null ? new LinkedHashMap<>() : children;
        add(children, child, content(child, depth + 1));
      } else {
        in.readText(text);
      }
    }
    in.endTag(name);
    if (children == null) {
      return text.toString();
    }
    if (!text.toString().isBlank()) {
      throw XmlScanner.malformed();
    }
    return children;
  }

  private static void add(Map<String, Object> to, String name, Object value) {
    Object before = to.putIfAbsent(name, value);
    if (before instanceof List) {
      elements(before).add(value);
    } else if (before != null) {
      List<Object> list = new ArrayList<>();
      list.add(before);
      list.add(value);
      to.put(name, list);
    }
  }

  private static String utf8(byte[] body) throws InvalidPayloadException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw XmlScanner.malformed();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object map) {
    return (Map<String, Object>) map;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> elements(Object list) {
    return (List<Object>) list;
  }
}

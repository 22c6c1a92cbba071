package dev.signet.spring.controller;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/**
 * Finds methods that read an identity out of a header themselves. The compiler refuses them where
 * Signet's processor runs; what was compiled elsewhere is still found here.
 */
final class RawHeaders {

  /** What an identity header means, by its name in lower case with {@code -} for {@code _}. */
  private static final Map<String, String> TYPES =
      Map.of(
          "x-wx-openid", "OpenId",
          "x-wx-appid", "AppId",
          "x-wx-unionid", "UnionId",
          "x-wx-from-openid", "SharedCaller",
          "x-wx-from-appid", "SharedCaller",
          "x-wx-from-unionid", "SharedCaller",
          "x-wx-source", "WxContext",
          "x-cloudbase-context", "WxContext");

  private final TreeSet<String> found = new TreeSet<>();

  /** Looks at a mapped method. */
  void look(HandlerMethod mapped) {
    for (MethodParameter parameter : mapped.getMethodParameters()) {
      RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
      if (header != null) {
        String name = header.name().isEmpty() ? header.value() : header.name();
        String type = TYPES.get(name.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (type != null) {
          found.add(ControllerMessages.RAW_HEADER.format(mapped.getShortLogMessage(), name, type));
        }
      }
    }
  }

  /** Returns what to tell the people who start the application, in a sorted order. */
  Iterable<String> warnings() {
    return found;
  }
}

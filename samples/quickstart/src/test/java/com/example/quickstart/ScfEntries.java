package com.example.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.qcloud.scf.runtime.Context;
import dev.signet.scf.ScfFunction;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds the generated SCF entries by function name, and calls them as the platform does. */
final class ScfEntries {

  private static final Context CONTEXT =
      new Context() {
        @Override
        public String getRequestId() {
          return QuickstartContract.REQUEST_ID;
        }

        @Override
        public int getTimeLimitInMs() {
          return 15_000;
        }

        @Override
        public int getMemoryLimitInMb() {
          return 256;
        }
      };

  private final Map<String, ScfFunction> entries = new HashMap<>();

  private ScfEntries() {}

  static ScfEntries generated() {
    ScfEntries all = new ScfEntries();
    try (InputStream manifest =
        ScfEntries.class.getResourceAsStream("/META-INF/signet/functions.json")) {
      for (JsonNode function : QuickstartContract.JSON.readTree(manifest).path("functions")) {
        String handler = function.path("handler").asText();
        Class<?> entry = Class.forName(handler.substring(0, handler.indexOf("::")));
        all.entries.put(
            function.path("name").asText(),
            (ScfFunction) entry.getDeclaredConstructor().newInstance());
      }
      return all;
    } catch (Exception e) {
      throw new IllegalStateException("the generated entries cannot be made", e);
    }
  }

  Set<String> names() {
    return entries.keySet();
  }

  Object call(String function, Map<String, Object> event) {
    return entries.get(function).mainHandler(event, CONTEXT);
  }
}

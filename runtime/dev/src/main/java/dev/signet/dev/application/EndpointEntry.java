package dev.signet.dev.application;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionRule;
import dev.signet.identity.Requirement;

/**
 * Writes an endpoint as the compiler's manifest writes a function, so that the page shows both in
 * one way. What is filled in of a request is one JSON object, and its schema makes the form.
 */
final class EndpointEntry {

  private EndpointEntry() {}

  static ObjectNode of(String name, Endpoint endpoint) {
    FunctionDescriptor guard = endpoint.guard().descriptor();
    ObjectNode entry = DevJson.object().put("name", name).put("description", endpoint.method());
    entry.put("method", endpoint.method());
    entry.set("requirement", requirement(guard));
    ArrayNode rates = entry.putArray("rates");
    guard.rates().forEach(rate -> rates.add(rate.toString()));
    ObjectNode told = entry.putObject("endpoint");
    told.put("path", endpoint.path().toString());
    endpoint.verbs().forEach(told.putArray("methods")::add);
    ObjectNode schema = entry.putObject("schema").put("type", "object");
    ObjectNode example = entry.putObject("example");
    EndpointForm.write(endpoint, schema, example);
    return entry;
  }

  private static ObjectNode requirement(FunctionDescriptor guard) {
    Requirement requirement = guard.requirement();
    ObjectNode json =
        DevJson.object()
            .put("anonymous", requirement.isAnonymous())
            .put("unionId", requirement.needsUnionId())
            .put("sharedCaller", requirement.allowsSharedCaller())
            .put("sharedCallerOnly", !requirement.allowsDirectCaller())
            .put("sourceChain", requirement.allowsChain())
            .put("owner", guard.checksOwner());
    if (requirement.allowsSourceAlone()) {
      json.put("sourceAlone", true);
    }
    ArrayNode appIds = json.putArray("appIds");
    requirement.appIds().ifPresent(ids -> ids.stream().sorted().forEach(appIds::add));
    ArrayNode sources = json.putArray("sources");
    requirement.sources().forEach(source -> sources.add(source.wireName()));
    ArrayNode rules = json.putArray("rules");
    for (FunctionRule rule : guard.rules()) {
      rules.addObject().put("name", rule.text());
    }
    if (guard.resolvesUser()) {
      json.putObject("user").put("type", "user").put("mayBeUnknown", guard.userMayBeUnknown());
    }
    return json;
  }
}

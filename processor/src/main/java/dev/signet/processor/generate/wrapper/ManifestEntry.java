package dev.signet.processor.generate.wrapper;

import dev.signet.processor.generate.json.JsonReader;
import dev.signet.processor.generate.json.JsonText;
import dev.signet.processor.model.AdmissionModel;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.LimitModel;
import dev.signet.processor.model.PolicyModel;
import dev.signet.processor.model.RequirementModel;
import dev.signet.processor.model.RuleModel;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.model.UserModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a function's entry in {@code META-INF/signet/functions.json}. Wrappers carry it without
 * its usual values, because each byte costs javac in every round.
 */
public final class ManifestEntry {

  private static final String REQUIREMENT = "requirement";
  private static final List<String> USUAL_SOURCES = List.of("wx_client", "wx_devtools");

  private ManifestEntry() {}

  /** Returns the entry in the short form that a wrapper carries. */
  static String carried(GroupModel group, FunctionModel function) {
    Map<String, Object> entry = entry(group, function);
    if (entry.get(REQUIREMENT) instanceof Map<?, ?> requirement) {
      requirement.entrySet().removeAll(usualRequirement().entrySet());
    }
    entry.entrySet().removeAll(usual().entrySet());
    return JsonText.of(entry);
  }

  /** Returns the whole entry, as the manifest has it, from the form that a wrapper carries. */
  public static String whole(String carried) {
    Map<String, Object> entry = usual();
    entry.putAll(JsonReader.map(JsonReader.read(carried)));
    Map<String, Object> requirement = usualRequirement();
    if (entry.get(REQUIREMENT) != null) {
      requirement.putAll(JsonReader.map(entry.get(REQUIREMENT)));
      entry.put(REQUIREMENT, requirement);
    }
    return JsonText.of(entry);
  }

  /** Returns every key of an entry, in order, with its usual value. */
  private static Map<String, Object> usual() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", null);
    entry.put("description", "");
    entry.put("handler", null);
    entry.put("method", null);
    entry.put(REQUIREMENT, Map.of());
    entry.put("payload", null);
    entry.put("result", null);
    entry.put("triggers", List.of());
    entry.put("rates", List.of());
    entry.put("idempotent", null);
    return entry;
  }

  private static Map<String, Object> usualRequirement() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("anonymous", false);
    json.put("unionId", false);
    json.put("sharedCaller", false);
    json.put("sharedCallerOnly", false);
    json.put("appIds", List.of());
    json.put("sources", USUAL_SOURCES);
    json.put("sourceChain", false);
    json.put("owner", false);
    json.put("policies", List.of());
    json.put("rules", List.of());
    return json;
  }

  private static Map<String, Object> entry(GroupModel group, FunctionModel function) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", function.name());
    entry.put("description", function.description());
    entry.put("handler", group.hasEntry(function) ? handlerString(group, function) : null);
    entry.put("method", function.method().displayName());
    entry.put(REQUIREMENT, function.isForClients() ? requirement(function.admission()) : null);
    entry.put("payload", payload(function));
    entry.put("result", function.result().hasValue() ? function.result().type().toString() : null);
    entry.put("triggers", triggers(function));
    if (function.result().acrossUsers() != null) {
      entry.put("acrossUsers", function.result().acrossUsers());
    }
    entry.put("rates", rates(function.limits()));
    entry.put("idempotent", idempotent(function.limits()));
    if (!function.openData().isEmpty()) {
      entry.put("openData", openData(function));
    }
    if (function.callback().isPresent()) {
      entry.put("callback", CallbackEntry.of(function));
    }
    if (!function.beans().isEmpty()) {
      entry.put("beans", function.beans().stream().map(TypeRef::qualifiedName).toList());
    }
    putGiven(entry, "timeoutSeconds", function.deployment().timeoutSeconds());
    putGiven(entry, "memoryMb", function.deployment().memoryMb());
    return entry;
  }

  private static List<Map<String, Object>> rates(LimitModel limits) {
    return limits.rates().stream()
        .map(
            rate -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("permits", rate.permits());
              json.put("perSeconds", rate.seconds());
              json.put("scope", rate.scope().toLowerCase(Locale.ROOT));
              return json;
            })
        .toList();
  }

  private static Map<String, Object> idempotent(LimitModel limits) {
    if (!limits.isIdempotent()) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", limits.hasKeyField() ? limits.keyField() : null);
    json.put("ttlSeconds", limits.rememberedSeconds());
    return json;
  }

  private static Map<String, Object> openData(FunctionModel function) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fields", function.openData().stream().map(ArgumentModel.Field::name).toList());
    PolicyModel source = function.openDataSource();
    json.put("source", source == null ? null : source.type().qualifiedName());
    return json;
  }

  private static void putGiven(Map<String, Object> entry, String name, int setting) {
    if (setting != 0) {
      entry.put(name, setting);
    }
  }

  private static String handlerString(GroupModel group, FunctionModel function) {
    String prefix = group.packageName().isEmpty() ? "" : group.packageName() + ".";
    return prefix + function.scfEntryName() + "::mainHandler";
  }

  private static Map<String, Object> requirement(AdmissionModel admission) {
    RequirementModel requirement = admission.requirement();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("anonymous", requirement.anonymous());
    if (requirement.sourceAlone()) {
      json.put("sourceAlone", true);
    }
    json.put("unionId", requirement.unionId());
    json.put("sharedCaller", requirement.sharedCaller());
    json.put("sharedCallerOnly", requirement.sharedCallerOnly());
    json.put("appIds", requirement.appIds());
    json.put("sources", sources(requirement));
    json.put("sourceChain", requirement.chain());
    json.put("owner", admission.checksOwner());
    json.put(
        "policies",
        admission.rules().stream()
            .filter(rule -> !rule.isOwn())
            .map(rule -> rule.policy().type().qualifiedName())
            .toList());
    json.put(
        "rules",
        admission.rules().stream().filter(RuleModel::isOwn).map(ManifestEntry::rule).toList());
    if (admission.resolvesUser()) {
      json.put("user", user(admission.user()));
    }
    return json;
  }

  private static Map<String, Object> rule(RuleModel rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", rule.name());
    json.put("annotation", rule.annotation().qualifiedName());
    Map<String, Object> values = new LinkedHashMap<>();
    rule.values().forEach((name, value) -> values.put(name, value.json()));
    json.put("values", values);
    json.put("policy", rule.policy().type().qualifiedName());
    json.put("needs", rule.needs().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static Map<String, Object> user(UserModel user) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", user.type().toString());
    json.put("resolver", user.resolver().type().qualifiedName());
    json.put("mayBeUnknown", user.mayBeUnknown());
    return json;
  }

  private static List<String> sources(RequirementModel requirement) {
    return requirement.sources().isEmpty()
        ? USUAL_SOURCES
        : requirement.sources().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static Object payload(FunctionModel function) {
    if (function.payload() != null) {
      return function.payload().type().toString();
    }
    if (function.fields().isEmpty()) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    function.fields().forEach(field -> fields.put(field.name(), field.type().toString()));
    return fields;
  }

  private static List<Map<String, Object>> triggers(FunctionModel function) {
    return function.deployment().triggers().stream()
        .map(
            trigger -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("name", trigger.name());
              json.put("type", "timer");
              json.put("config", trigger.cron());
              return json;
            })
        .toList();
  }
}

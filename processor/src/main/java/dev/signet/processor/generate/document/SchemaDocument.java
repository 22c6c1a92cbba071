package dev.signet.processor.generate.document;

import dev.signet.processor.model.AdmissionModel;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.LimitModel;
import dev.signet.processor.model.RequirementModel;
import dev.signet.processor.model.RuleModel;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.ValueChecks;
import dev.signet.processor.schema.function.FunctionSchema;
import dev.signet.processor.schema.function.PayloadModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of one group in the form that its codecs carry: {@code functions}, each with its
 * payload and result as JSON Schema, and {@code types} by key, to which {@code $ref} refers. The
 * index step names the types once it knows those of every group.
 */
final class SchemaDocument {

  private final TypeTable types = new TypeTable();

  Map<String, Object> of(List<FunctionSchema> functions) {
    List<Object> entries = new ArrayList<>();
    functions.forEach(function -> entries.add(function(function)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("functions", entries);
    document.put("types", types.definitions());
    return document;
  }

  private Map<String, Object> function(FunctionSchema function) {
    JavadocText javadoc = JavadocText.of(function.documentation());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", function.function().name());
    entry.put("summary", function.function().description());
    entry.put("description", javadoc.main());
    entry.put("returns", javadoc.returns());
    entry.put("requires", requires(function.function()));
    if (function.result() != null && Schemas.haveOwner(function.result())) {
      boolean others = function.function().result().acrossUsers() != null;
      entry.put("records", others ? "acrossUsers" : "own");
    }
    LimitModel limits = function.function().limits();
    if (!limits.rates().isEmpty()) {
      entry.put("rateLimited", true);
    }
    if (limits.isIdempotent()) {
      entry.put("idempotent", limits.keyField());
    }
    List<String> openData =
        function.function().openData().stream().map(ArgumentModel.Field::name).toList();
    if (!openData.isEmpty()) {
      entry.put("openData", openData);
    }
    List<String> rules = rules(function.function());
    if (!rules.isEmpty()) {
      entry.put("rules", rules);
    }
    entry.put("payload", payload(function, javadoc));
    entry.put(
        "result",
        function.result() == null
            ? Map.of("type", "null")
            : json(TypeVariant.RESULT, List.of(function.result()))
                .of(function.clientResult(), ValueChecks.NONE));
    return entry;
  }

  private Map<String, Object> payload(FunctionSchema function, JavadocText javadoc) {
    PayloadModel payload = function.payload();
    return switch (payload.form()) {
      case NONE -> null;
      case PARAMETERS -> types.parameters(function.function().name(), parameters(payload, javadoc));
      case OBJECT, MAP, TREE -> {
        Map<String, Object> schema =
            json(TypeVariant.PAYLOAD, List.of(payload.schema()))
                .of(payload.schema(), payload.checks());
        // Whatever its Java type, a payload is a JSON object.
        boolean other = schema.isEmpty() || "array".equals(schema.get("type"));
        yield other ? SchemaJson.anyObject() : schema;
      }
    };
  }

  private Map<String, Object> parameters(PayloadModel payload, JavadocText javadoc) {
    SchemaJson json =
        json(
            TypeVariant.PAYLOAD,
            payload.fields().stream().map(PayloadModel.Field::schema).toList());
    ObjectJson object = new ObjectJson();
    for (PayloadModel.Field field : payload.fields()) {
      boolean optional = field.schema() instanceof OptionalSchema;
      boolean refusesNull = !optional && field.checks().withoutRequired().refusesNull(true);
      boolean required = !field.mayBeAbsent() || refusesNull;
      Map<String, Object> schema = json.of(field.schema(), field.checks());
      object.add(
          field.name(),
          required ? schema : SchemaJson.nullable(schema),
          required,
          javadoc.parameter(field.name()));
    }
    return object.done("");
  }

  private SchemaJson json(TypeVariant variant, List<Schema> roots) {
    Map<TypeRef, ObjectSchema> objects = new HashMap<>();
    roots.forEach(root -> Schemas.told(root).forEach(objects::putIfAbsent));
    return new SchemaJson(types, variant, objects);
  }

  private static List<String> requires(FunctionModel function) {
    AdmissionModel admission = function.admission();
    RequirementModel requirement = admission.requirement();
    List<String> kinds = new ArrayList<>();
    addIf(kinds, !requirement.anonymous() && !requirement.sourceAlone(), "caller");
    addIf(kinds, requirement.unionId(), "unionId");
    addIf(kinds, requirement.sharedCallerOnly(), "sharedCaller");
    addIf(kinds, !requirement.appIds().isEmpty(), "app");
    addIf(kinds, !requirement.sources().isEmpty(), "source");
    addIf(kinds, admission.resolvesUser() && !admission.user().mayBeUnknown(), "user");
    addIf(kinds, admission.checksOwner(), "owner");
    addIf(kinds, !admission.rules().stream().allMatch(RuleModel::isOwn), "policy");
    return kinds;
  }

  /** Returns the application's own requirements, as they are written. */
  private static List<String> rules(FunctionModel function) {
    return function.admission().rules().stream()
        .filter(RuleModel::isOwn)
        .map(RuleModel::text)
        .toList();
  }

  private static void addIf(List<String> kinds, boolean needed, String kind) {
    if (needed) {
      kinds.add(kind);
    }
  }
}

package dev.signet.processor.collect.annotation;

import static dev.signet.processor.collect.annotation.JacksonForm.State.HANDED_OVER;
import static dev.signet.processor.collect.annotation.JacksonForm.State.NO_EFFECT;
import static dev.signet.processor.collect.annotation.JacksonForm.State.REFUSED;
import static dev.signet.processor.collect.annotation.JacksonForm.State.UNDERSTOOD;
import static dev.signet.processor.diagnostic.MessagePart.JSON_BY_CODE;
import static dev.signet.processor.diagnostic.MessagePart.JSON_BY_REFERENCE;
import static dev.signet.processor.diagnostic.MessagePart.JSON_NAMED_BY_CODE;
import static dev.signet.processor.diagnostic.MessagePart.JSON_NAMES_CLASSES;
import static dev.signet.processor.diagnostic.MessagePart.JSON_NEVER_SET;
import static dev.signet.processor.diagnostic.MessagePart.JSON_OF_OTHER_TYPE;
import static dev.signet.processor.diagnostic.MessagePart.JSON_OPEN;
import static dev.signet.processor.diagnostic.MessagePart.JSON_WITHOUT_VIEW;
import static dev.signet.processor.schema.Direction.PAYLOAD;
import static dev.signet.processor.schema.Direction.RESULT;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.schema.Direction;
import java.util.List;

/**
 * Every annotation of jackson-annotations and jackson-databind with what Signet does about it. It
 * decides what is handed over and what is refused; docs/jackson.md shows it, and a test compares it
 * with the page and with the annotations of the Jackson on the class path.
 */
public final class JacksonTable {

  private static final String CORE = "annotation.";
  private static final String BIND = "databind.annotation.";

  private static final String SERIALIZE = BIND + "JsonSerialize";
  private static final String DESERIALIZE = BIND + "JsonDeserialize";

  /** The rows in the order of the page. */
  public static final List<JacksonForm> FORMS =
      List.of(
          understood("JacksonAnnotationsInside"),
          understood("JsonAlias"),
          understood("JsonCreator"),
          row(CORE + "JsonCreator", "mode", "DELEGATING", PAYLOAD, UNDERSTOOD),
          understood("JsonGetter"),
          understood("JsonIgnore"),
          understood("JsonIgnoreProperties"),
          understood("JsonInclude"),
          handedOver("JsonInclude", "content", RESULT),
          refused(CORE + "JsonInclude", "content", "CUSTOM", RESULT, JSON_BY_CODE),
          refused(CORE + "JsonInclude", "value", "CUSTOM", RESULT, JSON_BY_CODE),
          understood("JsonProperty"),
          row(CORE + "JsonPropertyOrder", "", "", RESULT, UNDERSTOOD),
          understood("JsonSetter"),
          handedOver("JsonSetter", "nulls", PAYLOAD),
          handedOver("JsonSetter", "contentNulls", PAYLOAD),
          understood("JsonUnwrapped"),
          row(BIND + "JsonNaming", "", "", null, UNDERSTOOD),
          refused(BIND + "JsonNaming", "value", "", null, JSON_NAMED_BY_CODE),
          naming("KebabCaseStrategy"),
          naming("LowerCamelCaseStrategy"),
          naming("LowerCaseStrategy"),
          naming("LowerDotCaseStrategy"),
          naming("PropertyNamingStrategy"),
          naming("SnakeCaseStrategy"),
          naming("UpperCamelCaseStrategy"),
          naming("UpperSnakeCaseStrategy"),
          understood("JsonAutoDetect"),
          handedOver("JsonAutoDetect", "creatorVisibility", PAYLOAD),
          row(CORE + "JsonBackReference", "", "", RESULT, UNDERSTOOD),
          handedOver("JsonBackReference", "", PAYLOAD),
          understood("JsonFormat"),
          shape("ARRAY"),
          shape("BINARY"),
          row(CORE + "JsonFormat", "shape", "OBJECT", null, HANDED_OVER),
          row(CORE + "JsonFormat", "shape", "POJO", null, HANDED_OVER),
          handedOver("JsonFormat", "with", null),
          handedOver("JsonFormat", "without", null),
          understood("JsonIgnoreType"),
          understood("JsonIncludeProperties"),
          row(CORE + "JsonManagedReference", "", "", RESULT, UNDERSTOOD),
          handedOver("JsonManagedReference", "", PAYLOAD),
          handedOver("JsonMerge", "", PAYLOAD),
          handedOver("JsonSubTypes", "", null),
          formless(CORE + "JsonTypeInfo", "", "", null),
          refused(CORE + "JsonTypeInfo", "use", "CLASS", null, JSON_NAMES_CLASSES),
          refused(CORE + "JsonTypeInfo", "use", "MINIMAL_CLASS", null, JSON_NAMES_CLASSES),
          refused(CORE + "JsonTypeInfo", "use", "CUSTOM", null, JSON_NAMED_BY_CODE),
          refused(CORE + "JsonTypeInfo", "use", "DEDUCTION", null, JSON_NAMES_CLASSES),
          handedOver("JsonTypeName", "", null),
          understood("JsonValue"),
          row(DESERIALIZE, "", "", PAYLOAD, UNDERSTOOD),
          refused(DESERIALIZE, "as", "", PAYLOAD, JSON_OF_OTHER_TYPE),
          refused(DESERIALIZE, "contentAs", "", PAYLOAD, JSON_OF_OTHER_TYPE),
          refused(DESERIALIZE, "keyAs", "", PAYLOAD, JSON_OF_OTHER_TYPE),
          row(DESERIALIZE, "builder", "", PAYLOAD, HANDED_OVER),
          refused(DESERIALIZE, "using", "", PAYLOAD, JSON_BY_CODE),
          refused(DESERIALIZE, "contentUsing", "", PAYLOAD, JSON_BY_CODE),
          refused(DESERIALIZE, "keyUsing", "", PAYLOAD, JSON_BY_CODE),
          refused(DESERIALIZE, "converter", "", PAYLOAD, JSON_BY_CODE),
          refused(DESERIALIZE, "contentConverter", "", PAYLOAD, JSON_BY_CODE),
          row(SERIALIZE, "", "", RESULT, UNDERSTOOD),
          refused(SERIALIZE, "as", "", RESULT, JSON_OF_OTHER_TYPE),
          refused(SERIALIZE, "contentAs", "", RESULT, JSON_OF_OTHER_TYPE),
          refused(SERIALIZE, "keyAs", "", RESULT, JSON_OF_OTHER_TYPE),
          refused(SERIALIZE, "using", "", RESULT, JSON_BY_CODE),
          row(SERIALIZE, "using", "ToStringSerializer", RESULT, UNDERSTOOD),
          refused(SERIALIZE, "contentUsing", "", RESULT, JSON_BY_CODE),
          row(SERIALIZE, "contentUsing", "ToStringSerializer", RESULT, UNDERSTOOD),
          refused(SERIALIZE, "keyUsing", "", RESULT, JSON_BY_CODE),
          refused(SERIALIZE, "nullsUsing", "", RESULT, JSON_BY_CODE),
          refused(SERIALIZE, "converter", "", RESULT, JSON_BY_CODE),
          refused(SERIALIZE, "contentConverter", "", RESULT, JSON_BY_CODE),
          row(SERIALIZE, "typing", "", RESULT, HANDED_OVER),
          row(SERIALIZE, "include", "", RESULT, HANDED_OVER),
          row(BIND + "JsonPOJOBuilder", "", "", PAYLOAD, HANDED_OVER),
          refused(CORE + "JacksonInject", "", "", PAYLOAD, JSON_NEVER_SET),
          refused(CORE + "JsonAnyGetter", "", "", RESULT, JSON_OPEN),
          refused(CORE + "JsonAnySetter", "", "", PAYLOAD, JSON_OPEN),
          refused(CORE + "JsonApplyView", "", "", null, JSON_WITHOUT_VIEW),
          refused(CORE + "JsonDeserializeAs", "", "", PAYLOAD, JSON_OF_OTHER_TYPE),
          refused(CORE + "JsonEnumDefaultValue", "", "", PAYLOAD, JSON_NEVER_SET),
          refused(CORE + "JsonFilter", "", "", RESULT, JSON_NEVER_SET),
          refused(CORE + "JsonIdentityInfo", "", "", null, JSON_BY_REFERENCE),
          refused(CORE + "JsonIdentityReference", "", "", null, JSON_BY_REFERENCE),
          refused(CORE + "JsonKey", "", "", null, JSON_BY_CODE),
          refused(CORE + "JsonRawValue", "", "", RESULT, JSON_BY_CODE),
          refused(CORE + "JsonSerializeAs", "", "", RESULT, JSON_OF_OTHER_TYPE),
          refused(CORE + "JsonTypeId", "", "", null, JSON_NAMED_BY_CODE),
          refused(CORE + "JsonView", "", "", null, JSON_WITHOUT_VIEW),
          refused(BIND + "EnumNaming", "", "", null, JSON_NAMED_BY_CODE),
          refused(BIND + "JsonAppend", "", "", RESULT, JSON_OPEN),
          refused(BIND + "JsonTypeIdResolver", "", "", null, JSON_NAMED_BY_CODE),
          refused(BIND + "JsonTypeResolver", "", "", null, JSON_NAMED_BY_CODE),
          refused(BIND + "JsonValueInstantiator", "", "", PAYLOAD, JSON_BY_CODE),
          row(CORE + "JacksonAnnotation", "", "", null, NO_EFFECT),
          row(CORE + "JsonClassDescription", "", "", null, NO_EFFECT),
          row(CORE + "JsonPropertyDescription", "", "", null, NO_EFFECT),
          row(CORE + "JsonRootName", "", "", null, NO_EFFECT),
          row(BIND + "JacksonStdImpl", "", "", null, NO_EFFECT));

  private JacksonTable() {}

  private static JacksonForm understood(String name) {
    return row(CORE + name, "", "", null, UNDERSTOOD);
  }

  private static JacksonForm naming(String strategy) {
    return row(BIND + "JsonNaming", "value", strategy, null, UNDERSTOOD);
  }

  private static JacksonForm shape(String shape) {
    return formless(CORE + "JsonFormat", "shape", shape, null);
  }

  private static JacksonForm handedOver(String name, String member, Direction direction) {
    return row(CORE + name, member, "", direction, HANDED_OVER);
  }

  /** Returns a row of what is handed over and gives JSON a form that the schema does not tell. */
  private static JacksonForm formless(
      String name, String member, String constant, Direction direction) {
    return new JacksonForm(name, member, constant, direction, HANDED_OVER, false, null);
  }

  private static JacksonForm refused(
      String name, String member, String constant, Direction direction, MessagePart cure) {
    return new JacksonForm(name, member, constant, direction, REFUSED, false, cure);
  }

  private static JacksonForm row(
      String name, String member, String constant, Direction direction, JacksonForm.State state) {
    return new JacksonForm(name, member, constant, direction, state, true, null);
  }
}

package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.check.ChecksCode;
import dev.signet.processor.generate.document.CarriedSchema;
import dev.signet.processor.generate.rule.RuleCode;
import dev.signet.processor.generate.source.JavaFiles;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.generate.source.UserCode;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.RuleModel;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.form.ProjectForms;
import dev.signet.processor.schema.function.FunctionSchema;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that reads the payloads and writes the results of one top-level class and finds
 * the owners of records, and asks the policies that need the payload. It has methods for each
 * function and for the objects that it reads and writes. Codecs that must be objects are nested
 * classes, loaded when their function is first called. Each class costs javac and a cold start, so
 * functions have no classes of their own.
 */
public final class CodecsFile {

  private final GroupModel group;
  private final List<FunctionSchema> schemas;
  private final CodecRegistry codecs;
  private final ChecksCode checks;

  private CodecsFile(GroupModel group, List<FunctionSchema> schemas, ProjectForms forms) {
    this.group = group;
    this.schemas = schemas;
    Set<String> names = new HashSet<>();
    group.functions().forEach(function -> names.add(function.wrapperName()));
    ClassName file = TypeNames.classOf(group.codecsType());
    this.codecs =
        new CodecRegistry(file, schemas.size() == 1, CodecClassChoice.of(schemas), names, forms);
    this.checks = new ChecksCode(group);
  }

  /**
   * Writes the file.
   *
   * @param schemas the schemas in the order of the functions; the parts that clients need are
   *     carried to the index step
   * @param forms the forms that the project chose
   */
  public static void write(
      GroupModel group,
      List<FunctionSchema> schemas,
      ProjectForms forms,
      Element originating,
      Filer filer)
      throws IOException {
    TypeSpec.Builder type = new CodecsFile(group, schemas, forms).type();
    JavaFiles.write(group, type, originating, filer);
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(TypeNames.classOf(group.codecsType()))
            .addJavadoc(
                "How payloads and results of {@code $L} are read and written.\n", group.topLevel())
            .addModifiers(Modifier.FINAL)
            .addAnnotation(JavaFiles.quiet())
            .addAnnotation(CarriedSchema.annotation(schemas))
            // The user's package may have a class of this name.
            .alwaysQualify("Object");
    JavaFiles.mark(type, group.generatedAnnotation(), JavaFiles.FUNCTION_PROCESSOR);
    schemas.forEach(schema -> addFunction(type, schema));
    type.addFields(codecs.constants());
    type.addMethods(codecs.methods());
    codecs.types().forEach(type::addType);
    checks.holder().ifPresent(type::addType);
    return type;
  }

  private void addFunction(TypeSpec.Builder type, FunctionSchema schema) {
    FunctionModel function = schema.function();
    if (function.takesPayload()) {
      type.addMethod(decode(schema));
    }
    if (function.payload() == null && !function.fields().isEmpty()) {
      type.addType(FieldsCode.type(schema, codecs));
    }
    if (function.result().hasValue()) {
      type.addMethod(encode(schema));
    }
    if (function.admission().resolvesUser() && function.admission().user().hasId()) {
      type.addMethod(UserCode.id(function, schema.userId()));
    }
    if (function.admission().checksOwner()) {
      type.addMethod(OwnerCode.write(function, schema.owner()));
    }
    if (schema.key() != null) {
      type.addMethod(OwnerCode.writeKey(function, schema.key()));
    }
    addRules(type, schema);
  }

  private static void addRules(TypeSpec.Builder type, FunctionSchema schema) {
    List<RuleModel> rules = schema.function().admission().rules();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).needs() == RuleModel.Needs.PAYLOAD) {
        List<CodeBlock> values = schema.ruleValues().get(i).stream().map(OwnerCode::value).toList();
        type.addMethod(RuleCode.method(schema.function(), i, values));
      }
    }
  }

  private MethodSpec decode(FunctionSchema schema) {
    FunctionModel function = schema.function();
    boolean object = function.payload() != null;
    TypeName type = object ? TypeNames.of(function.payload().type()) : RuntimeTypes.OBJECT_ARRAY;
    CodeBlock read =
        object
            ? read(schema.payload().schema())
            : CodeBlock.of("$L.FIELDS.readPresent(in)", function.wrapperName());
    return MethodSpec.methodBuilder(function.decodeMethod())
        .addModifiers(Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addStatement("$T payload = $L", type, read)
        .addCode(checks.checks(function, schema.payload()))
        .addStatement("return payload")
        .build();
  }

  private MethodSpec encode(FunctionSchema schema) {
    FunctionModel function = schema.function();
    return MethodSpec.methodBuilder(function.encodeMethod())
        .addModifiers(Modifier.STATIC)
        .addParameter(TypeNames.of(function.result().type()).box(), "result")
        .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
        .addParameter(RuntimeTypes.IDENTITY_GUARD, "guard")
        .addException(IOException.class)
        .addStatement("$L", write(schema.result()))
        .build();
  }

  private CodeBlock read(Schema schema) {
    return isUntyped(schema)
        ? CodeBlock.of("$L.read(in)", codecs.untyped(schema.type()))
        : codecs.read(schema);
  }

  private CodeBlock write(Schema schema) {
    return isUntyped(schema)
        ? CodeBlock.of("$L.write(result, out, guard)", codecs.untyped(schema.type()))
        : codecs.write(schema, CodeBlock.of("result"));
  }

  private static boolean isUntyped(Schema schema) {
    return schema instanceof OpaqueSchema opaque
        && opaque.form() == OpaqueSchema.Form.MAP
        && schema.type().qualifiedName().equals("java.util.Map");
  }
}

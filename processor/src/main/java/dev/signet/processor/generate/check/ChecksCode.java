package dev.signet.processor.generate.check;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.ValueChecks;
import dev.signet.processor.schema.function.PayloadModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the checks of decoded payloads, once for each object type of a top-level class, into a
 * nested class of the codecs that the decoding methods call.
 */
public final class ChecksCode {

  /** The most properties that one method checks: Java takes no method of more than 64 KiB. */
  private static final int MOST = 100;

  private final ClassName holder;
  private final TypeSpec.Builder type;
  private final CheckConstants constants;
  private final Map<TypeRef, ObjectSchema> objects = new HashMap<>();
  private final Map<Target, String> methods = new LinkedHashMap<>();
  private final Deque<Target> unwritten = new ArrayDeque<>();

  public ChecksCode(GroupModel group) {
    StringBuilder name = new StringBuilder("Checks");
    while (group.functions().stream()
        .anyMatch(function -> function.wrapperName().equalsIgnoreCase(name.toString()))) {
      name.append('_');
    }
    this.holder = TypeNames.classOf(group.codecsType()).nestedClass(name.toString());
    this.type =
        TypeSpec.classBuilder(holder.simpleName())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    this.constants = new CheckConstants(holder, type);
  }

  /** Returns code that throws when anything is wrong with a payload. */
  public CodeBlock checks(FunctionModel function, PayloadModel payload) {
    CodeBlock code = function.payload() == null ? fields(function, payload) : object(payload);
    if (code.isEmpty()) {
      return CodeBlock.builder()
          .addStatement("$T.expectComplete(in)", RuntimeTypes.JSON_VALUES)
          .build();
    }
    return CodeBlock.builder()
        .addStatement("var violations = new $T(in)", RuntimeTypes.VIOLATION_COLLECTOR)
        .beginControlFlow("try")
        .add(code)
        .nextControlFlow("catch ($T e)", Exception.class)
        .addStatement("throw violations.stopped(e)")
        .endControlFlow()
        .addStatement("violations.throwIfAny()")
        .build();
  }

  /** Returns the class with the checks of object types, when there are any. */
  public Optional<TypeSpec> holder() {
    while (!unwritten.isEmpty()) {
      write(unwritten.remove());
    }
    TypeSpec written = type.build();
    boolean empty = written.methodSpecs().isEmpty() && written.fieldSpecs().isEmpty();
    return empty ? Optional.empty() : Optional.of(written);
  }

  private CodeBlock object(PayloadModel payload) {
    remember(payload.schema());
    ValueCheckCode code = code(true);
    return code.value(CodeBlock.of("payload"), payload.schema(), payload.checks(), true);
  }

  private CodeBlock fields(FunctionModel function, PayloadModel payload) {
    ValueCheckCode code = code(true);
    CodeBlock.Builder all =
        CodeBlock.builder()
            .addStatement("$L.FIELDS.expectRequired(payload, violations)", function.wrapperName());
    for (int i = 0; i < payload.fields().size(); i++) {
      PayloadModel.Field field = payload.fields().get(i);
      remember(field.schema());
      // The first statement reports required fields that are absent.
      ValueChecks checks = field.checks().withoutRequired();
      CodeBlock read = CodeBlock.of("($T) payload[$L]", TypeNames.of(field.type()), i);
      CodeBlock named = code.named(field.name(), read, field.schema(), checks);
      if (field.mayBeAbsent() || named.isEmpty()) {
        all.add(named);
      } else {
        all.beginControlFlow("if (payload[$L] != null)", i).add(named).endControlFlow();
      }
    }
    return all.build();
  }

  private void remember(Schema schema) {
    Schemas.objects(schema).forEach(objects::putIfAbsent);
  }

  private ValueCheckCode code(boolean enforced) {
    return new ValueCheckCode(enforced, constants, this::call, new CheckFinder(objects));
  }

  /** Returns a call of the method that checks an object type. */
  private CodeBlock call(TypeRef object, boolean enforced) {
    Target target = new Target(object, enforced);
    String method = methods.get(target);
    if (method == null) {
      method = "check" + methods.size();
      methods.put(target, method);
      unwritten.add(target);
    }
    return CodeBlock.of("$T.$L", holder, method);
  }

  private void write(Target target) {
    MethodSpec.Builder method = checking(methods.get(target), target);
    ValueCheckCode code = code(target.enforced());
    ObjectSchema object = objects.get(target.object());
    if (object.variants() != null) {
      object.inside().forEach(each -> method.addCode(variant(each, code, target.enforced())));
    }
    List<CodeBlock> checks = new ArrayList<>();
    for (Property property : object.properties()) {
      if (property.isReadable()) {
        CodeBlock read = CodeBlock.of("object.$L", property.access().read().expression());
        checks.add(code.named(property.name(), read, property.schema(), property.checks()));
      }
    }
    checks.subList(0, Math.min(MOST, checks.size())).forEach(method::addCode);
    for (int start = MOST; start < checks.size(); start += MOST) {
      String further = methods.get(target) + "_" + start;
      method.addStatement("$L(object, violations)", further);
      List<CodeBlock> portion = checks.subList(start, Math.min(start + MOST, checks.size()));
      type.addMethod(checking(further, target).addCode(CodeBlock.join(portion, "")).build());
    }
    type.addMethod(method.build());
  }

  private static MethodSpec.Builder checking(String name, Target target) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .addParameter(TypeNames.of(target.object()), "object")
        .addParameter(RuntimeTypes.VIOLATION_COLLECTOR, "violations")
        // The accessors of the user's classes may throw.
        .addException(Exception.class);
  }

  /** Returns statements that check an object that is of one class of a sealed type. */
  private static CodeBlock variant(Schema variant, ValueCheckCode code, boolean enforced) {
    TypeName type = TypeNames.of(variant.type());
    CodeBlock checks =
        code.value(CodeBlock.of("($T) object", type), variant, ValueChecks.NONE, enforced);
    return checks.isEmpty()
        ? checks
        : CodeBlock.builder()
            .beginControlFlow("if (object instanceof $T)", type)
            .add(checks)
            .endControlFlow()
            .build();
  }

  /**
   * The subject of one method: an object type, with its constraints or only with what it requires.
   */
  private record Target(TypeRef object, boolean enforced) {}
}

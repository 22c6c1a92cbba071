package dev.signet.processor.generate.check;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaLiteral;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The compiled patterns and limits of generated checks, each declared once. */
final class CheckConstants {

  private final ClassName holder;
  private final TypeSpec.Builder type;
  private final Map<CodeBlock, String> names = new HashMap<>();

  CheckConstants(ClassName holder, TypeSpec.Builder type) {
    this.holder = holder;
    this.type = type;
  }

  CodeBlock pattern(String regexp, int flags) {
    CodeBlock value =
        flags == 0
            ? CodeBlock.of("$T.compile($L)", Pattern.class, JavaLiteral.of(regexp))
            : CodeBlock.of("$T.compile($L, $L)", Pattern.class, JavaLiteral.of(regexp), flags);
    return constant(ClassName.get(Pattern.class), "PATTERN_", value);
  }

  CodeBlock limit(BigDecimal limit) {
    return constant(
        ClassName.get(BigDecimal.class),
        "LIMIT_",
        CodeBlock.of("new $T($S)", BigDecimal.class, limit));
  }

  private CodeBlock constant(ClassName constantType, String prefix, CodeBlock value) {
    String name = names.get(value);
    if (name == null) {
      name = prefix + names.size();
      names.put(value, name);
      type.addField(
          FieldSpec.builder(constantType, name, Modifier.STATIC, Modifier.FINAL)
              .initializer(value)
              .build());
    }
    return CodeBlock.of("$T.$L", holder, name);
  }
}

package dev.signet.processor.testing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;

/** Generates JSON texts of values in the forms that annotations declare. */
final class RandomForms {

  private final Random random;
  private final RandomScalars scalars;
  private final DeserializationConfig config;

  RandomForms(Random random, RandomScalars scalars, DeserializationConfig config) {
    this.random = random;
    this.scalars = scalars;
    this.config = config;
  }

  /** Returns the form of a property; null when none is declared. */
  JsonFormat.Value of(BeanPropertyDefinition property) {
    AnnotatedMember member = property.getPrimaryMember();
    return member == null ? null : config.getAnnotationIntrospector().findFormat(member);
  }

  /** Returns the type of the value that stands for objects of a class in JSON. */
  Optional<JavaType> valueOf(JavaType type) {
    boolean own = !type.getRawClass().getName().startsWith("java.");
    AnnotatedMember value =
        own
            ? RuntimeMapper.get().getSerializationConfig().introspect(type).findJsonValueAccessor()
            : null;
    return Optional.ofNullable(value).map(AnnotatedMember::getType);
  }

  /** Returns the text of a value in a form; empty when the type has only its own there. */
  Optional<String> text(JsonFormat.Value format, Class<?> type) {
    if (format == null) {
      return Optional.empty();
    }
    if (format.hasPattern()) {
      return Optional.of(RandomScalars.quoted(pattern(format)));
    }
    boolean number = format.getShape().isNumeric();
    if (type.getName().startsWith("java.time.")) {
      return number ? Optional.of(timeNumber(type)) : Optional.empty();
    }
    if (type.isEnum()) {
      return number ? Optional.of(Integer.toString(random.nextInt(4) - 1)) : Optional.empty();
    }
    if (type == Boolean.class || type == boolean.class) {
      return Optional.of(number ? "" + random.nextInt(3) : "\"" + random.nextBoolean() + "\"");
    }
    return number ? Optional.empty() : Optional.of(textNumber(type));
  }

  private String pattern(JsonFormat.Value format) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(random.nextInt() & 0x7fffffff, 0, ZoneOffset.UTC);
    String text =
        DateTimeFormatter.ofPattern(format.getPattern()).format(time.atOffset(ZoneOffset.UTC));
    return switch (random.nextInt(20)) {
      case 0 -> " " + text + " ";
      case 1 -> text.replace(":", ".");
      case 2 -> text.replaceAll("\\d\\d$", "31");
      case 3 -> text.replaceAll("^\\d+", "2023").replace("01", "02");
      default -> text;
    };
  }

  private String timeNumber(Class<?> type) {
    if (type.getSimpleName().equals("Year") || random.nextInt(3) > 0) {
      return Integer.toString(random.nextInt(40_000));
    }
    return random.nextBoolean() ? scalars.integer() : scalars.fraction();
  }

  private String textNumber(Class<?> type) {
    boolean narrow = type == Byte.class || type == Short.class;
    String text =
        switch (random.nextInt(8)) {
          case 0 -> scalars.integer();
          case 1 -> scalars.fraction();
          default -> Integer.toString(narrow ? random.nextInt(100) : random.nextInt());
        };
    return random.nextInt(20) == 0 ? text : RandomScalars.quoted(text);
  }
}

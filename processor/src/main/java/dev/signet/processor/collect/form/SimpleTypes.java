package dev.signet.processor.collect.form;

import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ScalarSchema.Kind;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Classifies the types of the Java library and of Signet by their names. */
public final class SimpleTypes {

  public static final Set<String> IDENTITIES =
      Set.of(RuntimeNames.OPEN_ID, RuntimeNames.UNION_ID, RuntimeNames.APP_ID);

  public static final Set<String> CONTEXT =
      Set.of(RuntimeNames.WX_CONTEXT, RuntimeNames.SHARED_CALLER, RuntimeNames.INVOCATION_CONTEXT);

  /** The Optionals of primitives, each with the primitive inside. */
  public static final Map<String, Kind> OPTIONALS =
      Map.of(
          "java.util.OptionalInt", Kind.INT,
          "java.util.OptionalLong", Kind.LONG,
          "java.util.OptionalDouble", Kind.DOUBLE);

  private static final Map<String, Kind> SCALARS =
      Map.ofEntries(
          Map.entry("java.lang.String", Kind.STRING),
          Map.entry("boolean", Kind.BOOLEAN),
          Map.entry("java.lang.Boolean", Kind.BOOLEAN),
          Map.entry("byte", Kind.BYTE),
          Map.entry("java.lang.Byte", Kind.BYTE),
          Map.entry("short", Kind.SHORT),
          Map.entry("java.lang.Short", Kind.SHORT),
          Map.entry("int", Kind.INT),
          Map.entry("java.lang.Integer", Kind.INT),
          Map.entry("long", Kind.LONG),
          Map.entry("java.lang.Long", Kind.LONG),
          Map.entry("float", Kind.FLOAT),
          Map.entry("java.lang.Float", Kind.FLOAT),
          Map.entry("double", Kind.DOUBLE),
          Map.entry("java.lang.Double", Kind.DOUBLE),
          Map.entry("char", Kind.CHAR),
          Map.entry("java.lang.Character", Kind.CHAR),
          Map.entry("java.math.BigDecimal", Kind.BIG_DECIMAL),
          Map.entry("java.math.BigInteger", Kind.BIG_INTEGER),
          Map.entry("java.util.UUID", Kind.UUID));

  private static final Set<String> TIMES =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "OffsetTime",
          "OffsetDateTime",
          "ZonedDateTime",
          "Duration",
          "Period",
          "Year",
          "YearMonth",
          "MonthDay",
          "ZoneId",
          "ZoneOffset");

  private static final Set<String> OPEN_DATA =
      Set.of(RuntimeNames.PHONE_NUMBER, RuntimeNames.WE_RUN_DATA, RuntimeNames.USER_PROFILE);

  private static final Set<String> LIBRARY = Set.of("java", "javax", "jdk", "sun");

  private SimpleTypes() {}

  /** Returns the scalar of a keyword or qualified name, or null. */
  public static Kind scalar(String name) {
    if (name.startsWith("java.time.") && TIMES.contains(name.substring("java.time.".length()))) {
      return Kind.TIME;
    }
    return SCALARS.get(name);
  }

  /**
   * Returns whether a type consists of scalars, identities and containers alone, without user
   * classes.
   */
  public static boolean isPlain(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isPlain(array.getComponentType());
    }
    String name = QualifiedNames.of(type);
    boolean container = isLibrary(name) && !((DeclaredType) type).getTypeArguments().isEmpty();
    return type.getKind().isPrimitive()
        || scalar(name) != null
        || IDENTITIES.contains(name)
        || container
            && ((DeclaredType) type).getTypeArguments().stream().allMatch(SimpleTypes::isPlain);
  }

  /**
   * Returns whether the type is OpenData, or in a payload one that only OpenData may hold: whatever
   * else a client sends for it proves nothing.
   */
  public static boolean isOpenData(String qualifiedName, Direction direction) {
    return qualifiedName.equals(RuntimeNames.OPEN_DATA)
        || direction == Direction.PAYLOAD && OPEN_DATA.contains(qualifiedName);
  }

  /** Returns whether the type belongs to the Java library. */
  public static boolean isLibrary(String qualifiedName) {
    int dot = qualifiedName.indexOf('.');
    return dot > 0 && LIBRARY.contains(qualifiedName.substring(0, dot));
  }
}

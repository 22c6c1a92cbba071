package dev.signet.processor.collect;

import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The types that may stand inside OpenData, with their constants in the runtime. */
public final class OpenDataTypes {

  private static final Map<String, String> CONSTANTS =
      Map.of(
          RuntimeNames.PHONE_NUMBER, "PHONE_NUMBER",
          RuntimeNames.WE_RUN_DATA, "WE_RUN_DATA",
          RuntimeNames.USER_PROFILE, "USER_PROFILE");

  private OpenDataTypes() {}

  /** Returns the constant for a type OpenData of something; empty if that cannot be open data. */
  public static Optional<String> of(TypeMirror openData) {
    List<? extends TypeMirror> arguments = ((DeclaredType) openData).getTypeArguments();
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    TypeMirror content = arguments.get(0);
    return isAnyObject(content)
        ? Optional.of("ANY")
        : Optional.ofNullable(CONSTANTS.get(QualifiedNames.of(content)));
  }

  private static boolean isAnyObject(TypeMirror type) {
    return QualifiedNames.of(type).equals("java.util.Map")
        && ((DeclaredType) type)
            .getTypeArguments().stream()
                .map(QualifiedNames::of)
                .toList()
                .equals(List.of("java.lang.String", "java.lang.Object"));
  }
}

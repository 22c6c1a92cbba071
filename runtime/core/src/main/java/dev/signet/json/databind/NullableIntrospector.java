package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Understands ToStringSerializer on numbers as the shape that it is, and allows null elements in a
 * list or map whose element type is annotated with {@code @Nullable}, an annotation of any package.
 */
final class NullableIntrospector extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    JsonSetter.Value declared = super.findSetterInfo(annotated);
    AnnotatedType type = annotatedType(annotated);
    return type != null && allowsNullContent(type)
        ? declared.withContentNulls(Nulls.SET)
        : declared;
  }

  @Override
  public Object findSerializer(Annotated annotated) {
    return isNumberText(annotated) ? null : super.findSerializer(annotated);
  }

  @Override
  public Object findContentSerializer(Annotated annotated) {
    return isTextOfNumbers(annotated) ? null : super.findContentSerializer(annotated);
  }

  /** Takes ToStringSerializer on a number for the shape STRING, which is also read. */
  @Override
  public JsonFormat.Value findFormat(Annotated annotated) {
    return isNumberText(annotated) || isTextOfNumbers(annotated)
        ? JsonFormat.Value.forShape(JsonFormat.Shape.STRING)
        : super.findFormat(annotated);
  }

  private static boolean isNumberText(Annotated annotated) {
    JsonSerialize declared = annotated.getAnnotation(JsonSerialize.class);
    return declared != null
        && declared.using() == ToStringSerializer.class
        && DeclaredForms.areKnown(annotated.getRawType());
  }

  private static boolean isTextOfNumbers(Annotated annotated) {
    JsonSerialize declared = annotated.getAnnotation(JsonSerialize.class);
    JavaType content =
        declared != null && declared.contentUsing() == ToStringSerializer.class
            ? annotated.getType().getContentType()
            : null;
    return content != null && DeclaredForms.areKnown(content.getRawClass());
  }

  private static AnnotatedType annotatedType(Annotated annotated) {
    if (annotated instanceof AnnotatedParameter) {
      AnnotatedParameter parameter = (AnnotatedParameter) annotated;
      AnnotatedElement owner = parameter.getOwner().getAnnotated();
      return owner instanceof Executable
          ? ((Executable) owner).getAnnotatedParameterTypes()[parameter.getIndex()]
          : null;
    }
    AnnotatedElement element = annotated.getAnnotated();
    if (element instanceof Field) {
      return ((Field) element).getAnnotatedType();
    }
    if (element instanceof Method && ((Method) element).getParameterCount() == 1) {
      return ((Method) element).getAnnotatedParameterTypes()[0];
    }
    return null;
  }

  private static boolean allowsNullContent(AnnotatedType type) {
    if (!(type instanceof AnnotatedParameterizedType)) {
      return false;
    }
    AnnotatedType[] arguments =
        ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
    AnnotatedType content = arguments[arguments.length - 1];
    for (Annotation annotation : content.getAnnotations()) {
      if (annotation.annotationType().getSimpleName().equals("Nullable")) {
        return true;
      }
    }
    return false;
  }
}

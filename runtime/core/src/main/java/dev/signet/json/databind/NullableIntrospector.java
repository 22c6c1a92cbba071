package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.signet.user.Owner;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Understands ToStringSerializer on numbers as the shape that it is, and allows null elements in a
 * list or map whose element type is annotated with {@code @Nullable}, an annotation of any package.
 * Refuses to write a record that has an owner.
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
    if (annotated instanceof AnnotatedClass && hasOwner((AnnotatedClass) annotated)) {
      return new OwnedRefusal();
    }
    return isNumberText(annotated) ? null : super.findSerializer(annotated);
  }

  /** Refuses a record with an owner as the key of a map, which is written as its toString(). */
  @Override
  public Object findKeySerializer(Annotated annotated) {
    return annotated instanceof AnnotatedClass && hasOwner((AnnotatedClass) annotated)
        ? new OwnedRefusal()
        : super.findKeySerializer(annotated);
  }

  private static boolean hasOwner(AnnotatedClass type) {
    if (type.getRawType().getName().startsWith("java.")) {
      return false;
    }
    for (AnnotatedField field : type.fields()) {
      if (field.hasAnnotation(Owner.class)) {
        return true;
      }
    }
    for (AnnotatedMethod method : type.memberMethods()) {
      if (method.hasAnnotation(Owner.class)) {
        return true;
      }
    }
    // Databind knows no constructors of superclasses.
    for (Class<?> above = type.getRawType(); above != null; above = above.getSuperclass()) {
      for (Constructor<?> constructor : above.getDeclaredConstructors()) {
        if (hasOwner(constructor)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasOwner(Constructor<?> constructor) {
    for (Annotation[] ofParameter : constructor.getParameterAnnotations()) {
      for (Annotation annotation : ofParameter) {
        if (annotation instanceof Owner) {
          return true;
        }
      }
    }
    return false;
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

  /** Writes no record with an owner, because only generated code compares it with the caller. */
  private static final class OwnedRefusal extends JsonSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) {
      throw new IllegalStateException(
          value.getClass().getName()
              + " has a property with @Owner, and jackson-databind does not compare it with the"
              + " caller: return the type itself, not a Map or an Object that holds it");
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer type) {
      serialize(value, out, provider);
    }
  }
}

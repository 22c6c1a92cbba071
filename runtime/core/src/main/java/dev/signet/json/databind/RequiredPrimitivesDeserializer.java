package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BuilderBasedDeserializer;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Refuses an object that lacks a primitive which is set after the object or its builder was made;
 * jackson itself demands only those that the constructor takes.
 *
 * <p>Two kinds of classes are left alone. In a class with both kinds of properties, jackson buffers
 * those that come before the constructor's and does not report that it sets them. In a class with
 * object ids, a reference may stand for the object.
 */
final class RequiredPrimitivesDeserializer extends DelegatingDeserializer {

  private static final long serialVersionUID = 1L;

  /** The key of the attribute that holds the property names read so far of the object under way. */
  private static final Object SEEN = RequiredPrimitivesDeserializer.class;

  /** Transient because the superclass is serializable; nobody serializes it. */
  private final transient List<String> names;

  private RequiredPrimitivesDeserializer(JsonDeserializer<?> standard, List<String> names) {
    super(standard);
    this.names = names;
  }

  /** Wraps the primitive properties of a bean so that each notes when it is read. */
  static void prepare(BeanDeserializerBuilder builder) {
    boolean setAtOnce =
        !builder.getValueInstantiator().canCreateFromObjectWith()
            && builder.getObjectIdReader() == null;
    if (!setAtOnce) {
      return;
    }
    List<SettableBeanProperty> found = new ArrayList<>();
    for (Iterator<SettableBeanProperty> all = builder.getProperties(); all.hasNext(); ) {
      SettableBeanProperty property = all.next();
      if (property.getType().isPrimitive() && !(property instanceof CreatorProperty)) {
        found.add(property);
      }
    }
    found.forEach(property -> builder.addOrReplaceProperty(new Noting(property), true));
  }

  /**
   * Returns the deserializer to use in place of the standard one, which is wrapped if it reads
   * beans with primitives to ask for.
   */
  static JsonDeserializer<?> around(JsonDeserializer<?> standard) {
    boolean ofBeans =
        standard.getClass() == BeanDeserializer.class
            || standard.getClass() == BuilderBasedDeserializer.class;
    if (!ofBeans) {
      return standard;
    }
    List<String> names = new ArrayList<>();
    for (Iterator<SettableBeanProperty> all = ((BeanDeserializerBase) standard).properties();
        all.hasNext(); ) {
      SettableBeanProperty property = all.next();
      if (property instanceof Noting) {
        names.add(property.getName());
      }
    }
    return names.isEmpty() ? standard : new RequiredPrimitivesDeserializer(standard, names);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
    return new RequiredPrimitivesDeserializer(standard, names);
  }

  /**
   * Leaves out the check for an unwrapped object, whose properties are among those of another one.
   */
  @Override
  public JsonDeserializer<Object> unwrappingDeserializer(NameTransformer transformer) {
    @SuppressWarnings("unchecked") // databind makes the same cast
    JsonDeserializer<Object> standard = (JsonDeserializer<Object>) getDelegatee();
    return standard.unwrappingDeserializer(transformer);
  }

  @Override
  public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT) && !in.hasToken(JsonToken.FIELD_NAME)) {
      return super.deserialize(in, context);
    }
    Object outer = context.getAttribute(SEEN);
    Set<String> seen = new HashSet<>();
    context.setAttribute(SEEN, seen);
    Object bean;
    try {
      bean = super.deserialize(in, context);
    } finally {
      context.setAttribute(SEEN, outer);
    }
    for (String name : names) {
      if (!seen.contains(name)) {
        MismatchedInputException missing =
            MismatchedInputException.from(in, int.class, "a primitive is missing");
        missing.prependPath(bean, name);
        throw missing;
      }
    }
    return bean;
  }

  /** A property that notes its name when it is read. */
  private static final class Noting extends SettableBeanProperty.Delegating {

    private static final long serialVersionUID = 1L;

    Noting(SettableBeanProperty property) {
      super(property);
    }

    @Override
    protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
      return new Noting(property);
    }

    @Override
    public void deserializeAndSet(JsonParser in, DeserializationContext context, Object bean)
        throws IOException {
      note(context);
      delegate.deserializeAndSet(in, context, bean);
    }

    @Override
    public Object deserializeSetAndReturn(
        JsonParser in, DeserializationContext context, Object bean) throws IOException {
      note(context);
      return delegate.deserializeSetAndReturn(in, context, bean);
    }

    private void note(DeserializationContext context) {
      Object seen = context.getAttribute(SEEN);
      if (seen instanceof Set) {
        @SuppressWarnings("unchecked") // only this class puts it there
        Set<String> names = (Set<String>) seen;
        names.add(getName());
      }
    }
  }
}

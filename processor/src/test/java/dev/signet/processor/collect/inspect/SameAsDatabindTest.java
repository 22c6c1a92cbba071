package dev.signet.processor.collect.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerFactory;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.RuntimeMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the schema finds the same property names as the runtime's own mapper. */
class SameAsDatabindTest {

  private static final String CORPUS =
      """
      package demo;

      import com.fasterxml.jackson.annotation.*;
      import com.fasterxml.jackson.databind.PropertyNamingStrategies;
      import com.fasterxml.jackson.databind.annotation.JsonNaming;
      import java.util.*;

      @SuppressWarnings("unused")
      public class Corpus {
        public record Plain(String name, int qty, List<String> tags) {}
        public record Renamed(@JsonProperty("the_name") String name, @JsonAlias("q") int qty) {}
        public record Ignoring(String name, @JsonIgnore String hidden) {}
        public record WithGetter(String first, String last) {
          public String getFull() { return first + last; }
          public boolean isShort() { return true; }
          public List<String> getMore() { return List.of(); }
          public String plain() { return ""; }
        }
        public record TwoConstructors(String a, int b) {
          public TwoConstructors(String a) { this(a, 0); }
        }
        public record Created(String a, int b) {
          @JsonCreator public static Created of(@JsonProperty("x") String x) {
            return new Created(x, 0);
          }
        }
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        public record Snake(String firstName, @JsonProperty("lastName") String last, int aURLOf) {}
        @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
        public static class Kebab {
          private String firstName;
          public String getFirstName() { return firstName; }
          public void setFirstName(String v) { firstName = v; }
          public String getURLOfHTTPServer() { return ""; }
        }
        public static class Bean {
          private String name;
          private boolean active;
          private Boolean boxed;
          private String URL;
          public int open;
          protected int shut;
          private int noAccessor;
          public static int counter;
          public transient int passing;
          public String getName() { return name; }
          public void setName(String v) { name = v; }
          public boolean isActive() { return active; }
          public void setActive(boolean v) { active = v; }
          public Boolean isBoxed() { return boxed; }
          public String getURL() { return URL; }
          public void setURL(String v) { URL = v; }
          public boolean issue() { return true; }
          public String getaway() { return ""; }
          public String get() { return ""; }
          public String isText() { return ""; }
          public void getNothing() {}
          public static String getStatic() { return ""; }
          void setOnlySetter(String v) {}
          private void setPrivateSetter(String v) {}
          public void setTwo(String a, String b) {}
          public void settle(String v) {}
        }
        public static class ReadOnly {
          private final String fixed = "x";
          private List<String> list = new ArrayList<>();
          public String getFixed() { return fixed; }
          public String getComputed() { return ""; }
          public List<String> getList() { return list; }
          public Map<String, String> getMap() { return new HashMap<>(); }
        }
        public static class Base<T> {
          private T value;
          private String own;
          public T getValue() { return value; }
          public void setValue(T v) { value = v; }
          public String getOwn() { return own; }
        }
        public static class Child extends Base<Integer> implements Named {
          public String extra;
        }
        public interface Named { default String getLabel() { return ""; } }
        public static class Annotated {
          @JsonProperty private String marked;
          @JsonProperty("other") private String renamed;
          @JsonIgnore private String ignored;
          private String ignoredByGetter;
          public String getIgnored() { return ignored; }
          public void setIgnored(String v) { ignored = v; }
          @JsonIgnore public String getIgnoredByGetter() { return ignoredByGetter; }
          public void setIgnoredByGetter(String v) { ignoredByGetter = v; }
          public String getRenamed() { return renamed; }
          public void setRenamed(String v) { renamed = v; }
          @JsonProperty("called") public String method() { return ""; }
          @JsonProperty("call") public void accept(String v) {}
        }
        public static class Split {
          private String password;
          private String token;
          @JsonIgnore public String getPassword() { return password; }
          @JsonProperty public void setPassword(String v) { password = v; }
          @JsonProperty public String getToken() { return token; }
          @JsonIgnore public void setToken(String v) { token = v; }
        }
        public static class Accesses {
          @JsonProperty(access = JsonProperty.Access.READ_ONLY) public String in;
          @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public String out;
          @JsonProperty(access = JsonProperty.Access.READ_ONLY) private String id;
          @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) private String secret;
          public String getId() { return id; }
          public void setId(String v) { id = v; }
          public String getSecret() { return secret; }
          public void setSecret(String v) { secret = v; }
        }
        public static class Creating {
          private final String a;
          public String later;
          @JsonCreator public Creating(@JsonProperty("a") String a, @JsonProperty("b") int b) {
            this.a = a;
          }
          public String getA() { return a; }
        }
        public static class NamedConstructor {
          public NamedConstructor(@JsonProperty("a") String a, @JsonProperty("b") int b) {}
          public String getC() { return ""; }
        }
        public static class NamedBesideNoArg {
          public NamedBesideNoArg() {}
          public NamedBesideNoArg(@JsonProperty("a") String a, @JsonProperty("b") int b) {}
          public String c;
        }
        public static class Overriding extends Bean {
          @Override @JsonProperty("title") public String getName() { return ""; }
        }
        public static class InheritedAnnotation extends Super {
          @Override public String getCode() { return ""; }
          @Override public void setCode(String v) {}
        }
        public static class Super {
          @JsonProperty("kode") public String getCode() { return ""; }
          public void setCode(String v) {}
        }
        public static class Shadow extends ShadowBase { public int value; }
        public static class ShadowBase { public String value; public String other; }
        public static class Merged {
          @JsonProperty("x") public String a;
          public String getX() { return a; }
        }
        @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
        public static class Upper { public String firstName; public int i; }
        @JsonNaming(PropertyNamingStrategies.LowerDotCaseStrategy.class)
        public static class Dotted { public String firstName; public int aBCd; }
        @JsonNaming(PropertyNamingStrategies.UpperSnakeCaseStrategy.class)
        public static class UpperSnake { public String firstName; public int _aBCd; }
        public static class Fluent {
          private String name;
          public String getName() { return name; }
          public Fluent setName(String v) { name = v; return this; }
        }
        @JsonIgnoreProperties({"b", "renamed"})
        public static class Listed {
          public String a;
          public String b;
          @JsonProperty("renamed") public String c;
        }
        @JsonIgnoreProperties(value = "b", allowGetters = true)
        public record ListedForReading(String a, String b) {}
        public static class IsAndGet {
          public boolean isOn() { return true; }
          public boolean getOn() { return true; }
          public void setOn(boolean v) {}
        }
      }
      """;

  private static final SchemaProbe PROBE = SchemaProbe.of(CORPUS, probe());
  private static final ClassLoader LOADED = Compile.sources(CORPUS).load();

  private static List<String> types() {
    List<String> types = new ArrayList<>();
    Matcher matcher = Pattern.compile("public (?:record|static class) (\\w+)(<)?").matcher(CORPUS);
    while (matcher.find()) {
      if (matcher.group(2) == null) {
        types.add(matcher.group(1));
      }
    }
    return types;
  }

  private static String probe() {
    StringBuilder methods = new StringBuilder();
    types().forEach(t -> methods.append("Corpus.%s %s();\n".formatted(t, t)));
    return "package demo;\ninterface Probe {\n" + methods + "}\n";
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsTheSameNames(String type) throws Exception {
    assertThat(names(PROBE.payload(type))).isEqualTo(read(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void writesTheSameNames(String type) throws Exception {
    assertThat(names(PROBE.result(type))).isEqualTo(written(type));
  }

  @Test
  void databindDoesNotReadAnIgnoredComponent() throws Exception {
    Object read =
        RuntimeMapper.get().readValue("{\"name\":\"a\",\"hidden\":\"b\"}", load("Ignoring"));

    assertThat(read).hasToString("Ignoring[name=a, hidden=null]");
  }

  private static Set<String> names(Schema schema) {
    Set<String> names = new TreeSet<>();
    for (Property property : ((ObjectSchema) schema).properties()) {
      names.add(property.name());
    }
    return names;
  }

  private static Set<String> read(String type) throws Exception {
    DeserializationConfig config = RuntimeMapper.get().getDeserializationConfig();
    BeanDeserializerBase deserializer =
        (BeanDeserializerBase)
            new DefaultDeserializationContext.Impl(BeanDeserializerFactory.instance)
                .createDummyInstance(config)
                .findRootValueDeserializer(config.constructType(load(type)));
    Set<String> names = new TreeSet<>();
    for (Object name : deserializer.getKnownPropertyNames()) {
      // Databind knows an ignored component of a record, which the constructor needs, but does not
      // read it.
      if (!deserializer.findProperty(name.toString()).isIgnorable()) {
        names.add(name.toString());
      }
    }
    return names;
  }

  private static Set<String> written(String type) throws Exception {
    Iterator<PropertyWriter> writers =
        RuntimeMapper.get()
            .getSerializerProviderInstance()
            .findValueSerializer(load(type))
            .properties();
    Set<String> names = new TreeSet<>();
    writers.forEachRemaining(writer -> names.add(writer.getName()));
    return names;
  }

  private static Class<?> load(String type) throws ClassNotFoundException {
    return LOADED.loadClass("demo.Corpus$" + type);
  }
}

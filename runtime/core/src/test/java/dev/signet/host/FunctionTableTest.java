package dev.signet.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionIndex;
import dev.signet.function.InvocationContext;
import dev.signet.function.SharedObjects;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionTableTest {

  private final Locale before = Locale.getDefault();
  private final List<String> closed = new ArrayList<>();

  @BeforeEach
  void readEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(before);
  }

  @Test
  void findsFunctionsByTheirExactName() {
    try (FunctionTable table = FunctionTable.of(List.of(index(group("g", "b", "a"))))) {
      assertThat(table.find("a").descriptor().name()).isEqualTo("a");
      assertThat(table.all()).extracting(f -> f.descriptor().name()).containsExactly("a", "b");
      for (String other : new String[] {"A", "", " a", "a ", "a/b", "java.lang.String", "\u0430"}) {
        assertThat(table.find(other)).isNull();
      }
      assertThatThrownBy(() -> table.all().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void saysWhatToDoWhenThereIsNone() {
    for (List<FunctionIndex> indexes :
        List.of(List.<FunctionIndex>of(), List.of(index()), List.of(index(group("g"))))) {
      assertThatThrownBy(() -> FunctionTable.of(indexes))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("No generated cloud function was found")
          .hasMessageContaining("annotationProcessorPaths");
    }
    assertThatThrownBy(() -> FunctionTable.load(ClassLoader.getPlatformClassLoader()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("No generated cloud function was found");
  }

  @Test
  void takesTheContextClassLoaderForThatOfTheApplication() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader other = new ClassLoader(context) {};
    try {
      Thread.currentThread().setContextClassLoader(other);
      assertThat(FunctionTable.contextLoader()).isSameAs(other);
      Thread.currentThread().setContextClassLoader(null);
      assertThat(FunctionTable.contextLoader()).isSameAs(FunctionTable.class.getClassLoader());
    } finally {
      Thread.currentThread().setContextClassLoader(context);
    }
  }

  @Test
  void aNameThatIsUsedTwiceNamesBothAndClosesAll() {
    assertThatThrownBy(
            () ->
                FunctionTable.of(
                    List.of(index(group("first", "a")), index(group("second", "b", "a")))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'a' is used twice")
        .hasMessageContaining(Named.class.getName());
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void aHandlerThatCannotBeMadeClosesTheOpenedOnesAndSaysWhy() {
    for (Throwable thrown :
        new Throwable[] {
          new IllegalStateException("no database"),
          new NoClassDefFoundError("no database"),
          new ExceptionInInitializerError(new IllegalStateException("no database")),
          new Exception(new IllegalStateException("no database"))
        }) {
      closed.clear();
      assertThatThrownBy(
              () ->
                  FunctionTable.of(
                      List.of(index(group("first", "a"), group("second", "b"), failing(thrown)))))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith("A handler object could not be made: ")
          .hasMessageContaining("no database");
      assertThat(closed).containsExactly("second", "first");
    }
  }

  @Test
  void aGroupThatCannotSayItsFunctionsIsClosedToo() {
    FunctionGroup broken =
        shared -> {
          shared.add(AutoCloseable.class, () -> closed.add("broken"));
          throw new IllegalStateException("broken");
        };

    assertThatThrownBy(() -> FunctionTable.of(List.of(index(group("first", "a"), () -> broken))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("broken");
    assertThat(closed).containsExactly("broken", "first");
  }

  @Test
  void closesTheLastGroupFirstAndEachOnce() {
    FunctionTable table =
        FunctionTable.of(List.of(index(group("1", "a"), group("2", "b")), index(group("3", "c"))));

    table.close();
    table.close();

    assertThat(closed).containsExactly("3", "2", "1");
  }

  @Test
  void aGroupThatFailsToCloseKeepsNoOtherOpen() {
    for (Throwable thrown : new Throwable[] {new Exception("x"), new AssertionError("x")}) {
      closed.clear();
      FunctionTable table =
          FunctionTable.of(
              List.of(index(group("1", "a"), failingToClose(thrown), group("3", "c"))));

      table.close();

      assertThat(closed).containsExactly("3", "1");
    }
  }

  @Test
  void aBeanThatNothingSuppliesSaysWhichClassAndWhoServesIt() {
    Callable<FunctionGroup> bean =
        () ->
            shared -> {
              shared.handlerBean(Named.class);
              return List.of(new Named("b"));
            };

    assertThatThrownBy(() -> FunctionTable.of(List.of(index(group("first", "a"), bean))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(Named.class.getName() + " is a Spring bean")
        .hasMessageContaining("signet-spring")
        .hasMessageContaining("remove the annotation");
    assertThat(closed).containsExactly("first");
  }

  @Test
  void everythingThatIsWrongWithBeansIsSaidAtOnceAndOnce() {
    Callable<FunctionGroup> missing =
        () ->
            shared -> {
              shared.handlerBean(Named.class);
              return List.of();
            };
    Callable<FunctionGroup> unusable =
        () ->
            shared -> {
              throw new SharedObjects.UnusableBeanException("two of them");
            };

    assertThatThrownBy(() -> FunctionTable.of(List.of(index(missing, unusable, missing, unusable))))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .satisfies(
            message ->
                assertThat(message.lines().map(line -> line.split(" is a ")[0]))
                    .containsExactly(Named.class.getName(), "two of them"));
  }

  private Callable<FunctionGroup> group(String groupName, String... functions) {
    return () ->
        shared -> {
          addNext(shared, () -> closed.add(groupName));
          return Arrays.stream(functions).<FunctionHandler>map(Named::new).toList();
        };
  }

  private static Callable<FunctionGroup> failingToClose(Throwable thrown) {
    return () ->
        shared -> {
          shared.add(AutoCloseable.class, () -> sneak(thrown));
          return List.of(new Named("b"));
        };
  }

  /** Adds a handler object of a class that the table has no object of. */
  private static void addNext(SharedObjects shared, First object) throws Exception {
    if (shared.find(First.class) == null) {
      shared.add(First.class, object);
    } else if (shared.find(Second.class) == null) {
      shared.add(Second.class, object::close);
    } else {
      shared.add(Third.class, object::close);
    }
  }

  private interface First extends AutoCloseable {
    @Override
    void close();
  }

  private interface Second extends First {}

  private interface Third extends First {}

  private static Callable<FunctionGroup> failing(Throwable thrown) {
    return () -> {
      sneak(thrown);
      return null;
    };
  }

  private static void sneak(Throwable thrown) throws Exception {
    if (thrown instanceof Error) {
      throw (Error) thrown;
    }
    throw (Exception) thrown;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static FunctionIndex index(Callable<FunctionGroup>... groups) {
    List<Callable<FunctionGroup>> all = List.of(groups);
    return () -> all;
  }

  private static final class Named implements FunctionHandler {
    private final FunctionDescriptor descriptor;

    Named(String name) {
      descriptor = FunctionDescriptor.of(name, Requirement.CALLER);
    }

    @Override
    public FunctionDescriptor descriptor() {
      return descriptor;
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      return null;
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) {}
  }
}

package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedObjectsTest {

  private final List<String> closed = new ArrayList<>();

  @Test
  void theObjectOfAClassIsMadeOnce() throws Exception {
    SharedObjects shared = new SharedObjects();

    First made = shared.get(First.class, First::new);

    assertThat(shared.get(First.class, First::new)).isSameAs(made);
    assertThat(shared.find(First.class)).isSameAs(made);
    assertThat(shared.find(Second.class)).isNull();
    assertThatThrownBy(() -> shared.add(First.class, new First()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("First");
    assertThatThrownBy(() -> shared.get(Second.class, () -> null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("the @HandlerFactory of");
  }

  @Test
  void closesTheLastMadeFirstAndEachOnce() throws Exception {
    SharedObjects shared = new SharedObjects();
    shared.add(First.class, new First());
    shared.get(Second.class, Second::new);
    shared.add(String.class, "is no AutoCloseable");

    shared.close();
    shared.close();

    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void oneThatFailsToCloseKeepsNoOtherOpen() {
    SharedObjects shared = new SharedObjects();
    shared.add(First.class, new First());
    shared.add(
        AutoCloseable.class,
        () -> {
          throw new IllegalStateException("x");
        });

    shared.close();

    assertThat(closed).containsExactly("first");
  }

  @Test
  void theApplicationsOwnObjectWinsAndIsNeverClosed() throws Exception {
    First own = new First();
    SharedObjects shared = new SharedObjects(new Beans(own));

    assertThat(shared.find(First.class)).isSameAs(own);
    assertThat(
            shared.get(
                First.class,
                () -> {
                  throw new AssertionError("the constructor runs");
                }))
        .isSameAs(own);
    assertThat(shared.bean(First.class)).isSameAs(own);
    assertThat(shared.handlerBean(First.class)).isSameAs(own);
    shared.get(Second.class, Second::new);
    shared.close();

    assertThat(closed).containsExactly("second");
  }

  @Test
  void aBeanThatNothingSuppliesIsMissing() {
    for (SharedObjects shared :
        List.of(new SharedObjects(), new SharedObjects(new Beans(new Second())))) {
      assertThatThrownBy(() -> shared.bean(First.class)).satisfies(SharedObjectsTest::isOfFirst);
      assertThatThrownBy(() -> shared.handlerBean(First.class))
          .satisfies(SharedObjectsTest::isOfFirst);
    }
  }

  @Test
  void aHandlerThatTheApplicationLeavesOutIsNull() throws Exception {
    SharedObjects shared =
        new SharedObjects(
            new SharedObjects.Source() {
              @Override
              public <T> T find(Class<T> type) {
                return null;
              }

              @Override
              public boolean leavesOut(Class<?> handler) {
                return true;
              }
            });

    assertThat(shared.handlerBean(First.class)).isNull();
    assertThatThrownBy(() -> shared.bean(First.class)).satisfies(SharedObjectsTest::isOfFirst);
  }

  @Test
  void anObjectOfAnotherClassIsRefused() {
    SharedObjects shared =
        new SharedObjects(
            new SharedObjects.Source() {
              @Override
              @SuppressWarnings("unchecked")
              public <T> T find(Class<T> type) {
                return (T) "a proxy of an interface";
              }
            });

    assertThatThrownBy(() -> shared.find(First.class)).isInstanceOf(ClassCastException.class);
  }

  private static void isOfFirst(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            SharedObjects.MissingBeanException.class,
            missing -> assertThat(missing.className()).isEqualTo(First.class.getName()));
  }

  private final class First implements AutoCloseable {
    @Override
    public void close() {
      closed.add("first");
    }
  }

  private final class Second implements AutoCloseable {
    @Override
    public void close() {
      closed.add("second");
    }
  }

  private static final class Beans implements SharedObjects.Source {
    private final Object bean;

    Beans(Object bean) {
      this.bean = bean;
    }

    @Override
    public <T> T find(Class<T> type) {
      return type.isInstance(bean) ? type.cast(bean) : null;
    }
  }
}

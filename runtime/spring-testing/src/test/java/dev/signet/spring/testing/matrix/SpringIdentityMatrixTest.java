package dev.signet.spring.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.spring.testing.shop.OrderController;
import dev.signet.spring.testing.shop.ShopApplication;
import dev.signet.spring.testing.shop.StockFunctions;
import dev.signet.testing.matrix.IdentityMatrix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = ShopApplication.class)
class SpringIdentityMatrixTest {

  private static final String ORDERS = "dev.signet.spring.testing.shop.OrderController";

  @Autowired WebApplicationContext application;
  @Autowired OrderController orders;
  @Autowired StockFunctions stock;
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicNode> theRecordedMatrixHolds() {
    return SpringIdentityMatrix.tests(application);
  }

  @Test
  void functionsControllersAndWhatIsNotGuardedStandInOneRecord() {
    assertThat(SpringIdentityMatrix.of(application).matrix().text())
        .contains(
            "reserve | user | reached",
            ORDERS + ".find | no identity | UNAUTHENTICATED\n",
            ORDERS + ".create | no unionid | UNIONID_UNAVAILABLE\n",
            ORDERS + ".offers | no identity | reached\n",
            "dev.signet.spring.testing.shop.EchoController.echo | requirement |"
                + " not guarded by Signet\n")
        .doesNotContain("scf-event", "BasicErrorController");
  }

  @Test
  void everyWayRefusesWhomItMustAndNoUserCodeRuns() {
    int ran = orders.calls() + stock.calls();

    List<String> names = new ArrayList<>();
    matrix().dynamicTests().forEach(node -> run(node, names));

    assertThat(names)
        .contains(
            "reserve · POST /fn/reserve refuses whom it must",
            "countStock · POST /fn/countStock refuses whom it must",
            "onPaid · POST /fn/onPaid refuses whom it must",
            "onText · POST /fn/_push refuses whom it must",
            ORDERS + ".find · GET /orders/{code:[A-Z]-[0-9]+} refuses whom it must",
            ORDERS + ".create · POST /orders refuses whom it must",
            ORDERS + ".offers · GET /orders/offers/{page} refuses whom it must");
    assertThat(orders.calls() + stock.calls()).isEqualTo(ran);
  }

  private IdentityMatrix matrix() {
    return SpringIdentityMatrix.of(application)
        .matrix()
        .recordedIn(folder.resolve("matrix.txt"))
        .writing();
  }

  private static void run(DynamicNode node, List<String> names) {
    if (node instanceof DynamicContainer container) {
      container.getChildren().forEach(child -> run(child, names));
      return;
    }
    try {
      ((DynamicTest) node).getExecutable().execute();
      names.add(node.getDisplayName());
    } catch (TestAbortedException skipped) {
      names.add("skipped: " + node.getDisplayName());
    } catch (Throwable failed) {
      throw new AssertionError(node.getDisplayName() + ": " + failed.getMessage(), failed);
    }
  }
}

package dev.signet.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

  private static final List<String> KNOWN =
      List.of("orderId", "ownerId", "nickname", "quantity", "id");

  @ParameterizedTest
  @CsvSource({
    "orderID, orderId",
    "ordreId, orderId",
    "oderId, orderId",
    "order_id, orderId",
    "nickName, nickname",
    "nicknam, nickname",
    "quantitiy, quantity",
    "ID, id"
  })
  void findsTheNameThatWasMeant(String misspelt, String meant) {
    assertThat(NearestName.nearest(misspelt, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"price", "resourceOwner", "xy", "name", "total", ""})
  void keepsSilentWhenNothingIsNear(String misspelt) {
    assertThat(NearestName.nearest(misspelt, KNOWN)).isEmpty();
  }

  @Test
  void takesTheFirstOfTwoThatAreEquallyNear() {
    assertThat(NearestName.nearest("cat", List.of("bat", "hat"))).contains("bat");
  }

  @Test
  void hasNothingToSuggestWhereNothingIsKnown() {
    assertThat(NearestName.nearest("name", List.of())).isEmpty();
  }
}

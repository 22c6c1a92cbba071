package dev.signet.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIngressTest {

  @ParameterizedTest
  @ValueSource(strings = {CloudRunPrivateIngress.NAME, CloudbaseGatewayIngress.NAME})
  void aNameDeclaresTheIngressThatHasIt(String name) {
    assertThat(HttpIngress.of(name, IngressSettings.none()).name()).isEqualTo(name);
  }

  @Test
  void noOtherNameFallsBackToOneOfThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpIngress.of(ScfEventIngress.NAME, IngressSettings.none()))
        .withMessageContaining(ScfEventIngress.NAME);
  }
}

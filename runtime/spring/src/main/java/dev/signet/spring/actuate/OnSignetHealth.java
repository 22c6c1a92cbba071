package dev.signet.spring.actuate;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds unless {@code management.health.signet.enabled} or, where that is not set, {@code
 * management.health.defaults.enabled} is false. Spring Boot has an annotation for it, whose name is
 * another one in its next line.
 */
final class OnSignetHealth extends SpringBootCondition {

  private static final String PREFIX = "management.health.";

  OnSignetHealth() {}

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    boolean byDefault = environment.getProperty(PREFIX + "defaults.enabled", Boolean.class, true);
    boolean enabled = environment.getProperty(PREFIX + "signet.enabled", Boolean.class, byDefault);
    return new ConditionOutcome(
        enabled, ConditionMessage.forCondition("health of Signet").because("enabled: " + enabled));
  }
}

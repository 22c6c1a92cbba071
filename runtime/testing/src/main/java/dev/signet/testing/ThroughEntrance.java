package dev.signet.testing;

import dev.signet.simulator.Entrance;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the entrance by which the calls of a test come, which is otherwise {@link
 * Entrance#CLOUDRUN}. The nearest annotation counts, as with {@link WithCaller}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SignetExtension.class)
public @interface ThroughEntrance {

  /** The entrance. */
  Entrance value();
}

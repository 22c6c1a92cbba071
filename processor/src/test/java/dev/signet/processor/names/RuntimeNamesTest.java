package dev.signet.processor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the names by which the processor knows the runtime with the runtime's classes; nothing
 * else does.
 */
class RuntimeNamesTest {

  static List<String> names() throws IllegalAccessException {
    List<String> names = new ArrayList<>();
    for (Field field : RuntimeNames.class.getDeclaredFields()) {
      if (field.getType() == String.class) {
        names.add((String) field.get(null));
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNameIsThatOfAType(String name) throws ClassNotFoundException {
    Class<?> type = Class.forName(name, false, getClass().getClassLoader());
    assertThat(type.getCanonicalName()).isEqualTo(name);
  }

  @Test
  void theListsHoldNamesOfAnnotations() throws ClassNotFoundException {
    List<String> listed =
        Stream.of(RuntimeNames.REQUIREMENTS, RuntimeNames.CALLER_ANNOTATIONS)
            .flatMap(List::stream)
            .toList();
    for (String name : listed) {
      assertThat(Class.forName(name, false, getClass().getClassLoader())).isAnnotation();
    }
  }

  @Test
  void noNameStandsTwice() throws IllegalAccessException {
    assertThat(names()).doesNotHaveDuplicates().hasSizeGreaterThan(40);
  }
}

package dev.signet.scf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Checks that an answer is a tree of JSON's own types. */
final class PlainTrees {

  private PlainTrees() {}

  static void assertPlain(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> assertThat(key).isInstanceOf(String.class));
      map.values().forEach(PlainTrees::assertPlain);
    } else if (tree instanceof List<?> list) {
      list.forEach(PlainTrees::assertPlain);
    } else if (tree != null) {
      assertThat(tree).isInstanceOfAny(String.class, Number.class, Boolean.class);
      assertThat(tree.getClass().getName()).startsWith("java.");
    }
  }
}

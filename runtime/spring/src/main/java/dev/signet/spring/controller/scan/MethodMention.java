package dev.signet.spring.controller.scan;

import java.util.Set;
import java.util.TreeSet;

/** What the class file of a type says about Signet at one of its methods. */
final class MethodMention {

  private final String name;
  private final String descriptor;
  private final Set<String> annotations = new TreeSet<>();
  private final Set<Integer> users = new TreeSet<>();
  private boolean function;

  MethodMention(String name, String descriptor) {
    this.name = name;
    this.descriptor = descriptor;
  }

  /** Notes an annotation that promises a check. */
  void add(String annotation) {
    function |= annotation.equals(SignetAnnotations.CLOUD_FUNCTION);
    annotations.add(annotation);
  }

  /** Notes that a parameter receives the application's user. */
  void addUser(int parameter) {
    users.add(parameter);
    annotations.add(SignetAnnotations.CURRENT_USER);
  }

  String name() {
    return name;
  }

  String descriptor() {
    return descriptor;
  }

  /** Returns whether there is anything to enforce. */
  boolean promises() {
    return !annotations.isEmpty();
  }

  /** Returns whether it is a cloud function, in whose wrapper everything is enforced. */
  boolean isFunction() {
    return function;
  }

  /** Returns the indexes of the parameters that receive the application's user. */
  Set<Integer> users() {
    return users;
  }

  /** Returns one of the annotations as people write it. */
  String annotation() {
    return SignetAnnotations.named(annotations.iterator().next());
  }
}

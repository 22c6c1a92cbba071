package dev.signet.spring.controller.scan;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.asm.ClassReader;
import org.springframework.asm.Type;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.util.ClassUtils;

/**
 * What the class files of a controller and its supertypes say about Signet. A class file says more
 * than reflection, for which most of Signet's annotations are not kept.
 */
public final class ControllerScan {

  private static final List<String> OTHERS =
      List.of("java.", "jakarta.", "javax.", "kotlin.", "org.springframework.");

  private final Class<?> controller;
  private final List<String> ofClass = new ArrayList<>();
  private final Map<Method, List<MethodMention>> ofMethods = new LinkedHashMap<>();
  private boolean complete = true;

  private ControllerScan(Class<?> controller) {
    this.controller = controller;
  }

  /** Reads a controller. */
  public static ControllerScan of(Class<?> controller, SignetAnnotations known) {
    ControllerScan scan = new ControllerScan(controller);
    for (Class<?> type : lineage(controller)) {
      scan.read(type, known);
    }
    return scan;
  }

  /**
   * Returns whether every class file was there. Classes that were made at run time have none, and
   * for them only what reflection shows is known.
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Returns where something stands that has to be enforced, and what; empty if nothing does.
   * Functions are left out, as long as no request is mapped to them.
   */
  public Optional<String> first() {
    if (!ofClass.isEmpty()) {
      return Optional.of(ofClass.get(0));
    }
    return ofMethods.entrySet().stream()
        .filter(entry -> !entry.getValue().stream().allMatch(MethodMention::isFunction))
        .findFirst()
        .map(ControllerScan::text);
  }

  /** Returns what has to be enforced for one mapped method; empty if nothing. */
  public Optional<String> of(Method method) {
    if (!ofClass.isEmpty()) {
      return Optional.of(ofClass.get(0));
    }
    return ofMethods.entrySet().stream()
        .filter(entry -> entry.getKey().equals(method))
        .findFirst()
        .map(ControllerScan::text)
        .or(
            () ->
                IdentityTypes.firstOf(method, controller)
                    .map(type -> type + " of " + GuardNames.keyOf(method)));
  }

  /** Returns the parameters of a method that receive the application's user. */
  public Set<Integer> users(Method method) {
    Set<Integer> users = new TreeSet<>();
    for (MethodMention mention : ofMethods.getOrDefault(method, List.of())) {
      users.addAll(mention.users());
    }
    return users;
  }

  /** Returns the methods of which a parameter receives the application's user. */
  public List<Method> withUsers() {
    return ofMethods.keySet().stream().filter(method -> !users(method).isEmpty()).toList();
  }

  private static String text(Map.Entry<Method, List<MethodMention>> entry) {
    return entry.getValue().get(0).annotation() + " of " + GuardNames.keyOf(entry.getKey());
  }

  private static Set<Class<?>> lineage(Class<?> controller) {
    Set<Class<?>> lineage = new LinkedHashSet<>();
    for (Class<?> type = controller; type != null; type = type.getSuperclass()) {
      lineage.add(type);
    }
    lineage.addAll(ClassUtils.getAllInterfacesForClassAsSet(controller));
    lineage.removeIf(type -> OTHERS.stream().anyMatch(type.getName()::startsWith));
    return lineage;
  }

  private void read(Class<?> type, SignetAnnotations known) {
    try (InputStream in = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
      if (in == null) {
        complete = false;
        return;
      }
      ClassFileMentions mentions = ClassFileMentions.read(new ClassReader(in), known);
      for (String annotation : mentions.ofClass()) {
        ofClass.add(annotation + " of " + type.getName());
      }
      for (MethodMention mention : mentions.ofMethods()) {
        ofMethods.computeIfAbsent(called(type, mention), m -> new ArrayList<>()).add(mention);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the class file of " + type.getName() + " is not read", e);
    }
  }

  /** Returns the method of the controller that is called where this one is. */
  private Method called(Class<?> type, MethodMention mention) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(mention.name())
          && Type.getMethodDescriptor(method).equals(mention.descriptor())) {
        return BridgeMethodResolver.findBridgedMethod(
            ClassUtils.getMostSpecificMethod(method, controller));
      }
    }
    throw new IllegalStateException(type.getName() + " has no method " + mention.name());
  }
}

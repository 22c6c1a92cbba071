package dev.signet.spring.testing.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** A method of a controller with what it is mapped to. */
record MappedMethod(HandlerMethod method, RequestMappingInfo mapping) {

  /** Returns a name such as {@code com.example.OrderController.find}. */
  String name() {
    Class<?> type = ClassUtils.getUserClass(method.getBeanType());
    String typeName = type.getCanonicalName() == null ? type.getName() : type.getCanonicalName();
    return typeName + "." + method.getMethod().getName();
  }

  /** Returns the name and what it is mapped to. */
  String longName() {
    return name() + " " + String.join(" ", methods()) + " " + String.join(" ", patterns());
  }

  boolean isOverloadOf(MappedMethod other) {
    return name().equals(other.name()) && !method.getMethod().equals(other.method.getMethod());
  }

  /** Returns whether Spring Boot brings it, such as the page of errors. */
  boolean isSpringBoots() {
    return method.getBeanType().getName().startsWith("org.springframework.boot.");
  }

  /** Returns the methods of HTTP that lead to it; GET stands for all. */
  List<String> methods() {
    Set<String> names = new TreeSet<>();
    for (RequestMethod each : mapping.getMethodsCondition().getMethods()) {
      names.add(each.name());
    }
    return names.isEmpty() ? List.of("GET") : new ArrayList<>(names);
  }

  /** Returns the patterns of its paths, sorted. */
  List<String> patterns() {
    return new ArrayList<>(new TreeSet<>(mapping.getPatternValues()));
  }
}

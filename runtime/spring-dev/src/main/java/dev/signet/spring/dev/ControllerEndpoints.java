package dev.signet.spring.dev;

import dev.signet.dev.application.Endpoint;
import dev.signet.function.FunctionHandler;
import dev.signet.spring.guard.GuardLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Finds the guarded methods of an application's controllers with the requests that lead to them.
 */
final class ControllerEndpoints {

  /** What a mapping without methods of HTTP takes, as far as anybody tries it. */
  private static final List<String> ANY = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final WebApplicationContext context;
  private final GuardLookup guards;
  private final String prefix;

  ControllerEndpoints(WebApplicationContext context) {
    this.context = context;
    this.guards =
        context.getBeanProvider(GuardLookup.class).getIfAvailable(() -> m -> Optional.empty());
    this.prefix = property("server.servlet.context-path") + property("spring.mvc.servlet.path");
  }

  private String property(String name) {
    String path = context.getEnvironment().getProperty(name, "");
    return path.equals("/") ? "" : path;
  }

  /** Returns what stands before every path of the DispatcherServlet. */
  String prefix() {
    return prefix;
  }

  List<Endpoint> all() {
    List<Endpoint> endpoints = new ArrayList<>();
    BeanFactoryUtils.beansOfTypeIncludingAncestors(context, RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .forEach((info, method) -> endpoints.addAll(of(info, method))));
    return endpoints;
  }

  private List<Endpoint> of(RequestMappingInfo info, HandlerMethod method) {
    Optional<FunctionHandler> guard = guards.guardOf(method);
    if (guard.isEmpty()) {
      return List.of();
    }
    String name =
        ClassUtils.getUserClass(method.getBeanType()).getSimpleName()
            + "."
            + method.getMethod().getName();
    List<Endpoint.Parameter> parameters = new ArrayList<>();
    boolean body = false;
    for (MethodParameter parameter : method.getMethodParameters()) {
      body |= parameter.hasParameterAnnotation(RequestBody.class);
      query(parameter).ifPresent(parameters::add);
    }
    List<Endpoint> endpoints = new ArrayList<>();
    for (String path : new TreeSet<>(info.getPatternValues())) {
      endpoints.add(new Endpoint(name, guard.get(), verbs(info), prefix + path, parameters, body));
    }
    return endpoints;
  }

  private static List<String> verbs(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() ? ANY : methods.stream().sorted().map(Enum::name).toList();
  }

  /** Returns the parameter of the query that Spring reads for this one; empty for others. */
  private static Optional<Endpoint.Parameter> query(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named == null) {
      boolean implied =
          parameter.getParameterAnnotations().length == 0
              && BeanUtils.isSimpleProperty(parameter.nestedIfOptional().getNestedParameterType());
      return implied ? parameter(parameter, "", false) : Optional.empty();
    }
    boolean required =
        named.required()
            && named.defaultValue().equals(ValueConstants.DEFAULT_NONE)
            && !parameter.isOptional();
    return parameter(parameter, named.name(), required);
  }

  private static Optional<Endpoint.Parameter> parameter(
      MethodParameter parameter, String name, boolean required) {
    String known = StringUtils.hasText(name) ? name : parameter.getParameterName();
    return known == null ? Optional.empty() : Optional.of(new Endpoint.Parameter(known, required));
  }
}

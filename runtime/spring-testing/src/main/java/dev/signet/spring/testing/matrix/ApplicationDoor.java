package dev.signet.spring.testing.matrix;

import dev.signet.function.FunctionHandler;
import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.Entrance;
import dev.signet.spring.function.MountedFunctions;
import dev.signet.spring.guard.GuardLookup;
import dev.signet.spring.host.SignetProperties;
import dev.signet.spring.host.SpringHost;
import dev.signet.testing.door.Door;
import dev.signet.testing.door.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The door of a Spring application: its DispatcherServlet, without filters. */
final class ApplicationDoor implements Door {

  private final SpringHost host;
  private final Map<FunctionHandler, List<Way>> ways = new IdentityHashMap<>();
  private final List<FunctionHandler> functions = new ArrayList<>();
  private final Set<String> unguarded = new TreeSet<>();

  private ApplicationDoor(SpringHost host) {
    this.host = host;
  }

  static ApplicationDoor of(WebApplicationContext application, ExampleRequests examples) {
    SpringHost host = application.getBeanProvider(SpringHost.class).getIfAvailable();
    if (host == null) {
      throw new IllegalStateException(
          "This application context has no Signet. Put signet-spring-boot-starter on the class"
              + " path, and let the context have its auto-configuration.");
    }
    ApplicationDoor door = new ApplicationDoor(host);
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(application).build();
    door.addFunctions(application, mvc);
    application
        .getBeanProvider(GuardLookup.class)
        .ifAvailable(guards -> door.addControllers(application, guards, mvc, examples));
    return door;
  }

  /** Returns the functions and the guards of controllers. */
  Collection<FunctionHandler> functions() {
    return functions;
  }

  @Override
  public Entrance entrance() {
    return Arrays.stream(Entrance.values())
        .filter(entrance -> entrance.ingress().equals(host.settings().ingress()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public IngressSettings callers() {
    return host.settings().callers();
  }

  @Override
  public List<Way> ways(FunctionHandler function) {
    return ways.getOrDefault(function, List.of());
  }

  @Override
  public Set<String> unguarded() {
    return unguarded;
  }

  private void addFunctions(WebApplicationContext application, MockMvc mvc) {
    MountedFunctions mounted = application.getBeanProvider(MountedFunctions.class).getIfAvailable();
    if (mounted != null) {
      String path = application.getBean(SignetProperties.class).path();
      for (FunctionHandler function : mounted.functions()) {
        add(function, FunctionWay.to(function.descriptor(), mvc, path));
      }
    }
  }

  private void addControllers(
      WebApplicationContext application,
      GuardLookup guards,
      MockMvc mvc,
      ExampleRequests examples) {
    List<MappedMethod> open = new ArrayList<>();
    for (MappedMethod mapped : mapped(application)) {
      guards
          .guardOf(mapped.method())
          .ifPresentOrElse(
              guard -> ways(mapped, mvc, examples).forEach(way -> add(guard, way)),
              () -> open.add(mapped));
    }
    for (MappedMethod mapped : open) {
      unguarded.add(isOverloaded(mapped, open) ? mapped.longName() : mapped.name());
    }
  }

  /** Returns whether another method has the name, guarded or not, so that it says too little. */
  private boolean isOverloaded(MappedMethod mapped, List<MappedMethod> open) {
    return functions.stream().anyMatch(each -> each.descriptor().name().equals(mapped.name()))
        || open.stream().anyMatch(each -> each.isOverloadOf(mapped));
  }

  private static List<MappedMethod> mapped(WebApplicationContext application) {
    List<MappedMethod> all = new ArrayList<>();
    for (RequestMappingHandlerMapping mapping :
        BeanFactoryUtils.beansOfTypeIncludingAncestors(
                application, RequestMappingHandlerMapping.class)
            .values()) {
      mapping
          .getHandlerMethods()
          .forEach((info, method) -> all.add(new MappedMethod(method, info)));
    }
    all.removeIf(MappedMethod::isSpringBoots);
    return all;
  }

  private static List<Way> ways(MappedMethod mapped, MockMvc mvc, ExampleRequests examples) {
    List<Way> ways = new ArrayList<>();
    for (String pattern : mapped.patterns()) {
      for (String method : mapped.methods()) {
        ways.add(new ControllerWay(mvc, examples, mapped, method, pattern));
      }
    }
    return ways;
  }

  private void add(FunctionHandler function, Way way) {
    if (!ways.containsKey(function)) {
      functions.add(function);
    }
    ways.computeIfAbsent(function, key -> new ArrayList<>()).add(way);
  }
}

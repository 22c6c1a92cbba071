package dev.signet.spring.function;

import dev.signet.host.ConfigurationException;
import dev.signet.spring.host.SpringMessages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Refuses a start after which a controller could not be reached, because its path is taken. */
final class ReachableControllers implements SmartInitializingSingleton {

  private final String path;
  private final ListableBeanFactory beans;

  ReachableControllers(String path, ListableBeanFactory beans) {
    this.path = path;
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> problems = new ArrayList<>();
    beans
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(mapping -> mapping.getHandlerMethods().forEach((i, m) -> check(i, m, problems)));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems.stream().sorted().toList());
    }
  }

  private void check(RequestMappingInfo info, HandlerMethod method, List<String> problems) {
    for (String pattern : info.getPatternValues()) {
      if (pattern.startsWith(path + "/")) {
        problems.add(
            SpringMessages.CONTROLLER_BELOW_FUNCTIONS.format(
                method.getBeanType().getName() + "." + method.getMethod().getName(),
                pattern,
                path));
      }
    }
  }
}

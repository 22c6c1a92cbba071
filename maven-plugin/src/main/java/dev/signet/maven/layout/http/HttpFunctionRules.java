package dev.signet.maven.layout.http;

import dev.signet.maven.layout.cloudbase.FunctionRules;
import dev.signet.maven.layout.cloudbase.Java11Rule;
import dev.signet.maven.layout.cloudbase.TemplatingRule;
import dev.signet.maven.layout.image.ImageRules;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import java.io.IOException;
import java.util.List;

/** What the platform would refuse of an HTTP function. */
final class HttpFunctionRules {

  private static final List<String> INGRESSES =
      List.of("cloudbase-gateway-only", "wechat-cloudrun-private");
  private static final List<String> RUNTIMES =
      List.of("auto", HttpFunctionLayout.JAVA, HttpFunctionLayout.IMAGE);
  private static final int MOST_REQUESTS = 100;

  private final HttpFunctionSettings http;
  private final Problems problems;

  HttpFunctionRules(HttpFunctionSettings http, Problems problems) {
    this.http = http;
    this.problems = problems;
  }

  void check(BuiltProject project) {
    checkName(project);
    if (!INGRESSES.contains(http.ingress())) {
      problems.add(
          PluginMessages.INGRESS_NOT_LEGAL,
          "<httpFunctionIngress>",
          http.ingress(),
          String.join(", ", INGRESSES));
    }
    if (!RUNTIMES.contains(http.runtime())) {
      problems.add(
          PluginMessages.HTTP_RUNTIME_NOT_LEGAL, http.runtime(), String.join(", ", RUNTIMES));
    }
    if (http.concurrency() < 1 || http.concurrency() > MOST_REQUESTS) {
      problems.add(PluginMessages.HTTP_CONCURRENCY_NOT_LEGAL, String.valueOf(http.concurrency()));
    }
  }

  private void checkName(BuiltProject project) {
    String name = http.name(project);
    if (!FunctionRules.NAME.matcher(name).matches()) {
      String from = http.givenName().isEmpty() ? project.name() : http.givenName();
      problems.add(PluginMessages.HTTP_NAME_NOT_LEGAL, from);
    }
    // Both are functions of one environment.
    project.functionsWithHandler().stream()
        .filter(function -> function.name().equalsIgnoreCase(name))
        .forEach(function -> problems.add(PluginMessages.HTTP_NAME_TAKEN, name, function.method()));
  }

  void checkJava(BuiltProject project) throws IOException {
    Java11Rule.check(project, HttpFunctionLayout.NAME, problems);
  }

  void checkImage(BuiltProject project) throws IOException {
    ImageRules.check(project, http.image(), problems);
    http.target().check(project.version(), problems);
    TemplatingRule.check(http.target().uri(), "<httpFunctionImageUri>", problems);
    TemplatingRule.check(http.target().registryId(), "<httpFunctionRegistryId>", problems);
    TemplatingRule.check(http.target().repository(), "<httpFunctionRepository>", problems);
  }
}

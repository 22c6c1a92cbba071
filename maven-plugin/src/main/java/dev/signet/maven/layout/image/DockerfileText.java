package dev.signet.maven.layout.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a Dockerfile that runs the JVM as the first process of a container, and not as root. */
final class DockerfileText {

  /** A number, so that no image needs a user of that name. */
  private static final String USER = "10001:10001";

  /** Bash opens the connection itself, so that the image needs no client for HTTP. */
  private static final String HEALTH =
      "exec 3<>/dev/tcp/127.0.0.1/$PORT"
          + " && printf 'HEAD /_healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n'"
          + " >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]";

  private final ImageSettings settings;
  private final JavaCommands commands;

  private DockerfileText(ImageSettings settings) {
    this.settings = settings;
    this.commands = settings.commands();
  }

  static String of(ImageSettings settings) {
    DockerfileText text = new DockerfileText(settings);
    return text.application() + (settings.archive() ? text.training() : "") + text.start();
  }

  private String application() {
    String platform =
        settings.platform().isEmpty() ? "" : "--platform=" + settings.platform() + " ";
    String stage = settings.archive() ? " AS app" : "";
    return """
        # Written by signet-maven-plugin. To try it here:
        #   docker build -t app:1 .
        #   docker run --rm -p %1$d:%1$d app:1
        FROM %2$s%3$s%4$s
        WORKDIR /app
        # Dependencies seldom change: a change of code leaves their layer as it was.
        COPY lib/ lib/
        COPY app.jar ./
        %5$s
        USER %6$s
        """
        .formatted(settings.port(), platform, settings.base(), stage, environment(), USER);
  }

  private String training() {
    boolean calls = !settings.trainingCalls().isEmpty();
    String file = calls ? "/tmp/" + TrainingCall.FILE : "";
    return """

        # An archive of classes, which about halves a cold start. It fits one JVM and the very files,
        # with their times, that it was made with, so it is made on the layers that it will run on.
        # The run starts the service on loopback and ends; %s.
        FROM app AS training
        %sRUN %s

        FROM app
        COPY --from=training %s ./
        """
        .formatted(
            calls ? "it calls what training.json names" : "it calls none of your methods",
            calls ? "COPY " + TrainingCall.FILE + " /tmp/\n" : "",
            exec(commands.training(trained(), file)),
            trained());
  }

  private String start() {
    String archive = settings.archive() ? "/app/" + commands.archiveName() : "";
    return """
        EXPOSE %d
        STOPSIGNAL SIGTERM
        HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \\
          CMD %s
        # No shell: the JVM is the first process, so SIGTERM reaches it. It answers the calls that run,
        # for up to 20 s, and exits with 143.
        ENTRYPOINT %s
        """
        .formatted(
            settings.port(), exec(List.of("bash", "-c", HEALTH)), exec(commands.start(archive)));
  }

  private String trained() {
    return "/tmp/" + commands.archiveName();
  }

  private String environment() {
    List<String> variables = new ArrayList<>(List.of("HOME=/tmp", "PORT=" + settings.port()));
    for (Map.Entry<String, String> variable : settings.environment().entrySet()) {
      variables.add(variable.getKey() + "=" + quoted(variable.getValue()));
    }
    return "ENV " + String.join(" \\\n    ", variables);
  }

  /** Quotes a value so that no character of it means anything to the builder. */
  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
  }

  /** Writes a command in the form that runs without a shell. */
  private static String exec(List<String> command) {
    return command.stream()
        .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(", ", "[", "]"));
  }
}

package dev.signet.http.training;

import dev.signet.function.DecisionLines;
import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Interceptor;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostLog;
import dev.signet.host.HostMessages;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.host.Interceptors;
import dev.signet.host.Watchdog;
import dev.signet.http.HttpHost;
import dev.signet.http.HttpHostOptions;
import dev.signet.http.SignetHttp;
import dev.signet.http.netty.NettyStart;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.HttpIngress;
import dev.signet.json.wire.JsonLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts the service for a moment, so that the JVM can write an archive of what a cold start needs:
 * {@code java -XX:AOTCacheOutput=app.aot -cp app.jar dev.signet.http.training.SignetTraining} from
 * JDK 25 on, {@code -XX:ArchiveClassesAtExit=app.jsa} before. The archive fits the JVM, the jars
 * with their times, and the class path that it was written with; {@code -jar app.jar} is the same
 * class path.
 *
 * <p>The service listens on a free port of loopback and believes callers as in production
 * (docs/options.md). Handler objects are made; those that cannot be, since a database is missing,
 * are left out. Each function that clients call is called up to the point where it would read its
 * payload and, behind user code, from where it would write its result; no rule, no resolver, no
 * interceptor, no log and no method of the application runs, beyond constructors and deserializers
 * of payload types. They run only if a file of calls is given: its calls run all of it, as for a
 * user of production, and the application's own log is told of every call. Then the process ends,
 * so that no service is left running by mistake.
 */
public final class SignetTraining {

  private static final List<String> INGRESSES =
      List.of(CloudRunPrivateIngress.NAME, CloudbaseGatewayIngress.NAME);

  /** Classes of the start of production, which a training run does not go through. */
  private static final List<Class<?>> OF_THE_START =
      List.of(
          Watchdog.class,
          DecisionLines.class,
          Interceptors.class,
          Interceptor.class,
          Interceptor.Factory.class);

  private static final int REFUSED = 1;
  private static final int CONFIGURATION_WRONG = 2;
  private static final String LOOPBACK = "127.0.0.1";
  private static final int HTTP_OK = 200;

  /** Nobody needs the decisions of a training run. */
  private static final DecisionLog SILENT = decision -> {};

  private final Map<String, String> environment;
  private final ClassLoader loader;
  private final List<TrainingCall> calls;

  private SignetTraining(
      Map<String, String> environment, ClassLoader loader, List<TrainingCall> calls) {
    this.environment = environment;
    this.loader = loader;
    this.calls = calls;
  }

  /**
   * Runs the training and exits: with 0 when it is done, with 1 if a call of the file is not
   * answered with 200, with 2 if the configuration, the index or the file is wrong, after writing
   * to standard error what to do.
   *
   * @param args nothing, or a file with calls that run user code: {@code [{"function": "whoami",
   *     "payload": {}}]}
   */
  public static void main(String[] args) {
    System.exit(run(System.getenv(), FunctionTable.contextLoader(), args));
  }

  private static int run(Map<String, String> environment, ClassLoader loader, String[] args) {
    try {
      List<TrainingCall> calls = args.length == 0 ? List.of() : calls(args[0]);
      return new SignetTraining(environment, loader, calls).train();
    } catch (ConfigurationException e) {
      System.err.println(e.getMessage());
      return CONFIGURATION_WRONG;
    }
  }

  private static List<TrainingCall> calls(String file) {
    try {
      return TrainingFile.read(Path.of(file));
    } catch (IOException e) {
      throw new ConfigurationException(
          HostMessages.TRAINING_FILE_WRONG.format(
              file, e.getMessage(), "{\"function\": \"whoami\", \"payload\": {}}"));
    }
  }

  private int train() {
    HostLog log = HostLog.queued();
    NettyStart.prepare(log.err(), () -> {});
    Map<String, String> local = new HashMap<>(environment);
    local.put("PORT", "0");
    local.put("SIGNET_LOG", "none");
    HostSettings settings = HostSettings.read(local, INGRESSES, JsonLimits.HTTP_BYTES);
    HttpIngress ingress = HttpIngress.of(settings.ingress(), settings.callers());
    HttpHostOptions options = HttpHostOptions.of(settings).withAddress(LOOPBACK);
    Pipeline pipeline = pipeline(settings, log);
    FunctionTable functions = FunctionTable.loadPossible(loader, SignetTraining::without);
    loadClasses(functions);
    rehearse(functions, settings);
    open(pipeline, functions);
    try (HttpHost host = HttpHost.start(functions, pipeline, ingress, options, () -> {});
        TrainingClient client = new TrainingClient(host.port(), environment)) {
      int refused = call(client, functions);
      if (refused == 0) {
        System.out.println(HostMessages.TRAINED.format(functions.all().size(), calls.size()));
      }
      return refused;
    } catch (IOException e) {
      System.err.println(HostMessages.TRAINING_CUT_OFF.format(e));
      return REFUSED;
    }
  }

  /** Returns the pipeline of production if user code shall run, and otherwise one without any. */
  private Pipeline pipeline(HostSettings settings, HostLog log) {
    if (!calls.isEmpty()) {
      return HostPipeline.create(settings, loader, log);
    }
    JsonLimits.requireCurrentJackson();
    return HostPipeline.create(settings, List.<Interceptor>of(), SILENT);
  }

  private void rehearse(FunctionTable functions, HostSettings settings) {
    Set<String> called = new HashSet<>();
    calls.forEach(call -> called.add(call.function()));
    PayloadReader payloads =
        new PayloadReader(JsonLimits.defaults().withMaxBytes(settings.maxBodyBytes()));
    functions.replaceAll(
        function ->
            isClients(function.descriptor()) && !called.contains(function.descriptor().name())
                ? rehearsal(function, payloads)
                : function);
  }

  private Rehearsal rehearsal(FunctionHandler function, PayloadReader payloads) {
    return calls.isEmpty()
        ? Rehearsal.answering(function, payloads)
        : Rehearsal.refusing(function, payloads);
  }

  /**
   * Loads what only a real start or call would load, from each jar and folder that functions come
   * from.
   */
  private static void loadClasses(FunctionTable functions) {
    Set<CodeSource> done = new HashSet<>();
    try {
      ApplicationClasses.loadBeside(SignetHttp.class);
      for (FunctionHandler function : functions.all()) {
        Class<?> type = function.getClass();
        if (done.add(type.getProtectionDomain().getCodeSource())) {
          ApplicationClasses.loadBeside(type);
        }
      }
    } catch (IOException e) {
      without(e.toString());
    }
  }

  private static boolean isClients(FunctionDescriptor function) {
    return !function.isTimer() && !function.isCallback();
  }

  private static void open(Pipeline pipeline, FunctionTable functions) {
    try {
      HostPipeline.open(pipeline, functions.all());
    } catch (ConfigurationException e) {
      without(e.getMessage());
    }
  }

  private int call(TrainingClient client, FunctionTable functions) throws IOException {
    client.health();
    for (FunctionHandler function : functions.all()) {
      if (function instanceof Rehearsal) {
        String name = function.descriptor().name();
        client.callAsNobody(name);
        client.call(name, "{}");
      }
    }
    for (TrainingCall call : calls) {
      int status = client.call(call.function(), call.payload());
      if (status != HTTP_OK) {
        System.err.println(HostMessages.TRAINING_CALL_REFUSED.format(call.function(), status));
        return REFUSED;
      }
    }
    return 0;
  }

  private static void without(String problem) {
    System.err.println(HostMessages.TRAINED_WITHOUT.format(problem));
  }
}

package dev.signet.http;

import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.http.netty.NettyStart;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.HttpIngress;
import dev.signet.json.wire.JsonLimits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Serves the generated cloud functions of the class path over HTTP, configured by the environment
 * (docs/options.md).
 */
public final class SignetHttp {

  private static final int CONFIGURATION_WRONG = 2;
  private static final int MEMORY_RAN_OUT = 3;

  private SignetHttp() {}

  /**
   * Serves until the process is told to end. Exits with 2 if the configuration, the index or a
   * handler object is wrong, after writing to standard error what to do; exits with 3 after memory
   * ran out in a call.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    int code = run(System.getenv(), context == null ? SignetHttp.class.getClassLoader() : context);
    System.exit(code);
  }

  /**
   * Serves as {@link #main} does, without ending the process. Sets up Netty for the whole process
   * to start fast and to log little.
   *
   * @param environment the configuration, such as {@code System.getenv()}
   * @param loader finds the functions
   * @return the exit code; 0 after the thread was interrupted and the host has stopped
   */
  public static int run(Map<String, String> environment, ClassLoader loader) {
    NettyStart.prepare();
    CountDownLatch fatal = new CountDownLatch(1);
    HttpHost host;
    try {
      host = start(environment, loader, fatal);
    } catch (ConfigurationException e) {
      System.err.println(e.getMessage());
      return CONFIGURATION_WRONG;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(host::close, "signet-stop"));
    try {
      fatal.await();
      return MEMORY_RAN_OUT;
    } catch (InterruptedException e) {
      host.close();
      return 0;
    }
  }

  private static HttpHost start(
      Map<String, String> environment, ClassLoader loader, CountDownLatch fatal) {
    HostSettings settings =
        HostSettings.read(
            environment,
            List.of(CloudRunPrivateIngress.NAME, CloudbaseGatewayIngress.NAME),
            JsonLimits.HTTP_BYTES);
    HttpIngress ingress =
        settings.ingress().equals(CloudRunPrivateIngress.NAME)
            ? new CloudRunPrivateIngress(settings.callers())
            : new CloudbaseGatewayIngress(settings.callers());
    Pipeline pipeline = HostPipeline.create(settings, loader);
    FunctionTable functions = FunctionTable.load(loader);
    int count = functions.all().size();
    HttpHostOptions options = HttpHostOptions.of(settings);
    HttpHost host = HttpHost.start(functions, pipeline, ingress, options, fatal::countDown);
    System.out.println(
        "Signet listens on "
            + options.address()
            + ":"
            + host.port()
            + ", ingress "
            + ingress.name()
            + ", "
            + count
            + (count == 1 ? " function: " : " functions: ")
            + functions.sources());
    return host;
  }
}

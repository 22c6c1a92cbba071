package dev.signet.spring.shop;

import dev.signet.host.FunctionTable;
import dev.signet.host.HostPipeline;
import dev.signet.http.HttpHost;
import dev.signet.http.HttpHostOptions;
import dev.signet.spring.host.SpringHost;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The functions of an application on Signet's own host. */
public final class NettyHost {

  private NettyHost() {}

  public static HttpHost start(ConfigurableApplicationContext application) {
    SpringHost spring = application.getBean(SpringHost.class);
    FunctionTable functions =
        FunctionTable.load(SpringHost.loader(application.getBeanFactory()), spring.objects());
    return HttpHost.start(
        functions,
        HostPipeline.create(spring.settings(), List.of(), decision -> {}),
        spring.ingress(),
        HttpHostOptions.of(spring.settings()).withAddress("127.0.0.1").withPort(0),
        () -> {});
  }
}

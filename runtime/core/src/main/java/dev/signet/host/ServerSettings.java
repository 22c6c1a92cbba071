package dev.signet.host;

import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is different for functions inside a server that is not Signet's own. */
final class ServerSettings {

  static final List<String> INGRESSES =
      List.of(CloudRunPrivateIngress.NAME, CloudbaseGatewayIngress.NAME);

  private ServerSettings() {}

  static Map<String, String> without(Map<String, String> environment, Setting setting) {
    Map<String, String> rest = new HashMap<>(environment);
    rest.remove(setting.name());
    return rest;
  }

  /** Refuses the settings that only a server of Signet's own could keep. */
  static void refuseOwnServer(SettingsReader reader) {
    refuse(reader, Setting.SIGNET_WORKERS, HostMessages.WORKERS_IN_A_SERVER);
    refuse(reader, Setting.SIGNET_MAX_BUFFERED_BYTES, HostMessages.BUFFERS_IN_A_SERVER);
    refuse(reader, Setting.SIGNET_PROBE_URL, HostMessages.PROBE_IN_A_SERVER);
    refuse(reader, Setting.SIGNET_FUNCTION, HostMessages.FUNCTION_IN_A_SERVER);
  }

  private static void refuse(SettingsReader reader, Setting setting, HostMessages instead) {
    if (!reader.text(setting).isEmpty()) {
      reader.problem(HostMessages.NOT_IN_A_SERVER.format(setting.name(), instead.format()));
    }
  }
}

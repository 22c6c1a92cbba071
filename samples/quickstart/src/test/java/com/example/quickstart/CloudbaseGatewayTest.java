package com.example.quickstart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Tests the quickstart as a CloudBase HTTP function or Run service behind the gateway. */
class CloudbaseGatewayTest extends HttpContract {

  @Override
  HttpIngress ingress() {
    return new CloudbaseGatewayIngress(IngressSettings.none());
  }

  @Override
  List<String> identity(Caller caller) throws IOException {
    ObjectNode context = JSON.createObjectNode().put("envId", "env-1").put("source", Caller.SOURCE);
    ObjectNode wechat = context.putObject("wechatContext");
    wechat.put("callId", "call-1").put("source", Caller.SOURCE);
    wechat.put("appId", Caller.APP_ID).put("openId", caller.openId());
    wechat.put("unionId", caller.unionId() == null ? "" : caller.unionId());
    return List.of("X-Cloudbase-Context", base64OfGzip(JSON.writeValueAsBytes(context)));
  }

  private static String base64OfGzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    return Base64.getEncoder().encodeToString(compressed.toByteArray());
  }
}

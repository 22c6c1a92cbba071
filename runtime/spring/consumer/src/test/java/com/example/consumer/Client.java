package com.example.consumer;

import dev.signet.ingress.CloudRunPrivateIngress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Calls a server on this machine as WeChat CloudRun would. */
record Client(HttpClient http, String address) {

  static final String INGRESS = "signet.ingress=" + CloudRunPrivateIngress.NAME;
  static final List<String> USER_A = user("oUser_A-1", "uUser_A");
  static final List<String> USER_B = user("oUser_B", null);
  static final List<String> NOBODY = List.of();

  static Client of(int port) {
    return new Client(HttpClient.newHttpClient(), "http://127.0.0.1:" + port);
  }

  HttpResponse<String> get(String path, List<String> headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, String json, List<String> headers)
      throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, List<String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    return request;
  }

  private static List<String> user(String openId, String unionId) {
    List<String> headers =
        List.of(
            "X-WX-OPENID", openId, "X-WX-APPID", "wx0123456789abcdef", "X-WX-SOURCE", "wx_client");
    if (unionId == null) {
      return headers;
    }
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of("X-WX-UNIONID", unionId));
    return more;
  }
}

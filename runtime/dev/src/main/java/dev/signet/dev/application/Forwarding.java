package dev.signet.dev.application;

import dev.signet.dev.call.BadRequest;
import dev.signet.dev.call.CallChoice;
import dev.signet.dev.call.DirectCall;
import dev.signet.http.LocalRequest;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.HeaderLines;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Passes a request on to the application's own server, with the headers that the platform would
 * send for the caller of its choice. Safe for concurrent use.
 */
public final class Forwarding {

  /** The time for the head of an answer beyond a function's own, for a busy machine. */
  private static final Duration OWN_WORK = Duration.ofSeconds(30);

  /** What a browser says of the page that asks, which is a page of the console's address. */
  private static final Set<String> OF_PAGE = Set.of("origin", "referer");

  private static final String PARAMETER = "caller=";

  private final DevelopedApplication application;
  private final ApplicationClient client;

  public Forwarding(DevelopedApplication application) {
    this.application = application;
    this.client = client(application);
  }

  static ApplicationClient client(DevelopedApplication application) {
    return new ApplicationClient(
        application.server(), application.settings().timeout().plus(OWN_WORK));
  }

  /** Says that the application does not answer. */
  public static String silent(DevelopedApplication application) {
    return "the application does not answer at " + application.server();
  }

  /**
   * Sends the request.
   *
   * @return the application's response, whose body the caller reads and closes
   * @throws BadRequest if the choice in it cannot be understood, or it cannot be sent on
   * @throws IOException if the application does not answer
   */
  public HttpResponse<InputStream> send(LocalRequest request, CallerProfiles callers)
      throws BadRequest, IOException, InterruptedException {
    CallChoice choice = DirectCall.choice(request, callers, application.entrance());
    ApplicationCalls.requireRequest(choice);
    HeaderLines own = DirectCall.headers(request).without(Forwarding::isOfPage);
    HeaderLines headers = ApplicationCalls.delivered(choice, own).headers();
    byte[] body = request.body();
    boolean none = body.length == 0 && request.values("Content-Length").isEmpty();
    try {
      return client.send(
          request.method(), target(request), headers, none ? null : body, request.requestId());
    } catch (IllegalArgumentException wrong) {
      throw new BadRequest("the request cannot be passed on: " + wrong.getMessage());
    }
  }

  /** Returns the header lines of the response, with redirects to this address. */
  public HeaderLines headers(HttpResponse<?> response) {
    HeaderLines all = ApplicationClient.headers(response);
    HeaderLines lines = all.without(name -> name.equalsIgnoreCase("Location"));
    for (String location : response.headers().allValues("Location")) {
      lines = lines.and("Location", here(location));
    }
    return lines;
  }

  private String here(String location) {
    URI server = application.server();
    for (String host : List.of(server.getHost(), "localhost", "127.0.0.1", "[::1]")) {
      String address = server.getScheme() + "://" + host + ":" + server.getPort();
      if (location.equals(address)) {
        return "/";
      }
      if (location.startsWith(address + "/") || location.startsWith(address + "?")) {
        String rest = location.substring(address.length());
        return rest.startsWith("/") ? rest : "/" + rest;
      }
    }
    return location;
  }

  private static boolean isOfPage(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return OF_PAGE.contains(folded) || folded.startsWith("sec-fetch-");
  }

  /**
   * Returns the target without the parameter that chooses the caller. A request that chooses by the
   * header keeps it, for an application that has one of this name itself.
   */
  private static String target(LocalRequest request) {
    if (!request.values("X-Signet-Caller").isEmpty() || request.query().isEmpty()) {
      return request.target();
    }
    StringJoiner query = new StringJoiner("&");
    for (String part : request.query().split("&", -1)) {
      if (!part.startsWith(PARAMETER)) {
        query.add(part);
      }
    }
    return query.length() == 0 ? request.path() : request.path() + "?" + query;
  }
}

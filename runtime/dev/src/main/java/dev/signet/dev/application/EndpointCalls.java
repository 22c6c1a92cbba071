package dev.signet.dev.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.signet.dev.call.BadRequest;
import dev.signet.dev.call.CallOutcome;
import dev.signet.dev.call.CallReport;
import dev.signet.dev.call.CallRequest;
import dev.signet.dev.call.CallTrace;
import dev.signet.dev.call.DevJson;
import dev.signet.function.FunctionResult;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.SimulatedCall;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends the console's requests to controllers, and reports how they were decided. */
final class EndpointCalls {

  /** The part of an answer that the page shows; what is longer is not looked at in a page. */
  private static final int SHOWN_BYTES = 256 * 1024;

  /** The time for the server to end a request that the client has its answer of. */
  private static final Duration DECISION = Duration.ofSeconds(2);

  /** Begins the outcome of a request that the application answered with an error status. */
  private static final String OWN_STATUS = "HTTP_";

  private static final String CONTENT_TYPE = "Content-Type";

  private final DevelopedApplication application;
  private final ApplicationClient client;

  EndpointCalls(DevelopedApplication application) {
    this.application = application;
    this.client = Forwarding.client(application);
  }

  ObjectNode call(Endpoint endpoint, CallRequest request, String requestId, CallTrace trace)
      throws BadRequest {
    HeaderLines own = request.headers();
    String type =
        own.lines().stream()
            .filter(line -> line.getKey().equalsIgnoreCase(CONTENT_TYPE))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("application/json");
    EndpointRequest filledIn = EndpointRequest.read(endpoint, request.body(), type);
    if (filledIn.body != null && !has(own, CONTENT_TYPE)) {
      own = own.and(CONTENT_TYPE, type);
    }
    SimulatedCall call = ApplicationCalls.delivered(request.choice(), own);
    long start = System.nanoTime();
    try {
      HttpResponse<InputStream> response =
          client.send(filledIn.verb, filledIn.target, call.headers(), filledIn.body, requestId);
      JsonNode answer = shown(response);
      long micros = (System.nanoTime() - start) / 1000;
      ObjectNode report =
          report(endpoint, call, response.statusCode(), answer, requestId, trace, micros);
      report.set("answerHeaders", CallReport.lines(ApplicationClient.headers(response)));
      return report.put("request", filledIn.verb + " " + filledIn.target);
    } catch (IllegalArgumentException wrong) {
      throw new BadRequest("this is no request that can be sent: " + wrong.getMessage());
    } catch (IOException none) {
      throw new BadRequest(Forwarding.silent(application));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new BadRequest(Forwarding.silent(application));
    }
  }

  private ObjectNode report(
      Endpoint endpoint,
      SimulatedCall call,
      int status,
      JsonNode answer,
      String requestId,
      CallTrace trace,
      long micros) {
    Optional<String> decided = trace.awaitOutcome(DECISION);
    if (decided.isEmpty()) {
      String code = status < 400 ? FunctionResult.OK : OWN_STATUS + status;
      CallOutcome outcome = CallOutcome.of(code, status, answer);
      return CallReport.undecided(
          call, outcome, requestId, micros, "the application answered before Signet was asked");
    }
    trace.onlyDecided(
        decided.get().startsWith(OWN_STATUS)
            ? "the controller answered with an error status of its own"
            : "the controller, or what stands around it, failed");
    return CallReport.of(
        endpoint.guard().descriptor(),
        call,
        application.ingress().verify(call.headers()),
        trace,
        CallOutcome.of(decided.get(), status, answer),
        requestId,
        micros);
  }

  private static boolean has(HeaderLines headers, String name) {
    return headers.lines().stream().anyMatch(line -> line.getKey().equalsIgnoreCase(name));
  }

  /** Returns the answer as JSON, or as the text that it is. */
  private static JsonNode shown(HttpResponse<InputStream> response) throws IOException {
    byte[] bytes;
    try (InputStream body = response.body()) {
      bytes = body.readNBytes(SHOWN_BYTES);
    }
    String type = response.headers().firstValue(CONTENT_TYPE).orElse("");
    if (type.contains("json") && bytes.length > 0) {
      try {
        return DevJson.read(bytes);
      } catch (JsonProcessingException longer) {
        // Cut off, or no JSON in spite of what it says: shown as text.
      }
    }
    return bytes.length == 0
        ? DevJson.tree(null)
        : TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
  }
}

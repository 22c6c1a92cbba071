package com.example.quickstart;

import dev.signet.ingress.HttpIngress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract over HTTP, with the tests that only HTTP allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HttpContract extends QuickstartContract {

  private HttpService service;

  abstract HttpIngress ingress();

  /** Returns the headers with which this ingress's platform names the caller. */
  abstract List<String> identity(Caller caller) throws Exception;

  /** Starts the server; the HTTP host, unless a test runs the functions in another one. */
  HttpService serve() {
    return HttpService.start(ingress());
  }

  @BeforeAll
  void start() {
    service = serve();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Override
  final Answer call(Caller caller, String function, String payload) throws Exception {
    List<String> headers = caller.isSomebody() ? identity(caller) : List.of();
    return service.post(function, payload, headers);
  }

  @Override
  final int status(int httpStatus) {
    return httpStatus;
  }

  @Test
  void nightlyReportIsNotServed() throws Exception {
    refuses(
        call(Caller.USER_A, "nightlyReport", "{}"), 404, "NOT_FOUND", "there is no such function");
  }

  @Test
  void anIdentityOfAnotherIngressCountsAsNone() throws Exception {
    List<String> foreign = List.of("X-Openid", "oUser_A-1", "X-Forwarded-User", "oUser_A-1");
    refuses(
        service.post("getUserInfo", "{\"openid\": \"oUser_A-1\"}", foreign),
        401,
        "UNAUTHENTICATED",
        "a WeChat identity is required");
  }
}

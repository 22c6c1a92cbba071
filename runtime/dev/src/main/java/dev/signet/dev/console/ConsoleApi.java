package dev.signet.dev.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.BadRequest;
import dev.signet.dev.call.CallRequest;
import dev.signet.dev.call.Calls;
import dev.signet.dev.call.DevJson;
import dev.signet.dev.settings.LocalCallers;
import dev.signet.error.ErrorCode;
import dev.signet.http.LocalAnswer;
import dev.signet.http.LocalRequest;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Answers requests under {@code /_signet/}, and serves the console at {@code /}. */
public final class ConsoleApi {

  private static final String API = "/_signet/api/";

  private final ObjectNode functions;
  private final LocalCallers callers;
  private final Calls calls;
  private final MatrixApi matrix;
  private final Supplier<ObjectNode> reloads;
  private final PrintStream errors;

  /**
   * Creates the interface.
   *
   * @param functions what the page lists: {@code functions}, and what it has to know beside them
   * @param reloads returns what there is to say about reloads; null if functions are not reloaded
   * @param errors receives the mistakes of this server
   */
  public ConsoleApi(
      ObjectNode functions,
      LocalCallers callers,
      Calls calls,
      MatrixApi matrix,
      Supplier<ObjectNode> reloads,
      PrintStream errors) {
    this.functions = functions;
    this.callers = callers;
    this.calls = calls;
    this.matrix = matrix;
    this.reloads = reloads;
    this.errors = errors;
  }

  /**
   * Answers a request, on a worker. An exception here is a mistake of this server and is printed
   * where the server runs.
   */
  public LocalAnswer answer(LocalRequest request) throws Exception {
    try {
      return request.path().startsWith(API) ? called(request) : page(request);
    } catch (BadRequest wrong) {
      return LocalAnswers.refused(ErrorCode.INVALID_ARGUMENT, wrong.getMessage());
    } catch (Exception | LinkageError mistake) {
      mistake.printStackTrace(errors);
      throw mistake;
    }
  }

  private static LocalAnswer page(LocalRequest request) throws Exception {
    return isGet(request) ? ConsolePages.get(request.path()) : notAllowed("GET, HEAD");
  }

  private LocalAnswer called(LocalRequest request) throws Exception {
    switch (request.path().substring(API.length())) {
      case "functions":
        return isGet(request) ? LocalAnswers.json(functions) : notAllowed("GET, HEAD");
      case "callers":
        return isGet(request)
            ? LocalAnswers.json(CallersApi.list(callers.current()))
            : notAllowed("GET, HEAD");
      case "reloads":
        return isGet(request) ? LocalAnswers.json(reloads()) : notAllowed("GET, HEAD");
      case "call":
        return isPost(request)
            ? LocalAnswers.json(
                calls.run(CallRequest.read(request.body(), callers.current()), request.requestId()))
            : notAllowed("POST");
      case "matrix":
        return isPost(request)
            ? LocalAnswers.json(matrix.matrix(request.body(), callers.current()))
            : notAllowed("POST");
      default:
        return ConsolePages.absent();
    }
  }

  private ObjectNode reloads() {
    ObjectNode state = reloads.get();
    return state == null ? DevJson.object().put("reloads", false) : state;
  }

  private static boolean isGet(LocalRequest request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  private static boolean isPost(LocalRequest request) {
    return request.method().equals("POST");
  }

  private static LocalAnswer notAllowed(String methods) {
    ErrorCode code = ErrorCode.METHOD_NOT_ALLOWED;
    return LocalAnswers.refused(code, code.message()).with("Allow", methods);
  }
}

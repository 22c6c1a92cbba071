package dev.signet.dev;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.function.ErrorCode;
import dev.signet.http.LocalAnswer;
import dev.signet.http.LocalRequest;
import java.io.PrintStream;

/** Answers requests under {@code /_signet/}, and serves the console at {@code /}. */
final class DevApi {

  private static final String API = "/_signet/api/";

  private final Catalogue catalogue;
  private final Callers callers;
  private final Calls calls;
  private final MatrixApi matrix;
  private final PrintStream errors;

  DevApi(Catalogue catalogue, Callers callers, Calls calls, MatrixApi matrix, PrintStream errors) {
    this.catalogue = catalogue;
    this.callers = callers;
    this.calls = calls;
    this.matrix = matrix;
    this.errors = errors;
  }

  /** Answers on a worker. A failure here is a mistake of this server, and is told where it runs. */
  LocalAnswer answer(LocalRequest request) throws Exception {
    try {
      return request.path().startsWith(API) ? called(request) : page(request);
    } catch (BadRequest wrong) {
      return Answers.refused(ErrorCode.INVALID_ARGUMENT, wrong.getMessage());
    } catch (Exception | LinkageError mistake) {
      mistake.printStackTrace(errors);
      throw mistake;
    }
  }

  private static LocalAnswer page(LocalRequest request) throws Exception {
    return isGet(request) ? Pages.get(request.path()) : notAllowed("GET, HEAD");
  }

  private LocalAnswer called(LocalRequest request) throws Exception {
    switch (request.path().substring(API.length())) {
      case "functions":
        ObjectNode functions = DevJson.object();
        functions.set("functions", catalogue.functions());
        return isGet(request) ? Answers.json(functions) : notAllowed("GET, HEAD");
      case "callers":
        return isGet(request)
            ? Answers.json(CallersApi.list(callers.current()))
            : notAllowed("GET, HEAD");
      case "call":
        return isPost(request)
            ? Answers.json(
                calls.run(CallRequest.read(request.body(), callers.current()), request.requestId()))
            : notAllowed("POST");
      case "matrix":
        return isPost(request)
            ? Answers.json(matrix.matrix(request.body(), callers.current()))
            : notAllowed("POST");
      default:
        return Pages.absent();
    }
  }

  private static boolean isGet(LocalRequest request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  private static boolean isPost(LocalRequest request) {
    return request.method().equals("POST");
  }

  private static LocalAnswer notAllowed(String methods) {
    ErrorCode code = ErrorCode.METHOD_NOT_ALLOWED;
    return Answers.refused(code, code.message()).with("Allow", methods);
  }
}

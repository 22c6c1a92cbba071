package dev.signet.processor.names;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of Spring's annotations, as Spring Framework 6 and 7 have them. As with Signet's own
 * types, the processor never loads them.
 */
public final class SpringNames {

  private static final String BIND = "org.springframework.web.bind.annotation.";

  public static final String CONTROLLER = "org.springframework.stereotype.Controller";
  public static final String REQUEST_MAPPING = BIND + "RequestMapping";

  /** The annotations that map requests to methods. */
  public static final List<String> MAPPINGS =
      List.of(REQUEST_MAPPING, "org.springframework.web.service.annotation.HttpExchange");

  public static final String CONTROLLER_ADVICE = BIND + "ControllerAdvice";
  public static final String MODEL_ATTRIBUTE = BIND + "ModelAttribute";
  public static final String INIT_BINDER = BIND + "InitBinder";
  public static final String EXCEPTION_HANDLER = BIND + "ExceptionHandler";
  public static final String REQUEST_HEADER = BIND + "RequestHeader";

  /** The annotations with which Spring fills a parameter with what the client sends. */
  public static final List<String> FROM_CLIENT =
      List.of(
          REQUEST_HEADER,
          MODEL_ATTRIBUTE,
          BIND + "RequestParam",
          BIND + "PathVariable",
          BIND + "RequestBody",
          BIND + "RequestPart",
          BIND + "CookieValue",
          BIND + "MatrixVariable");

  /** All annotations with which Spring fills a parameter of a controller's method. */
  public static final List<String> BINDING =
      Stream.concat(
              FROM_CLIENT.stream(),
              Stream.of(
                  BIND + "RequestAttribute",
                  BIND + "SessionAttribute",
                  "org.springframework.beans.factory.annotation.Value"))
          .toList();

  /**
   * On a class, or on an annotation of it to any depth: the class is a bean where it is scanned.
   */
  public static final String COMPONENT = "org.springframework.stereotype.Component";

  public static final String SCOPE = "org.springframework.context.annotation.Scope";

  /** The annotations of a field that a container fills, which may stand on other annotations. */
  public static final List<String> INJECTIONS =
      List.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "org.springframework.beans.factory.annotation.Value",
          "jakarta.inject.Inject",
          "jakarta.annotation.Resource",
          "jakarta.persistence.PersistenceContext",
          "jakarta.persistence.PersistenceUnit");

  private SpringNames() {}
}

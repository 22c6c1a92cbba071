package dev.signet.dev.call;

import dev.signet.http.LocalRequest;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads the choice in a request to a function's own path: {@code ?caller=} and {@code X-Signet-*}.
 */
public final class DirectCall {

  private static final String PREFIX = "x-signet-";
  private static final String CALLER = PREFIX + "caller";
  private static final String ENTRANCE = PREFIX + "entrance";
  private static final String STRIPS = PREFIX + "strips";
  private static final String PARAMETER = "caller=";

  private DirectCall() {}

  /**
   * Reads the choice in a request to a function.
   *
   * @throws BadRequest if it cannot be understood
   */
  public static CallChoice choice(LocalRequest request, CallerProfiles callers) throws BadRequest {
    return choice(request, callerName(request), callers, Entrance.CLOUDRUN);
  }

  /**
   * Reads the choice in a request to an application, whose query is its own where the header names
   * the caller.
   *
   * @param usual the entrance if the request names none
   * @throws BadRequest if it cannot be understood
   */
  public static CallChoice choice(LocalRequest request, CallerProfiles callers, Entrance usual)
      throws BadRequest {
    String named = one(request, CALLER);
    return choice(request, named == null ? callerName(request) : named, callers, usual);
  }

  private static CallChoice choice(
      LocalRequest request, String caller, CallerProfiles callers, Entrance usual)
      throws BadRequest {
    String entrance = one(request, ENTRANCE);
    String strips = one(request, STRIPS);
    if (strips != null && !strips.equals("true") && !strips.equals("false")) {
      throw new BadRequest("X-Signet-Strips must be true or false");
    }
    return new CallChoice(
        CallChoice.caller(caller, callers),
        entrance == null ? usual : CallChoice.entrance(entrance),
        !"false".equals(strips));
  }

  /** Returns the client's headers without those that only this server reads. */
  public static HeaderLines headers(LocalRequest request) {
    return HeaderLines.copyOf(request)
        .without(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
  }

  private static String callerName(LocalRequest request) throws BadRequest {
    String header = one(request, CALLER);
    String parameter = null;
    for (String part : request.query().split("&")) {
      if (part.startsWith(PARAMETER)) {
        if (parameter != null) {
          throw new BadRequest("the parameter caller came twice");
        }
        parameter = decoded(part.substring(PARAMETER.length()));
      }
    }
    if (header != null && parameter != null && !header.equals(parameter)) {
      throw new BadRequest("X-Signet-Caller and the parameter caller name two callers");
    }
    return parameter != null ? parameter : header != null ? header : CallChoice.DEFAULT_CALLER;
  }

  private static String one(LocalRequest request, String header) throws BadRequest {
    List<String> values = request.values(header);
    if (values.size() > 1) {
      throw new BadRequest("the header " + header + " came twice");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private static String decoded(String text) throws BadRequest {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new BadRequest("the parameter caller is not well-formed");
    }
  }
}

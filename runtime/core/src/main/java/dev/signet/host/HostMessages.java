package dev.signet.host;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Messages for the people who start a host, in English and Simplified Chinese. */
public enum HostMessages {
  /** SIGNET_INGRESS is not set. */
  INGRESS_MISSING,
  /** A value is not one of a list. */
  VALUE_NOT_LEGAL,
  /** A number is out of its range. */
  NUMBER_OUT_OF_RANGE,
  /** An app id is malformed. */
  APP_ID_MALFORMED,
  /** An environment variable begins with SIGNET_, but no host reads it. */
  UNKNOWN_VARIABLE,
  /** As {@link #UNKNOWN_VARIABLE}, with a suggestion. */
  UNKNOWN_VARIABLE_SUGGESTION,
  /** No generated function was found. */
  NO_FUNCTIONS,
  /** Two functions have one name. */
  DUPLICATE_FUNCTION,
  /** Two functions take the same pushed messages. */
  DUPLICATE_PUSH,
  /** Two jars have an index of one name. */
  INDEX_TWICE,
  /** An index is there and is not registered. */
  INDEX_NOT_REGISTERED,
  /** A handler object could not be made. */
  HANDLER_NOT_MADE,
  /** Nothing supplies an object of a class that is a Spring bean. */
  BEAN_MISSING,
  /** An index or another service could not be loaded. */
  SERVICE_NOT_LOADED,
  /** The largest body is larger than all that may be in flight. */
  BODY_OVER_BUFFERS,
  /** SIGNET_FUNCTION names no function. */
  FUNCTION_NOT_FOUND,
  /** The platform's handler string has Signet's form and names no function. */
  HANDLER_NOT_FOUND,
  /** Nothing says which of several functions runs. */
  FUNCTION_NOT_CHOSEN,
  /** The ingress believes no caller of a function on a host that sees no source. */
  SOURCE_NEVER_SEEN,
  /** A function needs more than an event says, on a host that is told no more. */
  CONTEXT_NEEDED,
  /** The variables that name the runtime API are not set. */
  RUNTIME_API_MISSING,
  /** The runtime API has stopped answering. */
  RUNTIME_API_LOST,
  /** The host cannot listen on its address. */
  PORT_NOT_OPENED,
  /** An older jackson comes first on the class path. */
  JACKSON_TOO_OLD,
  /** An older Netty comes first on the class path. */
  NETTY_TOO_OLD,
  /** The ingress takes events, and the host runs where others than the platform may send them. */
  EVENTS_NOT_HERE,
  /** SIGNET_PROBE_URL is set for a host that has no address to probe. */
  PROBE_NOT_HERE,
  /** SIGNET_PROBE_URL is no address that can be probed. */
  PROBE_URL_NOT_LEGAL,
  /** The made-up identity was taken out on its way. */
  PROBE_REMOVED,
  /** The made-up identity arrived in headers of WeChat CloudRun. */
  PROBE_KEPT_CLOUDRUN,
  /** The made-up identity arrived in the header of the CloudBase gateway. */
  PROBE_KEPT_GATEWAY,
  /** The probe was answered by something else. */
  PROBE_UNPROVED_STATUS,
  /** The probe was answered by something else, with a status that a host also has. */
  PROBE_UNPROVED_STRANGER,
  /** The probe could not be sent, or its answer not be read. */
  PROBE_UNPROVED_FAILURE,
  /** The probe has taken too long. */
  PROBE_UNPROVED_TIME,
  /** A setting of a host's own server is set where the functions run inside another server. */
  NOT_IN_A_SERVER,
  /** What to set in place of SIGNET_WORKERS. */
  WORKERS_IN_A_SERVER,
  /** What to set in place of SIGNET_MAX_BUFFERED_BYTES. */
  BUFFERS_IN_A_SERVER,
  /** What to do in place of SIGNET_PROBE_URL. */
  PROBE_IN_A_SERVER,
  /** What to do in place of SIGNET_FUNCTION. */
  FUNCTION_IN_A_SERVER,
  /** A servlet or a filter does not support asynchronous requests. */
  ASYNC_NOT_SUPPORTED,
  /** A servlet is mapped to paths below which no function can stand. */
  SERVLET_MAPPING_WRONG,
  /** A training run goes on without a part of the application. */
  TRAINED_WITHOUT,
  /** A file with training calls is not what it should be. */
  TRAINING_FILE_WRONG,
  /** A training call was not answered as it should be. */
  TRAINING_CALL_REFUSED,
  /** A training run could not talk to its own host. */
  TRAINING_CUT_OFF,
  /** A training run has ended. */
  TRAINED;

  private static final String BUNDLE = "dev.signet.host.messages";

  /**
   * Returns the message in the language of the default locale: Simplified Chinese for a Chinese
   * one, else English.
   */
  public String format(Object... arguments) {
    return format(Locale.getDefault(), arguments);
  }

  /**
   * Returns the message in the language of a locale: Simplified Chinese for a Chinese one, else
   * English.
   */
  String format(Locale locale, Object... arguments) {
    // ROOT is English; asking for ENGLISH would fall back to the default locale, which may be
    // Chinese.
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, known);
    return new MessageFormat(bundle.getString(name()), Locale.ROOT).format(arguments);
  }
}

package dev.signet.host;

/** The environment variables that a Signet host reads. docs/options.md describes each. */
public enum Setting {
  /** The port to listen on, 0 to 65535; 0 takes a free one. HTTP only. */
  PORT,
  /** The ingress that identity comes from; there is no default. */
  SIGNET_INGRESS,
  /** The function that an event host runs; it is found if there is only one. */
  SIGNET_FUNCTION,
  /** The app ids that may call, separated by commas; empty allows all. */
  SIGNET_APP_IDS,
  /** The environment id that a call must name. */
  SIGNET_ENV_ID,
  /** The Host values that a call with an identity must have, separated by commas. HTTP only. */
  SIGNET_HOSTS,
  /** {@code 200} answers failures with status 200 and the same body. HTTP only. */
  SIGNET_ERROR_STATUS,
  /** The time for one call in milliseconds, 100 to 900000. */
  SIGNET_TIMEOUT_MS,
  /** The largest body in bytes, 1024 to 104857600. */
  SIGNET_MAX_BODY_BYTES,
  /**
   * The bytes that everything in flight may take together, 1048576 to 999999999. HTTP only; a
   * quarter of the heap if it is not set.
   */
  SIGNET_MAX_BUFFERED_BYTES,
  /** The number of calls that may be in user code at the same time, 1 to 10000. HTTP only. */
  SIGNET_WORKERS,
  /** The calls that are logged: {@code all}, {@code refused} or {@code none}. */
  SIGNET_LOG,
  /** The age of the oldest open data that are bound, in seconds, 10 to 3600; 300 if not set. */
  SIGNET_OPEN_DATA_SECONDS,
  /** The language of what is said about payloads, {@code en} or {@code zh_CN}. */
  SIGNET_LANG,
  /**
   * The public address that the host calls at its start with a made-up identity, to see whether the
   * identity arrives. HTTP only.
   */
  SIGNET_PROBE_URL
}

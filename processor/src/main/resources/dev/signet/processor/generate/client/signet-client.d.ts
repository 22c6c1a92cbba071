// Written by Signet from the cloud functions; do not edit. The platform adds the caller's identity
// to each call, so no function has a parameter for it.

// <types>

/** One thing that is wrong with a payload. */
export interface SignetViolation {
  /** Such as items[2].qty; empty for the payload itself. */
  path: string;
  /** What is expected there. */
  message: string;
}

/** What every call rejects with. */
export declare class SignetError extends Error {
  /**
   * The function's code, such as UNIONID_UNAVAILABLE. CALL_FAILED: the platform did not carry the
   * call out. HTTP_ERROR: the service answered with a failure whose body was lost.
   */
  readonly code: string;
  /** For the service's log; empty when there is none. */
  readonly requestId: string;
  /** What is wrong with the payload, for INVALID_ARGUMENT. */
  readonly violations: SignetViolation[];
  /** The HTTP status of callContainer. */
  readonly status: number | undefined;
  /** What the platform rejected with (errCode, errMsg), for CALL_FAILED. */
  readonly platformError: unknown;
  /** After how many seconds a call is permitted again, for a rate limit. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: string,
    message: string,
    requestId: string,
    violations: SignetViolation[],
    status?: number,
    platformError?: unknown,
    retryAfterSeconds?: number,
  );
}

/** Where event functions are. */
export interface FunctionClientOptions {
  /** The environment; that of wx.cloud.init when it is left out. */
  env?: string;
  /** In place of wx.cloud: an initialised wx.cloud.Cloud, for resource sharing. */
  cloud?: { callFunction(options: any): any };
}

/** Where the container is. */
export interface ContainerClientOptions {
  /** The name of the service in WeChat CloudRun. */
  service: string;
  /** The environment; that of wx.cloud.init when it is left out. */
  env?: string;
  /** Milliseconds; the platform's default when it is left out. */
  timeout?: number;
  /** In place of wx.cloud: an initialised wx.cloud.Cloud, for resource sharing. */
  cloud?: { callContainer(options: any): any };
}

/** The functions by wx.cloud.callFunction. */
export declare function functionClient(options?: FunctionClientOptions): SignetFunctions;

/** The functions by wx.cloud.callContainer. */
export declare function containerClient(options: ContainerClientOptions): SignetFunctions;

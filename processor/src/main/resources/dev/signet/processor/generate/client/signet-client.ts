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
export class SignetError extends Error {
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
  ) {
    super(message);
    // Code for ES5 loses the class of what extends Error.
    Object.setPrototypeOf(this, SignetError.prototype);
    this.name = 'SignetError';
    this.code = code;
    this.requestId = requestId;
    this.violations = violations;
    this.status = status;
    this.platformError = platformError;
    this.retryAfterSeconds = retryAfterSeconds;
  }
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
export function functionClient(options: FunctionClientOptions = {}): SignetFunctions {
  return functionsBy((name, data) => {
    const cloud = (options.cloud || wx.cloud) as typeof wx.cloud;
    const config = options.env === undefined ? {} : { env: options.env };
    return cloud
      .callFunction({ name, data, config })
      .then((response) => resultOf(response.result, undefined), callFailed);
  });
}

/** The functions by wx.cloud.callContainer. */
export function containerClient(options: ContainerClientOptions): SignetFunctions {
  return functionsBy((name, data) => {
    const cloud = (options.cloud || wx.cloud) as typeof wx.cloud;
    const config = options.env === undefined ? {} : { env: options.env };
    const header = { 'X-WX-SERVICE': options.service, 'Content-Type': 'application/json' };
    const request = { config, path: '/' + name, method: 'POST', header, data };
    return cloud
      .callContainer(
        options.timeout === undefined ? request : { ...request, timeout: options.timeout },
      )
      .then((response) => resultOf(response.data, response.statusCode), callFailed);
  });
}

type Send = (name: string, data: Record<string, unknown>) => Promise<unknown>;

function functionsBy(send: Send): SignetFunctions {
  function call<T>(name: string, data: unknown = {}): Promise<T> {
    return send(name, data as Record<string, unknown>) as Promise<T>;
  }
  return {
    // <calls>
  };
}

function resultOf(body: any, status: number | undefined): unknown {
  if (
    body !== null &&
    typeof body === 'object' &&
    typeof body.code === 'string' &&
    typeof body.message === 'string' &&
    typeof body.requestId === 'string'
  ) {
    const violations = Array.isArray(body.violations) ? body.violations : [];
    const wait = typeof body.retryAfterSeconds === 'number' ? body.retryAfterSeconds : undefined;
    const { code, message, requestId } = body;
    throw new SignetError(code, message, requestId, violations, status, undefined, wait);
  }
  if (status !== undefined && (status < 200 || status > 299)) {
    throw new SignetError('HTTP_ERROR', 'the service answered with ' + status, '', [], status);
  }
  return body === undefined ? null : body;
}

function callFailed(reason: any): never {
  const message = reason && (reason.errMsg || reason.message);
  throw new SignetError('CALL_FAILED', String(message || reason), '', [], undefined, reason);
}

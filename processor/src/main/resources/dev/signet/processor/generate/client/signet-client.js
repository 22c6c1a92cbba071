// Written by Signet from the cloud functions; do not edit. The platform adds the caller's identity
// to each call, so no function has a parameter for it. The types are in signet-client.d.ts.
'use strict';

class SignetError extends Error {
  constructor(code, message, requestId, violations, status, platformError, retryAfterSeconds) {
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

function functionClient(options = {}) {
  return functionsBy((name, data) => {
    const cloud = options.cloud || wx.cloud;
    const config = options.env === undefined ? {} : { env: options.env };
    return cloud
      .callFunction({ name, data, config })
      .then((response) => resultOf(response.result, undefined), callFailed);
  });
}

function containerClient(options) {
  return functionsBy((name, data) => {
    const cloud = options.cloud || wx.cloud;
    const config = options.env === undefined ? {} : { env: options.env };
    const header = { 'X-WX-SERVICE': options.service, 'Content-Type': 'application/json' };
    const request = { config, path: '/' + name, method: 'POST', header, data };
    if (options.timeout !== undefined) {
      request.timeout = options.timeout;
    }
    return cloud
      .callContainer(request)
      .then((response) => resultOf(response.data, response.statusCode), callFailed);
  });
}

function functionsBy(send) {
  function call(name, data = {}) {
    return send(name, data);
  }
  return {
    // <calls>
  };
}

function resultOf(body, status) {
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

function callFailed(reason) {
  const message = reason && (reason.errMsg || reason.message);
  throw new SignetError('CALL_FAILED', String(message || reason), '', [], undefined, reason);
}

module.exports = { SignetError, functionClient, containerClient };

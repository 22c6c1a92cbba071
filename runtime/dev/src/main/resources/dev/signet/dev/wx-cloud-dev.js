// wx.cloud against the local Signet server, for a page of that server and for node 18 or newer.
//
//   browser  <script src="/_signet/wx-cloud-dev.js"></script>            sets window.wx.cloud
//   node     wx.cloud = require('./wx-cloud-dev.js')({ base: 'http://127.0.0.1:3000', caller: 'user' })
//
// init, callFunction, callContainer and Cloud have WeChat's arguments, results and errors. What
// WeChat does not document is marked CHOSEN here and listed in docs/local.md. Not WeChat's:
// wx.cloud.dev.caller, the name of the profile that the next calls come from, and
// wx.cloud.dev.entrance, 'event' or 'event-mini-program', for callFunction.
(function (root, connect) {
  'use strict';
  if (typeof module === 'object' && module.exports) {
    module.exports = connect;
  } else {
    root.wx = root.wx || {};
    root.wx.cloud = connect({ base: root.location.origin });
  }
})(typeof self === 'undefined' ? this : self, function connect(settings) {
  'use strict';

  const KIB = 1024;
  const MAX_RESULT_BYTES = 1024 * KIB;
  const MAX_CONTAINER_BODY_BYTES = 100 * KIB;
  const MAX_CONTAINER_MILLIS = 15000;
  const FUNCTION_MILLIS = 60000; // CHOSEN: WeChat names no limit of the client's.
  const CONTAINER_METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
  const MORE = '. For more information, please refer to https://developers.weixin.qq.com/miniprogram/dev/wxcloudrun/';

  // WeChat's numbers: its table of error codes, and for containers its page on failing calls. The
  // words are those of wx-server-sdk; CHOSEN: those of -401002 and -401003.
  const ERRORS = {
    '-1': 'unknown error',
    '-401002': 'api parameter error',
    '-401003': 'api parameter type error',
    '-501001': 'resource system error',
    '-501002': 'resource server timeout',
    '-604001': 'cloudfunction result size exceed limit (1MB)',
  };
  const NO_SERVER = -1; // CHOSEN: WeChat's general error; which number a lost network has is not documented.
  const NOT_INITIALISED = -1;
  const WRONG_ARGUMENT = -401002;
  const WRONG_TYPE = -401003;
  const UNKNOWN_FUNCTION = -501000;
  const SERVER_FAILED = -501001;
  const FUNCTION_TIMEOUT = -501002;
  const RESULT_TOO_LARGE = -604001;
  const CONTAINER_BODY_TOO_LARGE = -606001;
  const CONTAINER_TIMEOUT = 102002;
  const CONTAINER_METHOD = 102005;

  const given = settings || {};
  if (typeof given.base !== 'string' || !/^https?:\/\/[^/]+\/?$/.test(given.base)) {
    throw new TypeError('wx-cloud-dev.js: base should be the address of the local server, like http://127.0.0.1:3000');
  }
  const base = given.base.replace(/\/$/, '');

  function newId() {
    return Date.now() + '-' + Math.random();
  }

  /** What a rejected promise and fail() get: an Error that has errCode and errMsg. */
  function failure(errCode, errMsg) {
    const error = new Error(errMsg);
    error.errCode = errCode;
    error.errMsg = errMsg;
    return error;
  }

  /** A failure in the form that WeChat's client gives it, without its trace of times. */
  function callFailure(api, callId, errCode, text) {
    const code = 'errCode: ' + errCode + ' ' + (ERRORS[errCode] || '') + ' | errMsg: ' + text;
    return failure(errCode, 'cloud.' + api + ':fail Error: ' + code + ' (callId: ' + callId + ')');
  }

  function typeOf(value) {
    return Object.prototype.toString.call(value).slice(8, -1).toLowerCase();
  }

  function byteLength(body) {
    return typeof body === 'string' ? new TextEncoder().encode(body).length : body.byteLength;
  }

  /** JSON as callFunction sends it: WeChat documents this form for an ArrayBuffer. */
  function toJson(data) {
    return JSON.stringify(data, (key, value) =>
      typeOf(value) === 'arraybuffer' ? { type: 'Buffer', data: Array.from(new Uint8Array(value)) } : value
    );
  }

  /** Makes the failures of one call: its steps throw what says(errCode, text) returns. */
  function sayer(api, callId) {
    return (errCode, text) => callFailure(api, callId, errCode, text);
  }

  function requireType(says, value, name, type) {
    if (typeOf(value) !== type) {
      throw says(WRONG_TYPE, name + ' should be ' + type + ' instead of ' + typeOf(value) + ';');
    }
  }

  function timeLimit(asked, most) {
    return typeof asked === 'number' && asked > 0 && asked <= most ? asked : most;
  }

  /** Sends a request and reads its answer with read; late() makes the failure of a call that is not in time. */
  function send(says, path, request, millis, late, read) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), millis);
    const options = Object.assign({ cache: 'no-store', credentials: 'omit', signal: abort.signal }, request);
    return fetch(base + path, options)
      .then(read)
      .catch((error) => {
        if (error.errCode !== undefined) {
          throw error;
        }
        throw abort.signal.aborted ? late() : says(NO_SERVER, 'no answer from ' + base + '; is the local server running?');
      })
      .finally(() => clearTimeout(timer));
  }

  // --- callFunction

  function callFunction(says, options, dev) {
    const data = options.data === undefined ? {} : options.data;
    requireType(says, options.name, 'parameter.name', 'string');
    requireType(says, data, 'parameter.data', 'object');
    let body;
    try {
      const call = { function: options.name, caller: dev.caller, entrance: dev.entrance, payload: data };
      body = toJson(call);
    } catch (error) {
      throw says(WRONG_ARGUMENT, 'parameter.data cannot be written as JSON: ' + error.message);
    }
    // CHOSEN: config.timeout in milliseconds; slow is accepted and changes nothing here.
    const millis = timeLimit(options.config && options.config.timeout, FUNCTION_MILLIS);
    const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: body };
    const late = () => says(FUNCTION_TIMEOUT, 'ESOCKETTIMEDOUT');
    return send(says, '/_signet/api/call', request, millis, late, (response) =>
      response.text().then((text) => functionResult(says, response.status, text))
    );
  }

  function functionResult(says, status, text) {
    let report;
    try {
      report = JSON.parse(text);
    } catch (error) {
      throw says(SERVER_FAILED, 'the local server answered ' + status + ' without JSON');
    }
    if (status !== 200) {
      // CHOSEN: a wrong caller or entrance is a mistake of the set-up, which WeChat has no number for.
      throw says(status === 400 ? -1 : SERVER_FAILED, 'the local server: ' + report.message);
    }
    if (isUnknown(report)) {
      throw says(UNKNOWN_FUNCTION, 'FunctionName parameter could not be found.');
    }
    const answer = report.answer;
    if (answer !== undefined && byteLength(JSON.stringify(answer)) > MAX_RESULT_BYTES) {
      throw says(RESULT_TOO_LARGE, 'the result of the function is larger than 1 MB');
    }
    return { errMsg: 'cloud.callFunction:ok', result: answer, requestID: report.requestId };
  }

  /** A function may refuse with NOT_FOUND too; only for an unknown one was no step reached. */
  function isUnknown(report) {
    return report.outcome === 'NOT_FOUND' && (report.steps || []).every((step) => step.verdict === 'not-reached');
  }

  // --- callContainer

  function callContainer(says, options, dev, callId) {
    requireType(says, options.path, 'parameter.path', 'string');
    const method = String(options.method || 'GET').toUpperCase();
    if (CONTAINER_METHODS.indexOf(method) < 0) {
      throw says(CONTAINER_METHOD, '无效的 HTTP Method' + MORE);
    }
    // CHOSEN: WeChat documents that a path begins with / and that the service is named, not what fails otherwise.
    if (options.path.charAt(0) !== '/') {
      throw says(WRONG_ARGUMENT, 'parameter.path should begin with /');
    }
    const headers = containerHeaders(options, dev);
    if (!headers.get('X-WX-SERVICE')) {
      throw says(WRONG_ARGUMENT, "parameter.header['X-WX-SERVICE'] should name the service");
    }
    const redirect = options.followRedirect === false ? 'manual' : 'follow';
    const request = { method: method, headers: headers, redirect: redirect };
    let path = options.path;
    if (method === 'GET') {
      path += query(path, options.data);
    } else if (options.data !== undefined && options.data !== null) {
      request.body = containerBody(says, options.data, headers.get('Content-Type'));
    }
    if (request.body !== undefined && byteLength(request.body) > MAX_CONTAINER_BODY_BYTES) {
      throw says(CONTAINER_BODY_TOO_LARGE, '请求包大小超过 100KB' + MORE);
    }
    const late = () => says(CONTAINER_TIMEOUT, '请求超时' + MORE);
    return send(says, path, request, timeLimit(options.timeout, MAX_CONTAINER_MILLIS), late, (response) =>
      containerResult(response, options, callId)
    );
  }

  /** The caller's headers, then those for the local server, which a client cannot choose. */
  function containerHeaders(options, dev) {
    const headers = new Headers({ 'Content-Type': 'application/json' });
    if (options.service !== undefined) {
      headers.set('X-WX-SERVICE', String(options.service));
    }
    const named = options.header || {};
    Object.keys(named).forEach((name) => headers.set(name, String(named[name])));
    headers.set('X-Signet-Caller', dev.caller);
    headers.set('X-Signet-Entrance', 'cloudrun');
    return headers;
  }

  function isForm(contentType) {
    return /^application\/x-www-form-urlencoded/i.test(contentType || '');
  }

  function formEncoded(data) {
    const pair = (key) => encodeURIComponent(key) + '=' + encodeURIComponent(data[key]);
    return Object.keys(data).map(pair).join('&');
  }

  function query(path, data) {
    const text = typeOf(data) === 'object' ? formEncoded(data) : '';
    return text === '' ? '' : (path.indexOf('?') < 0 ? '?' : '&') + text;
  }

  /** As wx.request does: text and bytes as they are, a form by its content type, all else as JSON. */
  function containerBody(says, data, contentType) {
    if (typeof data === 'string' || typeOf(data) === 'arraybuffer') {
      return data;
    }
    if (isForm(contentType) && typeOf(data) === 'object') {
      return formEncoded(data);
    }
    try {
      return JSON.stringify(data);
    } catch (error) {
      throw says(WRONG_ARGUMENT, 'parameter.data cannot be written as JSON: ' + error.message);
    }
  }

  /** Whatever the status: only a call that was not carried out fails. */
  function containerResult(response, options, callId) {
    const header = {};
    response.headers.forEach((value, name) => {
      header[name] = value;
    });
    const bytes = options.responseType === 'arraybuffer';
    return (bytes ? response.arrayBuffer() : response.text()).then((body) => ({
      data: bytes ? body : parsed(body, options.dataType),
      statusCode: response.status,
      header: header,
      callID: callId,
      errMsg: 'cloud.callContainer:ok',
    }));
  }

  /** As wx.request does: JSON unless another dataType is asked for; text that is no JSON stays text. */
  function parsed(text, dataType) {
    if (dataType !== undefined && dataType !== 'json') {
      return text;
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      return text;
    }
  }

  // --- wx.cloud

  /** A promise, or with any of success, fail and complete those and nothing, as WeChat's API does. */
  function answerTo(options, promise) {
    const callbacks = ['success', 'fail', 'complete'].filter((name) => typeof options[name] === 'function');
    if (callbacks.length === 0) {
      return promise;
    }
    const tell = (name, value) => {
      try {
        if (callbacks.indexOf(name) >= 0) {
          options[name](value);
        }
      } finally {
        if (callbacks.indexOf('complete') >= 0) {
          options.complete(value);
        }
      }
    };
    // What a callback throws is not swallowed: it becomes an unhandled rejection.
    promise.then((result) => tell('success', result), (error) => tell('fail', error));
    return undefined;
  }

  function newCloud(caller) {
    let initialised = false;
    const dev = { base: base, caller: caller, entrance: given.entrance || 'event' };

    function api(name, call) {
      return function (options) {
        const callId = newId();
        const says = sayer(name, callId);
        const promise = new Promise((resolve) => {
          // The text of WeChat's SDK. CHOSEN: that it comes as any failure comes, and is not thrown.
          if (!initialised) {
            throw failure(NOT_INITIALISED, "Cloud API isn't enabled, please call wx.cloud.init first");
          }
          requireType(says, options, 'parameter', 'object');
          resolve(call(says, options, dev, callId));
        });
        return answerTo(options || {}, promise);
      };
    }

    return {
      dev: dev,
      init: function (config) {
        // CHOSEN: env and traceUser are accepted and mean nothing here; there is one local environment.
        initialised = true;
      },
      callFunction: api('callFunction', callFunction),
      callContainer: api('callContainer', callContainer),
    };
  }

  const cloud = newCloud(given.caller || 'user');

  /** new wx.cloud.Cloud({ resourceAppid, resourceEnv }): calls another mini program's environment. */
  cloud.Cloud = function Cloud(options) {
    // CHOSEN: with a resourceAppid the calls come from the built-in profile of such a caller.
    const other = newCloud(options && options.resourceAppid ? 'shared-user' : cloud.dev.caller);
    const init = other.init;
    other.init = function (config) {
      init(config);
      return Promise.resolve();
    };
    return other;
  };
  return cloud;
});

// wx.cloud against the local Signet server, for a page of that server and for node 18 or newer.
//
//   browser  <script src="/_signet/wx-cloud-dev.js"></script>            sets window.wx.cloud
//   node     wx.cloud = require('./wx-cloud-dev.js')({ base: 'http://127.0.0.1:3000', caller: 'user' })
//
// init, callFunction, callContainer and Cloud have WeChat's arguments, results and errors. What
// WeChat does not document is marked CHOSEN here and listed in docs/local.md. Not WeChat's:
// wx.cloud.dev.caller, the name of the profile that the next calls come from, and
// wx.cloud.dev.entrance, 'event' or 'event-mini-program', for callFunction.
(function (root, wxCloudDev) {
  'use strict';
  if (typeof module === 'object' && module.exports) {
    module.exports = (settings) => wxCloudDev(settings, overNode(require('http')));
  } else {
    root.wx = root.wx || {};
    root.wx.cloud = wxCloudDev({ base: root.location.origin }, overFetch);
  }

  function overFetch(url, request, signal) {
    const options = { cache: 'no-store', credentials: 'omit', signal: signal };
    return fetch(url, Object.assign(options, request)).then((response) =>
      response.arrayBuffer().then((bytes) => {
        const header = {};
        response.headers.forEach((value, name) => {
          header[name] = value;
        });
        return { status: response.status, header: header, bytes: bytes, text: new TextDecoder().decode(bytes) };
      })
    );
  }

  /** Sends requests by node's http, not by fetch: miniprogram-simulate recommends jest with jsdom, whose requests CORS stops. */
  function overNode(http) {
    return (url, request, signal) =>
      new Promise((resolve, reject) => {
        const options = { method: request.method, headers: request.headers, agent: false };
        const sent = http.request(url, options, (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const body = Buffer.concat(chunks);
            const { statusCode: status, headers: header } = response;
            resolve({ status, header, bytes: Uint8Array.from(body).buffer, text: body.toString('utf8') });
          });
        });
        sent.on('error', reject);
        signal.addEventListener('abort', () => sent.destroy(new Error('out of time')));
        const body = request.body;
        sent.end(body === undefined || typeof body === 'string' ? body : Buffer.from(body));
      });
  }
})(typeof self === 'undefined' ? this : self, function wxCloudDev(settings, transport) {
  'use strict';

  const MAX_RESULT_BYTES = 1024 * 1024;
  const MAX_CONTAINER_BODY_BYTES = 100 * 1024;
  const MAX_CONTAINER_MILLIS = 15000;
  const FUNCTION_MILLIS = 60000; // CHOSEN: WeChat names no limit of the client's.
  const CONTAINER_METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
  const MORE = '. For more information, please refer to https://developers.weixin.qq.com/miniprogram/dev/wxcloudrun/';

  // WeChat's numbers and words: from its table of error codes, wx-server-sdk and, for containers, its
  // page on failing calls. CHOSEN: the words of -401002 and -401003, and that no server is -1.
  const NOT_INITIALISED = -1;
  const NO_SERVER = [-1, 'unknown error'];
  const WRONG_ARGUMENT = [-401002, 'api parameter error'];
  const WRONG_TYPE = [-401003, 'api parameter type error'];
  const UNKNOWN_FUNCTION = [-501000, ''];
  const SERVER_FAILED = [-501001, 'resource system error'];
  const FUNCTION_TIMEOUT = [-501002, 'resource server timeout'];
  const RESULT_TOO_LARGE = [-604001, 'cloudfunction result size exceed limit (1MB)'];
  const CONTAINER_BODY_TOO_LARGE = [-606001, ''];
  const CONTAINER_TIMEOUT = [102002, ''];
  const CONTAINER_METHOD = [102005, ''];

  const given = settings || {};
  if (typeof given.base !== 'string' || !/^http:\/\/[^/]+\/?$/.test(given.base)) {
    throw new TypeError('wx-cloud-dev.js: base should be the address of the local server, like http://127.0.0.1:3000');
  }
  const base = given.base.replace(/\/$/, '');

  /** Returns the error that a rejected promise and fail() receive, with errCode and errMsg. */
  function failure(errCode, errMsg) {
    const error = new Error(errMsg);
    error.errCode = errCode;
    error.errMsg = errMsg;
    return error;
  }

  /** Returns a function that makes the failures of one call in the form of WeChat's client, without its trace of times. */
  function sayer(api, callId) {
    return (error, text) => {
      const code = 'errCode: ' + error[0] + ' ' + error[1] + ' | errMsg: ' + text;
      return failure(error[0], 'cloud.' + api + ':fail Error: ' + code + ' (callId: ' + callId + ')');
    };
  }

  function typeOf(value) {
    return Object.prototype.toString.call(value).slice(8, -1).toLowerCase();
  }

  function byteLength(body) {
    return typeof body === 'string' ? new Blob([body]).size : body.byteLength;
  }

  /** Writes JSON as callFunction sends it. WeChat documents this form of an ArrayBuffer. */
  function toJson(data) {
    return JSON.stringify(data, (key, value) =>
      typeOf(value) === 'arraybuffer' ? { type: 'Buffer', data: Array.from(new Uint8Array(value)) } : value
    );
  }

  function requireType(says, value, name, type) {
    if (typeOf(value) !== type) {
      throw says(WRONG_TYPE, name + ' should be ' + type + ' instead of ' + typeOf(value) + ';');
    }
  }

  function timeLimit(asked, most) {
    return typeof asked === 'number' && asked > 0 && asked <= most ? asked : most;
  }

  /** Sends a request and returns `resultOf` its answer, or fails with late() if the answer does not come in time. */
  function send(says, path, request, millis, late, resultOf) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), millis);
    return transport(base + path, request, abort.signal)
      .catch((error) => {
        const lost = 'no answer from ' + base + ' (' + error.message + '); is the local server running?';
        throw abort.signal.aborted ? late() : says(NO_SERVER, lost);
      })
      .finally(() => clearTimeout(timer))
      .then(resultOf);
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
      functionResult(says, response.status, response.text)
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
      throw says(status === 400 ? NO_SERVER : SERVER_FAILED, 'the local server: ' + report.message);
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

  /**
   * Returns whether no function has the name. A function may refuse with NOT_FOUND too, but only for an unknown one no step was
   * reached.
   */
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
    if (!headers['x-wx-service']) {
      throw says(WRONG_ARGUMENT, "parameter.header['X-WX-SERVICE'] should name the service");
    }
    const request = { method: method, headers: headers };
    let path = options.path;
    if (method === 'GET') {
      path += query(path, options.data);
    } else if (options.data !== undefined && options.data !== null) {
      request.body = containerBody(says, options.data, headers['content-type']);
    }
    if (request.body !== undefined && byteLength(request.body) > MAX_CONTAINER_BODY_BYTES) {
      throw says(CONTAINER_BODY_TOO_LARGE, '请求包大小超过 100KB' + MORE);
    }
    const late = () => says(CONTAINER_TIMEOUT, '请求超时' + MORE);
    return send(says, path, request, timeLimit(options.timeout, MAX_CONTAINER_MILLIS), late, (response) =>
      containerResult(response, options, callId)
    );
  }

  /** Returns the caller's headers with names in lower case, followed by those for the local server. */
  function containerHeaders(options, dev) {
    const headers = { 'content-type': 'application/json' };
    if (options.service !== undefined) {
      headers['x-wx-service'] = String(options.service);
    }
    const named = options.header || {};
    Object.keys(named).forEach((name) => {
      headers[name.toLowerCase()] = String(named[name]);
    });
    headers['x-signet-caller'] = dev.caller;
    headers['x-signet-entrance'] = 'cloudrun';
    return headers;
  }

  function formEncoded(data) {
    const pair = (key) => encodeURIComponent(key) + '=' + encodeURIComponent(data[key]);
    return Object.keys(data).map(pair).join('&');
  }

  function query(path, data) {
    const text = typeOf(data) === 'object' ? formEncoded(data) : '';
    return text === '' ? '' : (path.indexOf('?') < 0 ? '?' : '&') + text;
  }

  /** Writes the body as wx.request does: text and bytes unchanged, a form by its content type, all else as JSON. */
  function containerBody(says, data, contentType) {
    if (typeof data === 'string' || typeOf(data) === 'arraybuffer') {
      return data;
    }
    if (/^application\/x-www-form-urlencoded/i.test(contentType) && typeOf(data) === 'object') {
      return formEncoded(data);
    }
    try {
      return JSON.stringify(data);
    } catch (error) {
      throw says(WRONG_ARGUMENT, 'parameter.data cannot be written as JSON: ' + error.message);
    }
  }

  /** Returns the result whatever the status is: only a call that was not carried out fails. */
  function containerResult(response, options, callId) {
    return {
      data: options.responseType === 'arraybuffer' ? response.bytes : parsed(response.text, options.dataType),
      statusCode: response.status,
      header: response.header,
      callID: callId,
      errMsg: 'cloud.callContainer:ok',
    };
  }

  /** Reads the answer as wx.request does: as JSON unless another dataType is asked for; text that is not JSON stays text. */
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

  /** Returns a promise, or calls success, fail and complete and returns nothing if any of them is given, as WeChat's API does. */
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
    // An exception of a callback is not swallowed: it becomes an unhandled rejection.
    promise.then((result) => tell('success', result), (error) => tell('fail', error));
    return undefined;
  }

  function newCloud(caller) {
    let initialised = false;
    const dev = { base: base, caller: caller, entrance: given.entrance || 'event' };

    function api(name, call) {
      return function (options) {
        const callId = Date.now() + '-' + Math.random();
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

  /** Implements new wx.cloud.Cloud({ resourceAppid, resourceEnv }), which calls another mini program's environment. */
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

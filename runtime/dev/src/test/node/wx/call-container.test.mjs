// Tests callContainer of wx-cloud-dev.js against a server that answers as told.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { report, startFake } from './fake-server.mjs';
import { cloudWithoutServer, connect, fails } from './support.mjs';

let server;
let cloud;

before(async () => {
  server = await startFake();
});
after(() => server.stop());
beforeEach(() => {
  server.answers(200, report({ greeting: 'Hello' }));
  cloud = connect({ base: server.base });
  cloud.init({ env: 'env-1', traceUser: true });
});

describe('callContainer', () => {
  const header = { 'X-WX-SERVICE': 'quickstart' };
  const call = (options) => cloud.callContainer({ path: '/whoami', method: 'POST', header, data: {}, ...options });

  test('sends path, method, headers and JSON, and has the answer in WeChat’s shape', async () => {
    server.answers(200, { total: 3 }, { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' });
    const response = await call({ config: { env: 'e' }, data: { name: '林' }, header: { ...header, 'X-Mine': 'm' } });
    const { callID, header: answered, ...rest } = response;
    assert.deepEqual(rest, { data: { total: 3 }, statusCode: 200, errMsg: 'cloud.callContainer:ok' });
    assert.match(callID, /^\d+-[\d.e-]+$/);
    assert.deepEqual([answered['content-type'], answered['x-request-id']], ['application/json', 'r-1']);
    const [{ method, url, headers, body }] = server.requests;
    assert.deepEqual([method, url, body], ['POST', '/whoami', '{"name":"林"}']);
    assert.equal(headers['content-type'], 'application/json');
    assert.deepEqual([headers['x-wx-service'], headers['x-mine']], ['quickstart', 'm']);
    assert.deepEqual([headers['x-signet-caller'], headers['x-signet-entrance']], ['user', 'cloudrun']);
  });

  test('each call has another callID', async () => {
    assert.notEqual((await call({})).callID, (await call({})).callID);
  });

  test('another status than 2xx is no failure', async () => {
    const refusal = { code: 'PERMISSION_DENIED', message: 'no', requestId: 'r' };
    server.answers(403, refusal);
    const { statusCode, data } = await call({});
    assert.deepEqual([statusCode, data], [403, refusal]);
  });

  test('a header cannot choose the caller or the entrance', async () => {
    await call({ header: { ...header, 'x-signet-caller': 'second-user', 'X-SIGNET-ENTRANCE': 'gateway' } });
    const { headers } = server.requests[0];
    assert.deepEqual([headers['x-signet-caller'], headers['x-signet-entrance']], ['user', 'cloudrun']);
  });

  test('the service may be named by the argument service', async () => {
    await call({ header: {}, service: 'quickstart' });
    assert.equal(server.requests[0].headers['x-wx-service'], 'quickstart');
  });

  const form = { ...header, 'content-type': 'application/x-www-form-urlencoded' };
  for (const [what, options, body, url] of [
    ['text as it is', { data: '{"a": 1}' }, '{"a": 1}', '/whoami'],
    ['bytes as they are', { data: new TextEncoder().encode('[1]').buffer }, '[1]', '/whoami'],
    ['a list as JSON', { data: [1] }, '[1]', '/whoami'],
    ['a form', { data: { a: 'x y', b: '&' }, header: form }, 'a=x%20y&b=%26', '/whoami'],
    ['nothing', { data: undefined }, '', '/whoami'],
    ['the query of a GET', { method: 'GET', data: { a: 'x y', b: 2 } }, '', '/whoami?a=x%20y&b=2'],
    ['more of a query', { method: 'GET', path: '/w?c=1', data: { a: 2 } }, '', '/w?c=1&a=2'],
    ['a GET when no method is named', { method: undefined, data: undefined }, '', '/whoami'],
    ['a method in small letters', { method: 'delete', data: undefined }, '', '/whoami'],
  ]) {
    test(`sends ${what}`, async () => {
      await call(options);
      assert.deepEqual([server.requests[0].body, server.requests[0].url], [body, url]);
    });
  }

  for (const [what, options, text, data] of [
    ['JSON by default', {}, '{"a":1}', { a: 1 }],
    ['JSON by name', { dataType: 'json' }, '[1]', [1]],
    ['text that is no JSON', {}, 'oh', 'oh'],
    ['an empty body', {}, '', ''],
    ['text, asked for', { dataType: 'text' }, '{"a":1}', '{"a":1}'],
    ['text of another dataType', { dataType: 'other' }, '{"a":1}', '{"a":1}'],
  ]) {
    test(`reads ${what}`, async () => {
      server.answers(200, text);
      assert.deepEqual((await call(options)).data, data);
    });
  }

  test('reads bytes when asked to', async () => {
    server.answers(200, 'abc');
    const { data } = await call({ responseType: 'arraybuffer' });
    assert.ok(data instanceof ArrayBuffer);
    assert.equal(Buffer.from(data).toString(), 'abc');
  });

  for (const [what, options, errCode, words] of [
    ['no path', { path: undefined }, -401003, /parameter\.path should be string instead of undefined/],
    ['a path without /', { path: 'whoami' }, -401002, /should begin with \//],
    ['no service', { header: {} }, -401002, /X-WX-SERVICE/],
    ['another method', { method: 'PATCH' }, 102005, /errCode: 102005 {2}\| errMsg: 无效的 HTTP Method/],
    ['over 100 KiB', { data: 'x'.repeat(100 * 1024 + 1) }, -606001, /请求包大小超过 100KB/],
    ['over 100 KiB of Chinese', { data: '林'.repeat(35 * 1024) }, -606001, /请求包大小超过 100KB/],
  ]) {
    test(`${what} fails with ${errCode} and sends nothing`, async () => {
      await fails(call(options), errCode, words);
      assert.deepEqual(server.requests, []);
    });
  }

  test('100 KiB are sent', async () => {
    await call({ data: 'x'.repeat(100 * 1024) });
    assert.equal(server.requests[0].body.length, 100 * 1024);
  });

  test('an answer that does not come in time fails with 102002', async () => {
    server.answerWith(() => {});
    await fails(call({ timeout: 20 }), 102002, /^cloud\.callContainer:fail Error: errCode: 102002 .*请求超时/);
  });

  test('a header that cannot be sent is told', async () => {
    const call = cloud.callContainer({ path: '/a', header: { ...header, 'X-Name': '林' } });
    await fails(call, -1, /Invalid character in header content/);
  });

  test('no server fails with -1', async () => {
    const lost = await cloudWithoutServer();
    await fails(lost.cloud.callContainer({ path: '/a', header }), -1, /^cloud\.callContainer:fail .*no answer from/);
  });
});

// Tests callFunction of wx-cloud-dev.js against a server that answers as told.
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

describe('callFunction', () => {
  test('sends name, data, caller and entrance, and has the result in WeChat’s shape', async () => {
    const response = await cloud.callFunction({ name: 'whoami', data: { name: '林' }, config: { env: 'env-2' } });
    assert.deepEqual(response, {
      errMsg: 'cloud.callFunction:ok',
      result: { greeting: 'Hello' },
      requestID: 'request-1',
    });
    const [{ method, url, headers, body }] = server.requests;
    assert.deepEqual([method, url, headers['content-type']], ['POST', '/_signet/api/call', 'application/json']);
    assert.deepEqual(JSON.parse(body), {
      function: 'whoami',
      caller: 'user',
      entrance: 'event',
      payload: { name: '林' },
    });
  });

  test('without data sends an empty object', async () => {
    await cloud.callFunction({ name: 'whoami', slow: true });
    assert.deepEqual(JSON.parse(server.requests[0].body).payload, {});
  });

  test('writes an ArrayBuffer as WeChat documents it', async () => {
    await cloud.callFunction({ name: 'whoami', data: { bytes: new Uint8Array([1, 255]).buffer } });
    assert.deepEqual(JSON.parse(server.requests[0].body).payload, { bytes: { type: 'Buffer', data: [1, 255] } });
  });

  test('a refusal by the function is a result and no failure', async () => {
    const refusal = { code: 'UNIONID_UNAVAILABLE', message: 'no unionid', requestId: 'request-1' };
    server.answers(200, report(refusal, 'UNIONID_UNAVAILABLE', 403, 'refused'));
    assert.deepEqual((await cloud.callFunction({ name: 'linkAccount' })).result, refusal);
  });

  test('a function’s own NOT_FOUND is a result, an unknown function is -501000', async () => {
    const refusal = { code: 'NOT_FOUND', message: 'no such order', requestId: 'request-1' };
    server.answers(200, report(refusal, 'NOT_FOUND', 404, 'passed'));
    assert.deepEqual((await cloud.callFunction({ name: 'getOrder' })).result, refusal);
    server.answers(200, report(refusal, 'NOT_FOUND', 404, 'not-reached'));
    const words = /^cloud\.callFunction:fail Error: errCode: -501000 {2}\| errMsg: FunctionName parameter could not be found\. \(callId: \d+-[\d.e-]+\)$/;
    await fails(cloud.callFunction({ name: 'nobody' }), -501000, words);
  });

  for (const [what, options, words] of [
    ['no argument', undefined, /parameter should be object instead of undefined/],
    ['no name', {}, /parameter\.name should be string instead of undefined/],
    ['a number as name', { name: 7 }, /parameter\.name should be string instead of number/],
    ['text as data', { name: 'a', data: 'b' }, /parameter\.data should be object instead of string/],
    ['a list as data', { name: 'a', data: [] }, /parameter\.data should be object instead of array/],
    ['null as data', { name: 'a', data: null }, /parameter\.data should be object instead of null/],
  ]) {
    test(`${what} fails with -401003 and sends nothing`, async () => {
      await fails(cloud.callFunction(options), -401003, words);
      assert.deepEqual(server.requests, []);
    });
  }

  test('data that contains itself fails with -401002', async () => {
    const data = {};
    data.self = data;
    await fails(cloud.callFunction({ name: 'a', data }), -401002, /cannot be written as JSON/);
  });

  test('a result over 1 MB fails with -604001, one of 1 MB does not', async () => {
    const text = 'x'.repeat(1024 * 1024 - 2);
    server.answers(200, report(text));
    assert.equal((await cloud.callFunction({ name: 'a' })).result, text);
    server.answers(200, report(text + 'x'));
    await fails(cloud.callFunction({ name: 'a' }), -604001, /exceed limit \(1MB\)/);
  });

  test('an answer that does not come in time fails with -501002', async () => {
    server.answerWith(() => {});
    await fails(cloud.callFunction({ name: 'a', config: { timeout: 20 } }), -501002, /resource server timeout/);
  });

  test('a body that stops halfway is out of time too', async () => {
    server.answerWith((response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('{');
    });
    await fails(cloud.callFunction({ name: 'a', config: { timeout: 20 } }), -501002, /timeout/);
  });

  test('no server fails with -1 and names the address', async () => {
    const lost = await cloudWithoutServer();
    await fails(lost.cloud.callFunction({ name: 'a' }), -1, new RegExp(`no answer from ${lost.base}`));
  });

  test('what the server says of a wrong caller is told', async () => {
    server.answers(400, { code: 'INVALID_ARGUMENT', message: 'there is no caller nobody' });
    await fails(cloud.callFunction({ name: 'a' }), -1, /there is no caller nobody/);
  });

  test('a server that fails is -501001', async () => {
    server.answers(500, { code: 'INTERNAL', message: 'broken' });
    await fails(cloud.callFunction({ name: 'a' }), -501001, /broken/);
    server.answers(502, 'Bad Gateway', { 'Content-Type': 'text/plain' });
    await fails(cloud.callFunction({ name: 'a' }), -501001, /502/);
  });
});

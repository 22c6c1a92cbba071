// Tests the generated client of the quickstart with wx-cloud-dev.js, and calls with callbacks.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { startDevServer } from './dev-server.mjs';

const { SignetError, containerClient, functionClient } = createRequire(import.meta.url)(process.env.SIGNET_CHECK_CLIENT);
let server;
let cloud;

before(async () => {
  server = await startDevServer(process.env.SIGNET_CHECK_QUICKSTART);
});
after(() => server.stop());

const clients = {
  callFunction: (options) => functionClient(options),
  callContainer: (options) => containerClient({ service: 'quickstart', ...options }),
};

for (const [kind, make] of Object.entries(clients)) {
  const as = (caller) => {
    cloud = server.connect(caller);
    cloud.init();
    return make({ cloud });
  };
  const refused = (code, status) => (error) => {
    assert.ok(error instanceof SignetError, String(error));
    assert.deepEqual([error.code, error.status], [code, kind === 'callFunction' ? undefined : status]);
    return true;
  };

  describe(`the generated client by ${kind}`, () => {
    test('an accepted caller gets the typed answer', async () => {
      const openid = 'oUser_A-1';
      assert.deepEqual(await as('user').hasUnionId(), { openid, hasUnionId: true });
      const items = [{ sku: 'tea', qty: 2 }];
      assert.equal((await as('user').whoami({ name: '林', items })).total, 2);
      assert.equal(await as('anonymous').ping(), 'pong');
    });

    test('a refused caller gets a SignetError', async () => {
      await assert.rejects(as('anonymous').getUserInfo(), refused('UNAUTHENTICATED', 401));
      await assert.rejects(as('user-without-unionid').linkAccount(), refused('UNIONID_UNAVAILABLE', 403));
      await assert.rejects(as('second-user').getOrder({ orderId: 'A-1' }), refused('PERMISSION_DENIED', 403));
    });

    test('a wrong payload names its place', async () => {
      await assert.rejects(as('user').whoami({ name: 'Lin', items: [{ sku: 'tea', qty: 'two' }] }), (error) => {
        refused('INVALID_ARGUMENT', 400)(error);
        assert.deepEqual(error.violations.map((v) => v.path), ['items[0].qty']);
        return true;
      });
    });

    test('a call that is not carried out is CALL_FAILED with WeChat’s number', async () => {
      const notInitialised = make({ cloud: server.connect('user') });
      await assert.rejects(notInitialised.ping(), (error) => {
        refused('CALL_FAILED', undefined)(error);
        assert.equal(error.platformError.errCode, -1);
        return true;
      });
    });
  });
}

/** Calls with success, fail and complete; resolves to the names and values of those that were called. */
function withCallbacks(call) {
  return new Promise((resolve) => {
    const called = [];
    call({
      success: (result) => called.push(['success', result]),
      fail: (error) => called.push(['fail', error]),
      complete: (value) => resolve([...called, ['complete', value]]),
    });
  });
}

describe('calls with callbacks', () => {
  const ready = (caller) => {
    cloud = server.connect(caller);
    cloud.init({ env: 'env-1' });
  };

  test('callFunction: success, and fail for an unknown function', async () => {
    ready('user');
    const good = await withCallbacks((o) => cloud.callFunction({ name: 'getOrder', data: { orderId: 'A-1' }, ...o }));
    assert.deepEqual(good.map(([which]) => which), ['success', 'complete']);
    const { requestID, ...rest } = good[0][1];
    assert.deepEqual(rest, { errMsg: 'cloud.callFunction:ok', result: { orderId: 'A-1', total: 42 } });
    assert.ok(requestID.length > 0);
    const bad = await withCallbacks((o) => cloud.callFunction({ name: 'getOrders', ...o }));
    assert.deepEqual(bad.map(([which]) => which), ['fail', 'complete']);
    assert.equal(bad[0][1].errCode, -501000);
    assert.match(bad[0][1].errMsg, /^cloud\.callFunction:fail .*FunctionName parameter could not be found/);
  });

  test('callContainer: success for every status, fail when it is not sent', async () => {
    ready('second-user');
    const order = { path: '/getOrder', method: 'POST', header: { 'X-WX-SERVICE': 'quickstart' }, data: { orderId: 'A-1' } };
    const [[which, denied]] = await withCallbacks((o) => cloud.callContainer({ ...order, ...o }));
    assert.deepEqual([which, denied.statusCode, denied.data.code], ['success', 403, 'PERMISSION_DENIED']);
    assert.equal(denied.errMsg, 'cloud.callContainer:ok');
    const [[missing, unknown]] = await withCallbacks((o) => cloud.callContainer({ ...order, path: '/getOrders', ...o }));
    assert.deepEqual([missing, unknown.statusCode], ['success', 404]);
    const [[failed, error]] = await withCallbacks((o) => cloud.callContainer({ ...order, method: 'PATCH', ...o }));
    assert.deepEqual([failed, error.errCode], ['fail', 102005]);
  });

  test('another mini program’s environment is called by a user of this one', async () => {
    ready('user');
    const shared = new cloud.Cloud({ resourceAppid: 'wx0000000000000001', resourceEnv: 'env-1' });
    await shared.init();
    // An event has no openId for such a user and therefore names nobody.
    const { result } = await shared.callFunction({ name: 'hasUnionId' });
    assert.equal(result.code, 'UNAUTHENTICATED');
    const answer = await shared.callContainer({ path: '/hasUnionId', method: 'POST', service: 's', data: {} });
    assert.deepEqual([answer.statusCode, answer.data.code], [403, 'SHARED_CALLER_NOT_ALLOWED']);
  });

  test('what a client says of its identity is not believed', async () => {
    ready('user');
    const forged = { 'X-WX-SERVICE': 'quickstart', 'X-WX-OPENID': 'oUser_B' };
    const container = await cloud.callContainer({ path: '/hasUnionId', method: 'POST', header: forged, data: {} });
    assert.equal(container.data.openid, 'oUser_A-1');
    const data = { orderId: 'A-1', userInfo: { openId: 'oUser_A-1', appId: 'wx0000000000000001' } };
    cloud.dev.caller = 'second-user';
    const { result } = await cloud.callFunction({ name: 'getOrder', data });
    assert.equal(result.code, 'PERMISSION_DENIED');
  });
});

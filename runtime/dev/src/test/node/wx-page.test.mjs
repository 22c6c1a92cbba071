// wx-cloud-dev.js in a page of the local server, under its Content-Security-Policy.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, onConsole } from './browser.mjs';
import { startServer } from './server.mjs';

let browser;
let server;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function inPage(name, scenario) {
  test(name, () =>
    onConsole(browser, server.base, {}, async ({ page }) => {
      await page.addScriptTag({ url: '/_signet/wx-cloud-dev.js' });
      await scenario(page);
    }),
  );
}

inPage('callFunction and callContainer, as the caller that the page names', async (page) => {
  const seen = await page.evaluate(async () => {
    const { cloud } = window.wx;
    cloud.init({ env: 'env-1' });
    const called = await cloud.callFunction({ name: 'getOrder', data: { orderId: 'A-1' } });
    cloud.dev.caller = 'second-user';
    const refused = await cloud.callFunction({ name: 'getOrder', data: { orderId: 'A-1' } });
    const header = { 'X-WX-SERVICE': 'quickstart' };
    const answered = await cloud.callContainer({ path: '/hasUnionId', method: 'POST', header, data: {} });
    const type = answered.header['content-type'];
    return [called.errMsg, called.result, refused.result.code, answered.statusCode, answered.data, type];
  });
  assert.deepEqual(seen, [
    'cloud.callFunction:ok',
    { orderId: 'A-1', total: 42 },
    'PERMISSION_DENIED',
    200,
    { openid: 'oUser_B', hasUnionId: true },
    'application/json',
  ]);
});

inPage('the failure callback gets errCode and errMsg', async (page) => {
  const seen = await page.evaluate(async () => {
    const { cloud } = window.wx;
    const failed = (name) => new Promise((resolve) => cloud.callFunction({ name, fail: resolve }));
    const early = await failed('ping');
    cloud.init();
    const unknown = await failed('pong');
    return [early.errCode, early.errMsg, unknown.errCode, unknown.errMsg.replace(/ \(callId.*/, '')];
  });
  assert.deepEqual(seen, [
    -1,
    "Cloud API isn't enabled, please call wx.cloud.init first",
    -501000,
    'cloud.callFunction:fail Error: errCode: -501000  | errMsg: FunctionName parameter could not be found.',
  ]);
});

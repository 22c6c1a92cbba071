// Tests what both calls of wx-cloud-dev.js share, and what is not WeChat’s, against a server that answers as told.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, test } from 'node:test';
import vm from 'node:vm';
import { JSDOM } from 'jsdom';
import ts from 'typescript';
import { report, startFake } from './fake-server.mjs';
import { callbacks, connect, fails, script } from './support.mjs';

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

for (const name of ['callFunction', 'callContainer']) {
  const good = { name: 'whoami', path: '/whoami', header: { 'X-WX-SERVICE': 's' } };
  const bad = {};

  describe(`${name} with callbacks`, () => {
    test('success, then complete, and no promise', async () => {
      const { called, returned } = await callbacks((o) => cloud[name]({ ...good, ...o }), 'success', 'complete', 'fail');
      assert.deepEqual(called.map(([which]) => which), ['success', 'complete']);
      assert.equal(called[0][1].errMsg, `cloud.${name}:ok`);
      assert.equal(called[0][1], called[1][1]);
      assert.equal(returned, undefined);
    });

    test('fail, then complete, and no promise', async () => {
      const { called, returned } = await callbacks((o) => cloud[name]({ ...bad, ...o }), 'fail', 'complete', 'success');
      assert.deepEqual(called.map(([which]) => which), ['fail', 'complete']);
      assert.equal(called[0][1].errCode, -401003);
      assert.match(called[0][1].errMsg, new RegExp(`^cloud\\.${name}:fail `));
      assert.equal(called[0][1], called[1][1]);
      assert.equal(returned, undefined);
    });

    for (const only of ['success', 'complete']) {
      test(`${only} alone`, async () => {
        const { called, returned } = await callbacks((o) => cloud[name]({ ...good, ...o }), only);
        assert.equal(called[0][1].errMsg, `cloud.${name}:ok`);
        assert.equal(returned, undefined);
      });
    }

    test('fail alone', async () => {
      const { called } = await callbacks((o) => cloud[name]({ ...bad, ...o }), 'fail');
      assert.equal(called[0][1].errCode, -401003);
    });

    test('before init fails as every failure does', async () => {
      const early = connect({ base: server.base });
      const words = /^Cloud API isn't enabled, please call wx\.cloud\.init first/;
      await fails(early[name](good), -1, words);
      const { called } = await callbacks((o) => early[name]({ ...good, ...o }), 'fail', 'complete');
      assert.match(called[0][1].errMsg, words);
      assert.deepEqual(server.requests, []);
    });
  });
}

test('what a callback throws is not swallowed, and complete is called', () => {
  const program = `
    const cloud = require(${JSON.stringify(script)})({ base: 'http://127.0.0.1:9' });
    cloud.callFunction({ fail: () => { throw new Error('of the callback'); }, complete: () => console.log('complete') });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /Error: of the callback/);
  assert.equal(stdout, 'complete\n');
});

describe('what is not WeChat’s', () => {
  const callers = () => server.requests.map((r) => r.headers['x-signet-caller'] || JSON.parse(r.body).caller);
  const both = async (of) => {
    await of.callFunction({ name: 'a' });
    await of.callContainer({ path: '/a', service: 's' });
  };

  test('the caller of the next calls', async () => {
    await both(cloud);
    cloud.dev.caller = 'second-user';
    await both(cloud);
    assert.deepEqual(callers(), ['user', 'user', 'second-user', 'second-user']);
  });

  test('the first caller and the entrance of the set-up', async () => {
    const set = connect({ base: server.base + '/', caller: 'devtools', entrance: 'event-mini-program' });
    set.init({});
    await set.callFunction({ name: 'a' });
    const { caller, entrance } = JSON.parse(server.requests[0].body);
    assert.deepEqual([caller, entrance], ['devtools', 'event-mini-program']);
  });

  for (const base of [undefined, '', '127.0.0.1:3000', 'https://127.0.0.1:3000', 'http://127.0.0.1:3000/api', 3000]) {
    test(`base ${base} is refused`, () => {
      assert.throws(() => connect({ base }), /base should be the address of the local server/);
    });
  }

  test('Cloud is another cloud, with its own init, for the caller of a shared environment', async () => {
    cloud.dev.caller = 'second-user';
    const shared = new cloud.Cloud({ resourceAppid: 'wx01', resourceEnv: 'env-1' });
    await fails(shared.callFunction({ name: 'a' }), -1, /please call wx\.cloud\.init first/);
    assert.equal(await shared.init(), undefined);
    await both(shared);
    const own = new cloud.Cloud({ resourceEnv: 'env-1' });
    await own.init();
    await own.callFunction({ name: 'a' });
    assert.deepEqual(callers(), ['shared-user', 'shared-user', 'second-user']);
  });
});

describe('the script', () => {
  const source = fs.readFileSync(script, 'utf8');

  test('has no syntax that is newer than ES2018', () => {
    const as = (target) => ts.transpileModule(source, { compilerOptions: { target, module: ts.ModuleKind.CommonJS } });
    assert.equal(as(ts.ScriptTarget.ES2018).outputText, as(ts.ScriptTarget.ESNext).outputText);
  });

  const useBoth = async (cloud) => {
    const { result } = await cloud.callFunction({ name: 'a', data: { name: '林' } });
    assert.equal(result.greeting, 'Hello');
    const { data } = await cloud.callContainer({ path: '/a', method: 'POST', service: 's', data: '"林"' });
    assert.equal(data.answer.greeting, 'Hello');
    assert.equal(server.requests[1].body, '"林"');
  };

  test('in a page sets wx.cloud for the page’s own address, and leaves the rest of wx', async () => {
    const page = { location: { origin: server.base }, wx: { mine: 1 }, setTimeout, clearTimeout };
    Object.assign(page, { fetch, AbortController, TextDecoder, Blob, self: page });
    vm.runInNewContext(source, page);
    assert.equal(page.wx.mine, 1);
    page.wx.cloud.init();
    await useBoth(page.wx.cloud);
    const bytes = await page.wx.cloud.callContainer({ path: '/a', service: 's', responseType: 'arraybuffer' });
    assert.ok(bytes.data.byteLength > 0);
    assert.match(bytes.header['content-type'], /json/);
  });

  test('in node needs no more than what jest’s jsdom environment has', async () => {
    const { window } = new JSDOM('');
    const { AbortController, Blob } = window;
    const jest = { module: { exports: {} }, require: createRequire(import.meta.url), setTimeout, clearTimeout };
    Object.assign(jest, { AbortController, Blob, Buffer, window, self: window });
    vm.runInNewContext(source, jest);
    const cloud = jest.module.exports({ base: server.base });
    cloud.init();
    await useBoth(cloud);
    server.answerWith(() => {});
    await assert.rejects(cloud.callFunction({ name: 'a', config: { timeout: 20 } }), { errCode: -501002 });
  });

  test('needs nothing that a Content-Security-Policy without inline script and eval forbids', () => {
    assert.doesNotMatch(source, /\beval\b|new Function|\bimport\(|innerHTML|document\./);
  });
});

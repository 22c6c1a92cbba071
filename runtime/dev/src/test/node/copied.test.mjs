// The JUnit tests that the console writes are compiled and run. Run by .ci/check-console.sh.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, onConsole } from './browser.mjs';
import { compileFailing, runTests } from './copied-tests.mjs';
import { startServer } from './server.mjs';

const ENTRANCES = ['cloudrun', 'gateway', 'event', 'event-mini-program'];
const quickstart = process.env.SIGNET_CHECK_CLASSPATH.split(path.delimiter)[0];
const APP = 'wx0000000000000001';

/** Callers that a file can have and that are unlike the built-in ones. */
const OWN = {
  malformed: { openId: 'not an openid', appId: APP, source: 'wx_client' },
  chained: { like: 'user', source: 'wx_client,scf', clientIp: '203.0.113.7' },
  otherApp: { like: 'user', appId: 'wx0000000000000009', env: 'prod-1' },
  noOpenId: { like: 'user', openId: '' },
  ipv6: { like: 'user', clientIpv6: '2001:db8::1' },
  onlyTheUnionIdOfAnotherApp: { fromUnionId: 'uOther' },
  'shared-2': { like: 'shared-user', openId: 'oUser_S2', fromUnionId: null },
};

let browser;
let server;
let failing;
before(async () => {
  failing = compileFailing();
  const callers = path.join(process.env.SIGNET_CHECK_WORK, 'copied', 'callers.json');
  fs.writeFileSync(callers, JSON.stringify(OWN));
  server = await startServer({ more: [failing], callers });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function person(name, options, scenario) {
  test(name, () => onConsole(browser, server.base, options, scenario));
}

function assertAllPass(methods) {
  // The functions print lines of their own.
  const said = runTests(methods, failing, quickstart).split(/^(?=failed |passed )/m).filter((each) => /^(failed|passed) /.test(each));
  assert.deepEqual(said.map((each) => each.trim()), [`passed ${methods.length}`]);
}

/** Forges an identity for each caller and entrance; passes to `each` the test after the call, and for the first entrance also the one before it. */
async function forge(console, callers, entrances, each) {
  await console.openAdvanced();
  for (const entrance of entrances) {
    await console.through(entrance);
    const event = entrance.startsWith('event');
    for (const strips of [true, false]) {
      await console.page.locator('#strips').setChecked(strips);
      for (const caller of callers) {
        await console.pick(caller);
        await console.page.locator('#payload-example').click();
        await console.page.locator('#forge').click();
        await console.page.locator(event ? '.advanced p.muted' : '.header-row').first().waitFor();
        const before = entrance === entrances[0] ? [await console.copy('junit')] : [];
        const { outcome } = await console.call();
        await each({ caller, entrance, strips, event, before, outcome, text: await console.copy('junit') });
      }
    }
  }
}

describe('the copied JUnit test', () => {
  person('of a forged call passes and says what was forged, for every caller and entrance', {}, async (console) => {
    const methods = [];
    const outcomes = new Set();
    await console.open('getUserInfo');
    const callers = await console.page.locator('input[name="caller"]').evaluateAll((all) => all.map(({ value }) => value));
    assert.equal(callers.length, 9 + Object.keys(OWN).length);
    await forge(console, callers, ENTRANCES, ({ caller, entrance, strips, event, before, outcome, text }) => {
      const which = `${caller} ${entrance} ${strips}\n${text}`;
      const place = event ? /userInfo/ : entrance === 'gateway' ? /X-Cloudbase-Context/ : /X-WX-OPENID, X-WX-APPID, X-WX-SOURCE/;
      const said = text.split('\n').find((line) => line.startsWith('  // Forged by the client: '));
      assert.match(said, place, which);
      assert.match(said, strips ? /, to pass for oUser_A-1\. The platform strips it\.$/ : /, to pass for oUser_A-1\. The platform does not strip it\.$/, which);
      assert.match(text, outcome === 'OK' ? /expectOk/ : new RegExp(outcome === 'INVALID_ARGUMENT' ? 'expect(Violation|Code)' : `expectCode\\(ErrorCode\\.${outcome}\\)`), which);
      for (const each of before) {
        assert.doesNotMatch(each, /expect[A-Z]/);
        assert.match(each, /This call has not been made yet/);
      }
      outcomes.add(outcome);
      methods.push(...before, text);
    });
    for (const outcome of ['OK', 'UNAUTHENTICATED', 'IDENTITY_REJECTED', 'SHARED_CALLER_NOT_ALLOWED']) {
      assert.ok(outcomes.has(outcome), outcome);
    }
    assertAllPass(methods);
  });

  person('of a forged call passes for a function with a payload and for one of a timer', {}, async (console) => {
    const methods = [];
    for (const name of ['whoami', 'getOrder', 'nightlyReport']) {
      await console.open(name);
      await forge(console, ['user', 'anonymous', 'timer'], ENTRANCES, ({ before, text }) => methods.push(...before, text));
    }
    assertAllPass(methods);
  });

  person('passes for headers and payloads of any content', { locale: 'zh-CN' }, async (console) => {
    const methods = [];
    const copyCalled = async () => {
      await console.call();
      methods.push(await console.copy('junit'));
    };
    await console.open('whoami');
    const payloads = [
      '{"name":"林 \\u0041 \\"\\"\\"","items":[]}',
      '{"name":"a","name":"b","items":[]}',
      '{"name":null,"items":[{"sku":"tea","qty":"two"}]}',
      '{"name":"Lin","items":[{"sku":"tea","qty":7}]}',
      '{"name":"Lin","items":[{"sku":"tea","qty":1.0}],"more":1e400}',
      '[1]',
      '{"name":',
      '',
      '  { "name" : "x\\\\u000a*/" , "items" : [ ] }  ',
    ];
    for (const text of payloads) {
      await console.raw(text);
      await copyCalled();
    }
    await console.openAdvanced();
    await console.page.locator('#strips').uncheck();
    for (const [name, value] of [['X-WX-\\u000a;', '"\\'], ['X-Trace', '1'], ['x_wx_openid', 'oThird']]) {
      await console.page.locator('#add-header').click();
      await console.page.locator('.header-row input').nth(-2).fill(name);
      await console.page.locator('.header-row input').last().fill(value);
      await copyCalled();
    }
    assert.match(methods.at(-1), /\/\/ 客户端伪造：X-WX-\?u000a;、x_wx_openid，冒充 oThird。平台不剥离。/);
    assertAllPass(methods);
  });

  person('follows the chosen caller, entrance and answer where it stands', {}, async (console) => {
    const { page } = console;
    const shows = (pattern) => page.locator('#snippet', { hasText: pattern }).waitFor();
    await console.open('getUserInfo');
    await console.pick('user');
    await console.call();
    assert.match(await console.copy('junit'), /openId = "oUser_A-1".*\n[^]*expectOk/);
    await console.pick('second-user');
    await shows(/openId = "oUser_B"[^]*not been made yet/);
    await console.pick('anonymous');
    await shows(/@WithCaller\.Anonymous/);
    await console.call();
    await shows(/@WithCaller\.Anonymous[^]*UNAUTHENTICATED/);
    await console.through('gateway');
    await shows(/Entrance\.GATEWAY/);
    await console.copy('curl');
    await console.pick('devtools');
    await shows(/caller=devtools/);
  });
});

describe('a failure of your own code', () => {
  for (const [locale, title, at] of [['en-US', 'Your code threw', 'at'], ['zh-CN', '你的代码抛出了异常', '位于']]) {
    person(`shows its message, its whole stack and your own line, ${locale}`, { locale }, async (console) => {
      await console.open('fails');
      await console.pick('user');
      const answer = await console.call();
      assert.equal(answer.outcome, 'INTERNAL');
      assert.doesNotMatch(JSON.stringify(answer.answer), /tea|Failing/);
      assert.equal(await console.text('#failure-title'), title);
      assert.equal(await console.text('#failure'), 'java.lang.IllegalStateException: stock of tea: <b>-1</b>\nsecond line');
      assert.match(await console.text('#failure-at'), new RegExp(`^${at} com\\.example\\.failing\\.Failing\\.fails\\(Failing\\.java:13\\)$`));
      assert.match(await console.text('#failure-stack'), /^java\.lang\.IllegalStateException: stock of tea[^]*\tat com\.example\.failing\.Failing\.fails[^]*Caused by: java\.lang\.RuntimeException: the cause/);
      await console.screenshot(`failure-${locale}`);
      const width = await console.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(width[0] <= width[1]);
      assertAllPass([await console.copy('junit')]);
    });
  }
});

// The console in a browser, with the functions of the quickstart. Run by .ci/check-console.sh.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
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

/** Tests the console; `options` are those of the browser's context, `hash` and `prepare`. */
function person(name, options, scenario) {
  test(name, () => onConsole(browser, server.base, options, scenario));
}

const STEPS = ['ingress', 'requirement', 'payload', 'ownership', 'method', 'encode'];
const verdicts = (...values) => Object.fromEntries(STEPS.map((step, index) => [step, values[index]]));

describe('a call', () => {
  person('is accepted, and every step says so', {}, async (console) => {
    await console.open('whoami');
    await console.pick('user');
    const answer = await console.call();
    assert.equal(await console.text('#outcome'), 'OK');
    assert.equal(await console.text('#status'), '200');
    assert.match(await console.text('#duration'), /^[\d.]+ ms$/);
    assert.equal(await console.text('#request-id'), answer.requestId);
    assert.match(await console.text('.answer pre.json'), /"openid": "oUser_A-1"/);
    assert.deepEqual(await console.verdicts(), verdicts('passed', 'passed', 'passed', 'skipped', 'passed', 'passed'));
    assert.match(await console.text('.delivered'), /X-WX-OPENID\s+oUser_A-1/);
    assert.equal(await console.page.locator('#live').textContent(), 'whoami as user: accepted, 200.');
  });

  person('is refused with its code, at the step that refused', {}, async (console) => {
    await console.open('linkAccount');
    await console.pick('user-without-unionid');
    assert.doesNotMatch(await console.text('#caller-fields'), /unionId/);
    await console.call();
    assert.equal((await console.text('#outcome')).replaceAll('\n', ''), 'UNIONID_UNAVAILABLE');
    assert.equal(await console.text('#status'), '403');
    const rest = Array(4).fill('not-reached');
    assert.deepEqual(await console.verdicts(), verdicts('passed', 'refused', ...rest));
    assert.match(await console.text('.step[data-step="requirement"] .detail'), /unionid/i);
    assert.match(await console.page.locator('#live').textContent(), /UNIONID_UNAVAILABLE, 403\. Stopped at: Requirement\./);
  });

  person('of an order of somebody else stops at ownership', {}, async (console) => {
    await console.open('getOrder');
    await console.raw('{"orderId":"B-1"}');
    await console.call();
    assert.equal((await console.text('#outcome')).replaceAll('\n', ''), 'PERMISSION_DENIED');
    assert.equal((await console.verdicts()).ownership, 'refused');
    await console.pick('second-user');
    await console.call();
    assert.equal(await console.text('#outcome'), 'OK');
  });

  person('as an event shows the event and its variables', {}, async (console) => {
    await console.open('getUserInfo');
    await console.through('event');
    await console.call();
    assert.equal(await console.text('#outcome'), 'OK');
    assert.match(await console.text('.delivered'), /userInfo[\s\S]*oUser_A-1[\s\S]*TCB_SOURCE/);
  });

  person('of a timer runs what no client can run', {}, async (console) => {
    await console.open('nightlyReport');
    await console.through('event');
    await console.call();
    assert.notEqual(await console.text('#outcome'), 'OK');
    await console.pick('timer');
    await console.call();
    assert.equal(await console.text('#outcome'), 'OK');
  });

  person('with a wrong payload lists what does not fit and marks the field', {}, async (console) => {
    await console.open('whoami');
    await console.raw('{"name":"Lin","items":[{"sku":"tea","qty":"two"}]}');
    await console.call();
    assert.equal((await console.text('#outcome')).replaceAll('\n', ''), 'INVALID_ARGUMENT');
    assert.equal(await console.text('.violations code'), 'items[0].qty');
    assert.equal((await console.verdicts()).payload, 'refused');
    await console.page.locator('.field[data-path="items[0].qty"] > .violation').waitFor();
  });

  person('with a text that is no JSON is sent as it stands', {}, async (console) => {
    await console.open('whoami');
    await console.raw('{"name":');
    assert.match(await console.text('#payload-complaint'), /This is no JSON/);
    assert.equal(await console.page.locator('fieldset.form:disabled').count(), 1);
    const answer = await console.call();
    assert.deepEqual([answer.outcome, answer.status], ['INVALID_ARGUMENT', 400]);
  });
});

describe('the callers', () => {
  person('are read again when one comes back to the page', {}, async (console) => {
    const { page } = console;
    await console.open('getOrder');
    await console.raw('{"orderId":"A-1"}');
    const lin = { name: 'lin', timer: false, fields: { openId: 'oLin' } };
    await page.route('**/_signet/api/callers', async (route) => {
      const response = await route.fetch();
      const { callers } = await response.json();
      await route.fulfill({ response, json: { callers: [...callers, lin] } });
    });
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await console.pick('lin');
    assert.match(await console.text('#caller-fields'), /openId\s+oLin/);
    assert.equal(await console.rawValue(), '{"orderId":"A-1"}');
  });
});

describe('what the client itself sends', () => {
  const asks = async (console, caller) => {
    await console.open('getUserInfo');
    await console.pick(caller);
    await console.openAdvanced();
    await console.page.locator('#forge').click();
    await console.page.locator('.header-row').first().waitFor();
  };

  person('is stripped, and an anonymous caller stays nobody', {}, async (console) => {
    await asks(console, 'anonymous');
    const answer = await console.call();
    assert.equal(answer.outcome, 'UNAUTHENTICATED');
    assert.deepEqual(answer.delivered.headers.filter(([name]) => /^x-wx/i.test(name)), []);
  });

  person('is believed when the gateway does not strip, and the page says what that means', {}, async (console) => {
    await asks(console, 'anonymous');
    await console.page.locator('#strips').uncheck();
    assert.match(await console.text('#strips-about'), /whoever writes the headers is whom they name/);
    const answer = await console.call();
    assert.deepEqual([answer.outcome, answer.answer.openid], ['OK', 'oUser_A-1']);
  });

  person('beside what WeChat says is refused as a duplicate', {}, async (console) => {
    await asks(console, 'second-user');
    await console.page.locator('#strips').uncheck();
    const answer = await console.call();
    assert.equal(answer.outcome, 'IDENTITY_REJECTED');
    assert.equal((await console.verdicts()).ingress, 'refused');
  });

  person('can be forged for the gateway and for an event as well', {}, async (console) => {
    await console.open('getUserInfo');
    await console.pick('anonymous');
    await console.openAdvanced();
    await console.page.locator('#strips').uncheck();
    await console.through('gateway');
    await console.page.locator('#forge').click();
    await console.page.locator('.header-row').first().waitFor();
    assert.equal((await console.call()).answer.openid, 'oUser_A-1');
    await console.through('event');
    await console.page.locator('#forge').click();
    const answer = await console.call();
    assert.equal(answer.delivered.event.userInfo.openId, 'oUser_A-1');
  });
});

describe('the payload', () => {
  person('is the same in the form and as JSON', {}, async (console) => {
    const { page } = console;
    await console.open('whoami');
    await console.raw('{"name":"Lin","items":[]}');
    await page.locator('.field[data-path="name"] textarea').fill('林 "*/ <b>');
    assert.equal(JSON.parse(await console.rawValue()).name, '林 "*/ <b>');
    await page.getByRole('button', { name: 'Add an item: items' }).click();
    await page.keyboard.type('tea');
    await page.locator('.field[data-path="items[0].qty"] input').fill('7');
    assert.deepEqual(JSON.parse(await console.rawValue()).items, [{ sku: 'tea', qty: 7 }]);
    await page.getByRole('checkbox', { name: 'items is null' }).check();
    assert.equal(JSON.parse(await console.rawValue()).items, null);
    await page.getByRole('button', { name: 'Remove items', exact: true }).click();
    assert.deepEqual(Object.keys(JSON.parse(await console.rawValue())), ['name']);
    await page.getByRole('button', { name: 'Add items', exact: true }).click();
    assert.deepEqual(JSON.parse(await console.rawValue()).items, []);
    await console.raw('{}');
    await page.locator('#payload-example').click();
    assert.ok('name' in JSON.parse(await console.rawValue()));
    assert.equal((await console.call()).outcome, 'OK');
  });

  person('that is too large for a form is sent all the same', {}, async (console) => {
    await console.open('whoami');
    await console.raw(JSON.stringify({ name: 'x'.repeat(100_000), items: [] }));
    assert.match(await console.text('#payload-complaint'), /too large for the form/);
    assert.match((await console.call()).outcome, /^(OK|INVALID_ARGUMENT|PAYLOAD_TOO_LARGE)$/);
  });

  person('stays with its function while another one is open', {}, async (console) => {
    await console.open('getOrder');
    await console.raw('{"orderId":"mine"}');
    await console.open('whoami');
    await console.open('getOrder');
    assert.equal(await console.rawValue(), '{"orderId":"mine"}');
  });
});

describe('the history', () => {
  person('survives a reload and repeats a call', {}, async (console) => {
    const { page } = console;
    await console.open('getOrder');
    await console.raw('{"orderId":"A-1"}');
    await console.call();
    await console.open('ping');
    await console.pick('anonymous');
    await console.call();
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    assert.equal(await page.locator('.past').count(), 2);
    const answer = await console.call(() => page.getByRole('button', { name: 'Repeat getOrder as user' }).click());
    assert.deepEqual(answer.answer, { orderId: 'A-1', total: 42 });
    assert.equal(await page.locator('input[name="caller"]:checked').inputValue(), 'user');
    assert.equal(await page.locator('.past').count(), 3);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).join()), '');
    await page.locator('#history-clear').click();
    assert.equal(await page.locator('.past').count(), 0);
  });
});

describe('the matrix', () => {
  const cell = (page, name, caller) => page.locator(`.cell[data-function="${name}"][data-caller="${caller}"]`);
  const verdict = async (page, name, caller) => (await cell(page, name, caller).textContent()).replace(/^./, '');

  person('shows every function for every caller', { hash: '#/matrix' }, async ({ page }) => {
    await cell(page, 'ping', 'anonymous').waitFor();
    assert.equal(await page.locator('.cell').count(), 16 * 9);
    const expected = {
      'getUserInfo user': 'accepted',
      'getUserInfo anonymous': 'UNAUTHENTICATED',
      'getUserInfo shared-user': 'SHARED_CALLER_NOT_ALLOWED',
      'linkAccount user-without-unionid': 'UNIONID_UNAVAILABLE',
      'linkAccount user': 'accepted',
      'getOrder second-user': 'owner decides',
      'ping anonymous': 'accepted',
    };
    for (const [which, text] of Object.entries(expected)) {
      assert.equal(await verdict(page, ...which.split(' ')), text, which);
    }
    await page.locator('input[name="matrix-entrance"][value="event"]').check();
    await page.waitForFunction(() => document.querySelector('.cell[data-function="nightlyReport"][data-caller="timer"]')?.dataset.verdict === 'reached');
    assert.notEqual(await verdict(page, 'nightlyReport', 'user'), 'accepted');
  });

  person('opens a call with the caller picked, by keyboard alone', { hash: '#/matrix' }, async (console) => {
    const { page } = console;
    await cell(page, 'checkOwner', 'user').waitFor();
    await cell(page, 'checkOwner', 'user').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key);
    }
    await page.keyboard.press('Enter');
    await page.locator('#request-title', { hasText: 'linkAccount' }).waitFor();
    assert.equal(await page.locator('input[name="caller"]:checked').inputValue(), 'user-without-unionid');
    await page.waitForFunction(() => document.activeElement.id === 'call');
    const answer = await console.call(() => page.keyboard.press('Enter'));
    assert.equal(answer.outcome, 'UNIONID_UNAVAILABLE');
  });
});

describe('copied text', () => {
  person('runs as curl with the same status and answer', {}, async (console) => {
    const cases = [
      ['getUserInfo', 'user', 'cloudrun'],
      ['getUserInfo', 'anonymous', 'cloudrun'],
      ['linkAccount', 'user-without-unionid', 'gateway'],
    ];
    for (const [name, caller, entrance] of cases) {
      await console.open(name);
      await console.pick(caller);
      await console.through(entrance);
      const answer = await console.call();
      const out = execFileSync('bash', ['-c', `${await console.copy('curl')} -s`], { encoding: 'utf8' });
      assert.equal(Number(out.split(' ')[1]), answer.status, out);
      const body = JSON.parse(out.slice(out.indexOf('\r\n\r\n')));
      assert.equal(body.code, answer.answer.code);
      assert.equal(body.openid, answer.answer.openid);
    }
  });

  person('is a call of a mini program and a JUnit test', {}, async (console) => {
    await console.open('linkAccount');
    await console.pick('user-without-unionid');
    await console.call();
    assert.equal(
      await console.copy('junit'),
      [
        '@Test',
        '@WithCaller(openId = "oUser_A-1")',
        'void linkAccountAsUserWithoutUnionid(Functions functions) {',
        '  functions.call("linkAccount").expectCode(ErrorCode.UNIONID_UNAVAILABLE);',
        '}',
      ].join('\n'),
    );
    assert.match(await console.copy('wx'), /^wx\.cloud\.callContainer\(\{[\s\S]*path: "\/linkAccount"/);
    await console.through('event');
    assert.match(await console.copy('wx'), /^wx\.cloud\.callFunction\(\{\n {2}name: "linkAccount"/);
  });
});

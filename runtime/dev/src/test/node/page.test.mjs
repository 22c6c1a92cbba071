// Tests the page itself: languages, colours, keyboard, widths, hostile data, other origins. Run by .ci/check-console.sh.
import assert from 'node:assert/strict';
import http from 'node:http';
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

function person(name, options, scenario) {
  test(name, () => onConsole(browser, server.base, options, scenario));
}

describe('languages', () => {
  person('Chinese for a Chinese browser, and the choice is remembered', { locale: 'zh-CN' }, async (console) => {
    const { page } = console;
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.match(await console.text('#list-title'), /云函数/);
    await console.open('linkAccount');
    await console.pick('anonymous');
    await console.call();
    assert.match(await console.text('.answer'), /没有发送身份[\s\S]*判定过程/);
    assert.match(await console.text('[data-verdict="refused"]'), /需要微信身份/);
    await page.locator('#language').selectOption('en');
    assert.match(await console.text('.answer'), /No identity was sent[\s\S]*Decision/);
    assert.match(await console.text('[data-verdict="refused"]'), /a WeChat identity is required/);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    assert.equal(await console.text('#list-title'), 'Functions');
  });

  person('English for any other, and no text without its translation', { locale: 'fr-FR' }, async (console) => {
    assert.equal(await console.text('#nav-matrix'), 'Matrix');
    await console.page.locator('#language').selectOption('zh');
    assert.equal(await console.text('#nav-matrix'), '矩阵');
    assert.doesNotMatch(await console.text('body'), /\b(chip|form|step|verdict|answer|caller|entrance)\.[a-z]/);
  });
});

describe('colours', () => {
  const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number)[0]);

  person('follow the system, else the switch, which is remembered', { colorScheme: 'dark' }, async ({ page }) => {
    assert.ok((await paper(page)) < 60);
    await page.locator('#theme').selectOption('light');
    assert.ok((await paper(page)) > 200);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    assert.ok((await paper(page)) > 200);
    await page.locator('#theme').selectOption('auto');
    assert.ok((await paper(page)) < 60);
  });
});

describe('the keyboard', () => {
  person('is enough for a whole call, with the focus always to be seen', {}, async (console) => {
    const { page } = console;
    await page.keyboard.press('/');
    await page.keyboard.type('unionid');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.name), 'hasUnionId');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#request-title', { hasText: 'linkAccount' }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.name), 'caller');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('input[name="caller"]:checked').inputValue(), 'user-without-unionid');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement.nextElementSibling).outlineStyle);
    assert.equal(outline, 'solid');
    const answer = await console.call(() => page.keyboard.press('Control+Enter'));
    assert.equal(answer.outcome, 'UNIONID_UNAVAILABLE');
  });

  person('skips to the content of the view that is open', { hash: '#/matrix' }, async ({ page }) => {
    await page.locator('.cell').first().waitFor();
    await page.locator('#skip').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    assert.equal(await page.locator('#matrix-table').isVisible(), true);
  });

  person('reaches everything that can be pressed, and everything has a name', {}, async (console) => {
    await console.open('whoami');
    await console.openAdvanced();
    await console.call();
    const nameless = await console.page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, textarea, [role="region"]')]
        .filter((node) => node.checkVisibility())
        .filter((node) => {
          const labels = [...(node.labels ?? [])].map((label) => label.textContent).join('');
          return !(node.getAttribute('aria-label') || node.textContent.trim() || labels.trim());
        })
        .map((node) => node.outerHTML),
    );
    assert.deepEqual(nameless, []);
    const seen = new Set();
    await console.page.locator('.skip').focus();
    for (let n = 0; n < 80; n += 1) {
      seen.add(await console.page.evaluate(() => document.activeElement.id || document.activeElement.dataset.copy || document.activeElement.name));
      await console.page.keyboard.press('Tab');
    }
    for (const id of ['nav-matrix', 'language', 'theme', 'filter', 'caller', 'entrance', 'strips', 'forge', 'payload-raw', 'call', 'curl', 'junit', 'history-clear']) {
      assert.ok(seen.has(id), `${id} is not reached by Tab`);
    }
  });
});

describe('any schema', () => {
  const hostile = '<img src=x onerror="document.title=1">';
  const schema = {
    $ref: '#/$defs/All',
    $defs: {
      All: {
        type: 'object',
        properties: {
          color: { type: 'string', enum: ['RED', hostile] },
          big: { type: 'integer', format: 'int64', minimum: 1 },
          flag: { type: 'boolean' },
          map: { type: 'object', additionalProperties: { type: 'integer' } },
          next: { anyOf: [{ $ref: '#/$defs/All' }, { type: 'null' }] },
          any: {},
          __proto__x: { type: 'string' },
          [hostile]: { type: 'string', description: hostile, maxLength: 5 },
        },
        required: ['big'],
      },
    },
  };
  const prepare = (page) =>
    page.route('**/_signet/api/functions', (route) =>
      route.fulfill({
        json: {
          functions: [
            {
              name: 'everything',
              description: hostile,
              method: hostile,
              requirement: { anonymous: false, policies: [hostile], appIds: ['wx1'], sources: ['wx_http'], sharedCaller: true },
              triggers: [],
              schema: JSON.parse(JSON.stringify(schema).replace('__proto__x', '__proto__')),
              example: { big: 1 },
            },
          ],
        },
      }),
    );

  person('becomes a form that loses nothing and runs nothing', { prepare }, async (console) => {
    const { page } = console;
    await console.raw('{"big":9007199254740993,"extra":[1.0],"flag":"no"}');
    await page.getByRole('button', { name: 'Add color' }).click();
    await page.locator('.field[data-field="color"] select').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Add map' }).click();
    await page.getByRole('button', { name: 'Add an entry: map' }).click();
    await page.getByLabel('map Key 1').fill('a.b');
    await page.getByRole('button', { name: 'Add next' }).click();
    await page.getByRole('button', { name: 'Add next.next' }).click();
    await page.getByRole('button', { name: 'Add __proto__', exact: true }).click();
    await page.getByRole('button', { name: `Add ${hostile}`, exact: true }).click();
    assert.equal(
      (await console.rawValue()).replace(/\s/g, ''),
      `{"big":9007199254740993,"extra":[1.0],"flag":"no","color":${JSON.stringify(hostile)},"map":{"a.b":0},"next":{"big":1,"next":{"big":1}},"__proto__":"",${JSON.stringify(hostile)}:""}`.replace(/\s/g, ''),
    );
    assert.match(await page.locator('.field[data-field="flag"]').innerText(), /something else here than the schema/);
    await page.locator('.field[data-path="big"] input').fill('12x');
    assert.match(await console.rawValue(), /"big": "12x"/);
    assert.equal(await page.locator('.field[data-path="big"] input').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.title(), 'Signet developer console');
  });
});

describe('a page of another origin', () => {
  let elsewhere;
  before(async () => {
    elsewhere = http.createServer((request, response) => response.setHeader('Content-Type', 'text/html').end('<title>elsewhere</title>'));
    await new Promise((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  });
  after(() => new Promise((resolve) => elsewhere.close(resolve)));

  async function fromElsewhere(scenario) {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${elsewhere.address().port}/`);
      await scenario(page);
    } finally {
      await context.close();
    }
  }

  const body = JSON.stringify({ function: 'ping', caller: 'user', entrance: 'cloudrun' });
  const attempts = {
    'JSON, which the browser asks leave for': { method: 'POST', headers: { 'Content-Type': 'application/json' }, body },
    'JSON as text, which it does not': { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body },
    'reading the callers': { method: 'GET' },
  };
  for (const [name, options] of Object.entries(attempts)) {
    test(`cannot call: ${name}`, () =>
      fromElsewhere(async (page) => {
        const path = options.method === 'GET' ? 'callers' : 'call';
        const outcome = await page.evaluate(
          ([address, settings]) => fetch(address, settings).then(() => 'answered', (failed) => failed.name),
          [`${server.base}/_signet/api/${path}`, options],
        );
        assert.equal(outcome, 'TypeError');
        await nothingRan();
      }));
  }

  /** Checks that a refused request left no decision line. A call of the page's own shows that all earlier output has arrived. */
  async function nothingRan() {
    const settings = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
    const own = await fetch(`${server.base}/test`, settings);
    const output = await server.printed(own.headers.get('x-request-id'));
    assert.doesNotMatch(output, /"function":"ping"/);
  }
  after(nothingRan);

  for (const path of ['/_signet/api/call', '/ping']) {
    test(`cannot call: a form sent to ${path}`, () =>
      fromElsewhere(async (page) => {
        const answered = page.waitForResponse((response) => response.url() === server.base + path);
        await page.evaluate(
          ([action, name]) => {
            const form = document.createElement('form');
            Object.assign(form, { action, method: 'post', enctype: 'text/plain' });
            const field = document.createElement('input');
            Object.assign(field, { name, value: '"}' });
            form.append(field);
            document.body.append(form);
            form.submit();
          },
          [server.base + path, '{"function":"ping","body":"{}","caller":"user","x":"'],
        );
        assert.ok([403, 415].includes((await answered).status()));
      }));
  }

  test('cannot frame the console', () =>
    fromElsewhere(async (page) => {
      await page.evaluate((address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        return new Promise((resolve) => frame.addEventListener('load', resolve));
      }, `${server.base}/`);
      const titles = await Promise.all(page.frames().map((frame) => frame.title().catch(() => '')));
      assert.ok(!titles.some((title) => title.includes('Signet')));
    }));
});

describe('a name that was bound to this machine', () => {
  test('opens nothing', async () => {
    const rebound = await launch('--host-resolver-rules=MAP rebound.example 127.0.0.1');
    try {
      const page = await rebound.newPage();
      const { port } = new URL(server.base);
      const opened = await page.goto(`http://rebound.example:${port}/`);
      assert.equal(opened.status(), 403);
      const status = await page.evaluate(() =>
        fetch('/_signet/api/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"function":"ping"}' }).then((answer) => answer.status),
      );
      assert.equal(status, 403);
    } finally {
      await rebound.close();
    }
  });
});

describe('trouble', () => {
  person('is said when the server is gone, and goes with the next answer', { expected: /ERR_CONNECTION_REFUSED|failed: / }, async (console) => {
    const { page } = console;
    await console.open('ping');
    await page.route('**/_signet/api/call', (route) => route.abort('connectionrefused'));
    await page.locator('#call').click();
    await page.locator('#trouble', { hasText: 'does not answer' }).waitFor();
    await page.unroute('**/_signet/api/call');
    await console.call();
    assert.equal(await page.locator('#trouble').isVisible(), false);
  });

  person('is said in the words of the server when it refuses', { expected: /400/ }, async (console) => {
    const { page } = console;
    await page.route('**/_signet/api/call', (route) => route.continue({ postData: '{"function":"ping","caller":"nobody"}' }));
    await console.open('ping');
    await page.locator('#call').click();
    await page.locator('#trouble', { hasText: 'The local server refused:' }).waitFor();
  });
});

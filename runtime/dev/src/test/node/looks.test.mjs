// Tests how the page looks: its contrasts, and screenshots. Run by .ci/check-console.sh.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, onConsole } from './browser.mjs';
import { contrasts } from './contrasts.mjs';
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

describe('contrast', () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const hash of ['#/call/linkAccount', '#/matrix']) {
      person(`of every text of ${hash} is enough, ${colorScheme}`, { colorScheme, hash }, async (console) => {
        if (hash === '#/matrix') {
          await console.page.waitForSelector('.cell');
        } else {
          await console.openAdvanced();
          await console.page.locator('#strips').uncheck();
          await console.pick('anonymous');
          await console.call();
        }
        const { count, weak } = await console.page.evaluate(contrasts);
        assert.ok(count > 50);
        assert.deepEqual(weak, []);
      });
    }
  }
});

describe('screenshots', () => {
  const looks = [
    ['call-light-en', { locale: 'en-US', colorScheme: 'light' }],
    ['call-dark-zh', { locale: 'zh-CN', colorScheme: 'dark' }],
    ['phone-light-zh', { locale: 'zh-CN', width: 360, height: 740 }],
  ];
  for (const [name, options] of looks) {
    person(name, options, async (console) => {
      await console.open(name.endsWith('en') ? 'whoami' : 'linkAccount');
      await console.pick('user-without-unionid');
      await console.call();
      if (!options.width) {
        await console.copy('junit');
      }
      await console.screenshot(name);
    });
  }
  for (const [name, options] of [['matrix-light-zh', { locale: 'zh-CN' }], ['matrix-dark-en', { colorScheme: 'dark' }]]) {
    person(name, { ...options, hash: '#/matrix' }, async (console) => {
      await console.page.waitForSelector('.cell');
      await console.screenshot(name);
    });
  }
});

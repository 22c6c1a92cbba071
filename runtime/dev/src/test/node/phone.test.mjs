// Tests the page on a phone: nothing is covered, nothing is lost beside the window. Run by .ci/check-console.sh.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, onConsole } from './browser.mjs';
import { startServer } from './server.mjs';

const PHONES = [[360, 640], [390, 844], [740, 360]];
const HASHES = ['#/call/whoami', '#/matrix'];

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

/** Tests the page on a phone of this size, in both languages. */
function phone([width, height], name, options, scenario) {
  for (const locale of ['en-US', 'zh-CN']) {
    test(`of ${width} by ${height} ${name}, ${locale}`, () => onConsole(browser, server.base, { width, height, locale, hasTouch: true, isMobile: true, ...options }, (console) => scenario(console, `phone-${width}-${locale}`)));
  }
}

/** Runs in the page; returns which of the boxes share a point with the call bar or the head, at each place of the page. */
function covered(selectors) {
  const found = new Set();
  for (let top = 0; top <= document.documentElement.scrollHeight; top += innerHeight / 4) {
    scrollTo(0, top);
    const bars = [...document.querySelectorAll('.call-bar, .top')].map((bar) => [bar.className, bar.getBoundingClientRect()]);
    for (const node of document.querySelectorAll(selectors)) {
      const box = node.getBoundingClientRect();
      bars
        .filter(([, bar]) => box.top < bar.bottom && bar.top < box.bottom && box.left < bar.right && bar.left < box.right)
        .forEach(([bar]) => found.add(`${bar} over ${node.id || node.className}`));
    }
  }
  return [...found];
}

describe('a phone', () => {
  for (const size of PHONES) {
    for (const hash of HASHES) {
      phone(size, `shows ${hash} without scrolling the page sideways`, { hash }, async (console) => {
        if (hash === '#/matrix') {
          await console.page.waitForSelector('.cell');
        } else {
          await console.openAdvanced();
          await console.page.locator('#forge').click();
          await console.call();
          await console.copy('junit');
        }
        const [page, window] = await console.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(page <= window && window === size[0], `${page} > ${window}`);
      });
    }

    phone(size, 'never covers the payload with the call bar', { hash: '#/call/whoami' }, async (console, shot) => {
      await console.raw(JSON.stringify({ name: 'Lin', items: Array(8).fill({ sku: 'tea', qty: 2 }) }, null, 2));
      assert.deepEqual(await console.page.evaluate(covered, '.payload, .form, #payload-raw, .pills'), []);
      await console.page.locator('#payload-raw').focus();
      await console.page.locator('#payload-raw').scrollIntoViewIfNeeded();
      await console.screenshot(`${shot}-payload`);
    });

    phone(size, 'says and shows that the matrix scrolls sideways, as long as it does', { hash: '#/matrix' }, async (console, shot) => {
      const { page } = console;
      await page.waitForSelector('.cell');
      const more = () => page.locator('.matrix-frame').getAttribute('data-more');
      const shade = () => page.locator('.matrix-frame').evaluate((frame) => getComputedStyle(frame, '::after').opacity);
      assert.ok(await page.locator('#matrix-table').evaluate((table) => table.scrollWidth > table.clientWidth));
      assert.equal(await page.locator('#matrix-scrolls').isVisible(), true);
      assert.match(await console.text('#matrix-scrolls'), /scroll sideways|左右滑动/);
      assert.deepEqual([await more(), await shade()], ['true', '1']);
      await console.screenshot(`${shot}-matrix`);
      await page.locator('#matrix-table').evaluate((table) => (table.scrollLeft = table.scrollWidth));
      await page.waitForSelector('.matrix-frame[data-more="false"]');
      assert.equal(await shade(), '0');
    });
  }
});

describe('a wide window', () => {
  test('does not speak of scrolling', () =>
    onConsole(browser, server.base, { width: 1600, hash: '#/matrix' }, async ({ page }) => {
      await page.waitForSelector('.cell');
      assert.equal(await page.locator('#matrix-scrolls').isVisible(), false);
      await page.setViewportSize({ width: 800, height: 800 });
      await page.locator('#matrix-scrolls').waitFor();
    }));
});

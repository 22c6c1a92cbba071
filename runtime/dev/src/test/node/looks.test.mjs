// Tests how the page looks: its contrasts, and screenshots. Run by .ci/check-console.sh.
import assert from 'node:assert/strict';
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

/** Runs in the page; returns the texts whose contrast with their background is below 4.5 to 1. */
function contrasts() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const over = (colors) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const color of colors) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const weak = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || !node.checkVisibility() || node.closest('.unseen, .skip, option')) {
      continue;
    }
    count += 1;
    const behind = [];
    for (let each = node; each; each = each.parentElement) {
      behind.unshift(getComputedStyle(each).backgroundColor);
    }
    const back = luminance(over(behind));
    const front = luminance(over([...behind, getComputedStyle(node).color]));
    const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
    if (ratio < 4.5) {
      weak.push(`${ratio.toFixed(2)} ${node.className} ${texts.currentNode.textContent}`);
    }
  }
  return { count, weak };
}

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

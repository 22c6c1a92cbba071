// The Mini Program of a sample, its files as they are, under miniprogram-simulate, and somebody who
// taps through it.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { Phone } from './phone.mjs';

const require = createRequire(import.meta.url);
const samples = fileURLToPath(new URL('../../../../../../samples/', import.meta.url));
// WeChat's own compiler of WXML comes as programs for x64 only.
export const compiler = process.arch === 'x64' ? 'official' : 'simulate';

const dom = new JSDOM('<!doctype html><body></body>');
globalThis.window = dom.window;
globalThis.document = dom.window.document;
globalThis.CustomEvent = dom.window.CustomEvent;
const simulate = require('miniprogram-simulate');

/** Returns the folder of a sample's Mini Program, with a separator at its end. */
export function miniProgramOf(sample) {
  return path.join(samples, sample, 'miniprogram', path.sep);
}

/** Starts a sample's Mini Program with this wx.cloud and opens its first page, or the one of `url`. */
export function start(cloud, { sample = 'quickstart', url } = {}) {
  const root = miniProgramOf(sample);
  // A start runs every file anew.
  Object.keys(require.cache)
    .filter((file) => file.startsWith(root))
    .forEach((file) => delete require.cache[file]);
  const phone = new TestPhone(root, cloud);
  phone.open(url);
  return phone;
}

class TestPhone extends Phone {
  constructor(root, cloud) {
    const answers = { confirms: true };
    const screen = { show() {}, toast() {}, modal: async () => answers.confirms };
    const run = (file) => require(path.join(root, file));
    super({ simulate, root, compiler, run, json: run, body: dom.window.document.body, screen }, cloud);
    this.answers = answers;
  }

  /** Returns the titles of the toasts so far. */
  get toasts() {
    return this.asked.filter(({ name }) => name === 'showToast').map(({ title }) => title);
  }

  /** Returns the texts of everything on top that the selector finds. */
  texts(selector) {
    return this.#all(selector).map(({ dom: node }) => node.textContent.trim());
  }

  /** Returns the text of the one that the selector finds, undefined if it finds none. */
  text(selector) {
    const found = this.texts(selector);
    assert.ok(found.length < 2, `${selector} finds ${found.length}`);
    return found[0];
  }

  /** Returns whether the one that the selector finds looks this way: has this class. */
  has(selector, look) {
    return this.#one(selector).dom.className.split(/\s+/).some((each) => each.endsWith(`--${look}`));
  }

  disabled(selector) {
    return this.#one(selector).dom.hasAttribute('disabled');
  }

  /** Taps without waiting for what comes of it. A disabled button feels nothing. */
  touch(selector, index = 0) {
    const touched = this.#all(selector)[index];
    assert.ok(touched, `${this.top.path} has no ${selector} [${index}]`);
    if (!touched.dom.hasAttribute('disabled')) {
      touched.dispatchEvent('tap');
    }
  }

  /** Taps, and waits until all that came of it is done. */
  async tap(selector, index) {
    this.touch(selector, index);
    await this.idle();
  }

  async type(selector, value) {
    this.#one(selector).dispatchEvent('input', { detail: { value } });
    await this.idle();
  }

  close() {
    super.close();
    assert.deepEqual(this.mistakes, []);
  }

  #all(selector) {
    return this.top.component.querySelectorAll(selector);
  }

  #one(selector) {
    const found = this.#all(selector);
    assert.equal(found.length, 1, `${this.top.path} has ${found.length} of ${selector}`);
    return found[0];
  }
}

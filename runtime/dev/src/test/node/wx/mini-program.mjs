// The quickstart's Mini Program, its files as they are, under miniprogram-simulate.
//
// miniprogram-simulate loads components only. Its maintainers' advice for a page is to build it with
// the constructor of components (issues 7 and 79 of wechat-miniprogram/miniprogram-simulate), which
// is what Page and App here do, from outside: no line of the Mini Program knows of it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../../../../../samples/quickstart/miniprogram/', import.meta.url));
// WeChat's own compiler of WXML comes as programs for x64 only.
const compiler = process.arch === 'x64' ? 'official' : 'simulate';

const dom = new JSDOM('<!doctype html><body></body>');
globalThis.window = dom.window;
globalThis.document = dom.window.document;
globalThis.CustomEvent = dom.window.CustomEvent;
const simulate = require('miniprogram-simulate');

/** Returns a page's data and methods as a component has them, with the hooks that the platform calls. */
function asComponent({ data, onLoad, onReady, onShow, ...methods }) {
  return {
    data,
    methods,
    attached() {
      onLoad?.call(this, {});
      onShow?.call(this);
    },
    ready() {
      onReady?.call(this);
    },
  };
}

/** Starts the Mini Program with this wx.cloud and opens its first page. */
export function start(cloud) {
  globalThis.wx.cloud = cloud;
  globalThis.Page = (definition) => globalThis.Component(asComponent(definition));
  globalThis.App = (definition) => definition.onLaunch({});
  const app = path.join(root, 'app.js');
  delete require.cache[app];
  require(app);
  const [first] = require(path.join(root, 'app.json')).pages;
  const id = simulate.load(path.join(root, first), { rootPath: root, compiler });
  return pageOf(simulate.render(id));
}

function pageOf(component) {
  component.attach(dom.window.document.body);
  const shown = (selector) => component.querySelector(selector)?.dom;
  const answer = () => shown('.answer')?.lastElementChild.textContent;
  const answered = () =>
    new Promise((resolve) => {
      const watch = new dom.window.MutationObserver(() => {
        if (answer() !== undefined && answer() !== '…') {
          watch.disconnect();
          resolve();
        }
      });
      watch.observe(component.dom, { childList: true, characterData: true, subtree: true });
    });
  return {
    buttons: () => component.querySelectorAll('.call').map((button) => button.dom.textContent.trim()),
    /** Taps the button of this function, waits for the answer and returns what the page then shows. */
    async tap(name) {
      const button = component.querySelectorAll('.call').find((b) => b.dom.textContent.trim().startsWith(`${name} `));
      const done = answered();
      button.dispatchEvent('tap');
      await done;
      return {
        called: shown('.title').textContent,
        answer: answer(),
        refused: /refused/.test(shown('.answer').className),
      };
    },
    close: () => component.detach(),
  };
}

// Runs in the page: a phone in front of somebody, with a Mini Program on it that knows nothing of all this.
import { Phone } from './phone.mjs';

const TOAST_MILLIS = 1500; // WeChat's default
const NEAR_THE_END = 50; // pixels, WeChat's default of onReachBottomDistance

const files = window.__FILE_MAP__;
const at = (selector) => document.querySelector(selector);

// The module system of miniprogram-simulate for browsers runs a file each time that it is required. WeChat's runs it once.
const modules = new Map();
window.require = (path) => {
  const name = path.replace(/^\//, '');
  if (!modules.has(name)) {
    const module = { exports: {} };
    modules.set(name, module);
    const source = `${files[`${name}.js`]}\n//# sourceURL=mini-program/${name}.js`;
    const near = (relative) => window.require(new URL(relative, `file:///${name}`).pathname);
    new Function('require', 'module', 'exports', source)(near, module, module.exports);
  }
  return modules.get(name).exports;
};

let toastEnds;

const screen = {
  show({ config }, depth) {
    at('.navigation h1').textContent = config.navigationBarTitleText;
    at('.navigation .back').hidden = depth < 2;
    scrollTo(0, 0);
  },

  toast({ title, icon = 'success', duration = TOAST_MILLIS }) {
    const toast = at('.toast');
    toast.dataset.icon = icon;
    at('.toast .words').textContent = title;
    toast.hidden = false;
    clearTimeout(toastEnds);
    toastEnds = setTimeout(() => (toast.hidden = true), duration);
  },

  modal({ title, content, confirmText = '确定', confirmColor = '#576b95', cancelText = '取消' }) {
    const modal = at('.modal');
    at('.modal h2').textContent = title;
    at('.modal p').textContent = content;
    at('.modal .no').textContent = cancelText;
    at('.modal .yes').textContent = confirmText;
    at('.modal .yes').style.color = confirmColor;
    modal.hidden = false;
    return new Promise((resolve) => {
      for (const [answer, confirmed] of [['.yes', true], ['.no', false]]) {
        at(`.modal ${answer}`).onclick = () => {
          modal.hidden = true;
          resolve(confirmed);
        };
      }
    });
  },
};

const { caller, url } = Object.fromEntries(new URLSearchParams(location.search));
const { cloud } = window.wx;
cloud.dev.caller = caller;

const host = {
  simulate: window.simulate,
  root: '',
  compiler: typeof files['pages/list/list.wxml'] === 'function' ? 'official' : 'simulate',
  run: (file) => window.require(file),
  json: (file) => JSON.parse(files[file]),
  body: at('main'),
  screen,
};
const phone = new Phone(host, cloud);
window.phone = phone;

at('.navigation .back').onclick = () => phone.back();
let near = false;
addEventListener('scroll', () => {
  const left = document.documentElement.scrollHeight - innerHeight - scrollY;
  if (left < NEAR_THE_END && !near) {
    phone.reachBottom();
  }
  near = left < NEAR_THE_END;
});

phone.open(url);
document.documentElement.dataset.ready = '';

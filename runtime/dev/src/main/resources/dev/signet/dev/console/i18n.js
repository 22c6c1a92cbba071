// The page's texts in two languages, and the choice of one.
import { chinese } from './details-zh.js';
import en from './messages-en.js';
import zh from './messages-zh.js';

const MESSAGES = { en, zh };
const KEY = 'signet.language';

/** Returns a value of localStorage; null if there is none or storage is off. */
export function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}

let language = 'en';

/** Sets and returns the language that was chosen before, or else the browser's. */
export function startLanguage() {
  const before = remembered(KEY);
  setLanguage(before in MESSAGES ? before : /^zh\b/i.test(navigator.language) ? 'zh' : 'en');
  return language;
}

export function chooseLanguage(chosen) {
  remember(KEY, chosen);
  setLanguage(chosen);
}

function setLanguage(chosen) {
  language = chosen;
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}

/** Returns the text of a key, with `{name}` filled in. */
export function t(key, values = {}) {
  const text = MESSAGES[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Returns the text of a key, or null if there is none: a later version of the server may send new codes. */
export function maybe(key) {
  return MESSAGES[language][key] ?? null;
}

/** Returns a sentence of the server, which speaks English, in the page's language. */
export function said(detail) {
  return language === 'zh' ? chinese(detail) : detail;
}

/** Fills in the texts of the page's own markup. */
export function translatePage(root = document) {
  root.querySelectorAll('[data-i18n]').forEach((node) => {
    node.textContent = t(node.dataset.i18n);
  });
  root.querySelectorAll('[data-i18n-label]').forEach((node) => {
    node.setAttribute('aria-label', t(node.dataset.i18nLabel));
  });
  document.title = `Signet ${t('title')}`;
}

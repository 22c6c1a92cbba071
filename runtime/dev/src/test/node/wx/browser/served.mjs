// Serves a Mini Program to a browser at the local server's own address, from which alone a page may call
// it: as it is, and compiled as WeChat's tools would.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiler, miniProgramOf } from '../mini-program.mjs';

const require = createRequire(import.meta.url);
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript' };
// Code made of text is how miniprogram-simulate runs a page, and it writes styles into the document.
const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:";
const RPX = /(-?\d*\.?\d+)rpx/g;
const RPX_PER_HUNDREDTH = 7.5; // The width of a screen is 750 rpx.

/** Returns the address of a sample's Mini Program at this server, for a caller, on the page `url` or the first one. */
export function addressOf(base, caller, url) {
  return `${base}/app/phone.html?${new URLSearchParams(url ? { caller, url } : { caller })}`;
}

/** Answers requests of the page for what is below `/app/`. */
export async function serve(page, base, sample) {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const files = {
    'simulate.js': () => fs.readFileSync(require.resolve('miniprogram-simulate/build.js'), 'utf8'),
    'mini-program.js': () => compiled(miniProgramOf(sample)),
  };
  for (const name of ['phone.html', 'phone.css', 'screen.mjs', '../phone.mjs', '../built-ins.mjs']) {
    files[path.basename(name)] = () => fs.readFileSync(path.join(here, name), 'utf8');
  }
  await page.route(`${base}/app/**`, (route) => {
    const name = new URL(route.request().url()).pathname.replace('/app/', '');
    const contentType = `${TYPES[path.extname(name)]}; charset=utf-8`;
    const headers = { 'content-security-policy': POLICY };
    return route.fulfill(name in files ? { contentType, headers, body: files[name]() } : { status: 404 });
  });
}

/** Returns a script that makes the files of a Mini Program known to miniprogram-simulate. */
function compiled(root) {
  const files = read(root);
  const { pages } = JSON.parse(files['app.json']);
  for (const page of pages) {
    files[`${page}.wxss`] = wxss(files['app.wxss'] + files[`${page}.wxss`]);
  }
  const script = ['window.__webview_engine_version__ = 0.02;', `window.__FILE_MAP__ = ${JSON.stringify(files)};`];
  if (compiler === 'official') {
    script.push(`const gwx = (function () { ${require('miniprogram-compiler').wxmlToJs(root)} })();`);
    pages.forEach((page) => script.push(`window.__FILE_MAP__['${page}.wxml'] = gwx('${page}.wxml');`));
  }
  return script.join('\n');
}

/** Returns the texts of a folder's files by their paths in it. */
function read(root, folder = '') {
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  const texts = entries.map((entry) => {
    const name = `${folder}${entry.name}`;
    return entry.isDirectory() ? read(root, `${name}/`) : { [name]: fs.readFileSync(path.join(root, name), 'utf8') };
  });
  return Object.assign({}, ...texts);
}

/** A page's styles follow the app's; `page` is the body, and an rpx a part of the screen's width. */
function wxss(styles) {
  return styles.replace(RPX, (all, number) => `${number / RPX_PER_HUNDREDTH}vw`).replace(/^page\b/gm, 'body');
}

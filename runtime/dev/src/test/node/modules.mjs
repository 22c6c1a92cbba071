// Loads the console's modules in node, from a copy with a package.json that tells node that they are ES modules.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const copy = path.join(process.env.SIGNET_CHECK_WORK, 'modules');
fs.rmSync(copy, { recursive: true, force: true });
fs.cpSync(process.env.SIGNET_CHECK_CONSOLE, copy, { recursive: true });
fs.writeFileSync(path.join(copy, 'package.json'), '{"type":"module"}');

// wx-cloud-dev.js is in the same folder, but not a module of the page.
export const files = fs.readdirSync(process.env.SIGNET_CHECK_CONSOLE).filter((name) => name !== 'wx-cloud-dev.js');

export function load(name) {
  return import(pathToFileURL(path.join(copy, name)).href);
}

export function source(name) {
  return fs.readFileSync(path.join(process.env.SIGNET_CHECK_CONSOLE, name), 'utf8');
}

// Starts the local server with the functions of a sample, as a developer does.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const START_MILLIS = 60_000;
// Variables that the server takes for a platform's, and those that would configure it.
const LEFT_OUT = /^(SIGNET_|SCF_|TCB_|WX_|CBR_|TENCENTCLOUD_|KUBERNETES_|K_)/;

/**
 * Starts the server on a free port.
 *
 * @param functions the class path of the functions
 * @param options `callers` of its own, by name; `variables` of its environment; `jvm`, options of Java
 */
export async function startDevServer(functions, { callers, variables = {}, jvm = [] } = {}) {
  const jars = [functions, process.env.SIGNET_CHECK_DEV];
  const kept = Object.fromEntries(Object.entries(process.env).filter(([key]) => !LEFT_OUT.test(key)));
  const env = { ...kept, ...variables };
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'signet-dev-'));
  if (callers) {
    fs.writeFileSync(path.join(work, 'signet-callers.json'), JSON.stringify(callers));
  }
  const args = [...jvm, '-cp', jars.join(path.delimiter), 'dev.signet.dev.SignetDev', '--port', '0'];
  const child = spawn(java, args, { env, cwd: work, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill();
    await ended;
    fs.rmSync(work, { recursive: true, force: true });
  };
  try {
    const base = await addressOf(child, ended);
    return { base, stop, connect: await served(base, work) };
  } catch (failed) {
    await stop();
    throw failed;
  }
}

/** Resolves to the address that the server prints. */
async function addressOf(child, ended) {
  const printed = [];
  const lines = createInterface({ input: child.stdout });
  const timer = setTimeout(() => child.kill(), START_MILLIS);
  const address = new Promise((resolve) => {
    lines.on('line', (line) => {
      printed.push(line);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (found) {
        resolve(found[0]);
      }
    });
  });
  const base = await Promise.race([address, ended.then(() => undefined)]);
  clearTimeout(timer);
  assert.ok(base, `the local server did not start: ${printed.join('\n')}`);
  return base;
}

/** Saves wx-cloud-dev.js as this server serves it. */
async function served(base, work) {
  const response = await fetch(`${base}/_signet/wx-cloud-dev.js`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^(text|application)\/javascript/);
  const file = path.join(work, 'wx-cloud-dev.js');
  fs.writeFileSync(file, await response.text());
  const connect = createRequire(import.meta.url)(file);
  return (caller) => connect({ base, caller });
}

// The script under test, and what the tests of its results and errors share.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startFake } from './fake-server.mjs';

const resources = new URL('../../../main/resources/dev/signet/dev/console/', import.meta.url);
export const script = fileURLToPath(new URL('wx-cloud-dev.js', resources));
export const connect = createRequire(import.meta.url)(script);

/** Returns a cloud that is initialised and whose server has stopped. */
export async function cloudWithoutServer() {
  const gone = await startFake();
  await gone.stop();
  const cloud = connect({ base: gone.base });
  cloud.init();
  return { cloud, base: gone.base };
}

/** Asserts that the call fails with the number and the words, as an Error with WeChat's two properties. */
export async function fails(call, errCode, words) {
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof Error);
    assert.equal(error.errCode, errCode);
    assert.match(error.errMsg, words);
    assert.equal(error.message, error.errMsg);
    return true;
  });
}

/** Resolves to the names of the callbacks in the order of their calls, with their arguments. */
export function callbacks(call, ...names) {
  const called = [];
  return new Promise((resolve) => {
    const options = {};
    for (const name of names) {
      options[name] = (value) => {
        called.push([name, value]);
        if (called.length === Math.min(names.length, 2) || names.length === 1) {
          resolve({ called, returned });
        }
      };
    }
    const returned = call(options);
  });
}

// Tests a program that WeChat's typings accept with wx-cloud-dev.js.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { report, startFake } from './fake-server.mjs';
import { connect } from './support.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

function compile(outDir) {
  const typings = path.join(here, 'node_modules', 'miniprogram-api-typings', 'index.d.ts');
  const options = {
    strict: true,
    target: ts.ScriptTarget.ES2018,
    module: ts.ModuleKind.CommonJS,
    lib: ['lib.es2018.d.ts'],
    types: [],
    outDir,
  };
  const program = ts.createProgram([typings, path.join(here, 'use-cloud.ts')], options);
  const problems = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  const host = { getCanonicalFileName: (f) => f, getCurrentDirectory: () => here, getNewLine: () => '\n' };
  assert.equal(ts.formatDiagnostics(problems, host), '');
  fs.writeFileSync(path.join(outDir, 'package.json'), '{"type":"commonjs"}');
  return createRequire(import.meta.url)(path.join(outDir, 'use-cloud.js')).use;
}

test('a program that the typings accept gets what they promise', async (t) => {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'wx-cloud-dev-'));
  t.after(() => fs.rmSync(work, { recursive: true }));
  const use = compile(work);
  const server = await startFake();
  t.after(() => server.stop());
  server.answerWith((response, request) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const call = request.url === '/_signet/api/call';
    response.end(JSON.stringify(call ? report({ total: 3 }) : { total: 4 }));
  });
  globalThis.wx = { cloud: connect({ base: server.base }) };
  t.after(() => delete globalThis.wx);

  assert.deepEqual(await use(), [
    ['callFunction', ['cloud.callFunction:ok', { total: 3 }]],
    ['callContainer', ['cloud.callContainer:ok', 200, 'application/json', { total: 4 }, 'string']],
    ['returned', undefined],
    ['success', ['cloud.callFunction:ok', { total: 3 }]],
    ['complete', 'cloud.callFunction:ok'],
    [
      'fail',
      'cloud.callContainer:fail Error: errCode: -401002 api parameter error | errMsg: parameter.path should begin with /',
    ],
  ]);
});

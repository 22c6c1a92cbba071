// Tests that the quickstart's page uses the generated client by its types: the compiler reads the
// page against them and WeChat's typings, and sees a call that does not fit.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = fileURLToPath(new URL('.', import.meta.url));
const typings = path.join(here, 'node_modules', 'miniprogram-api-typings', 'index.d.ts');
const miniprogram = path.join(here, '../../../../../../samples/quickstart/miniprogram');
const PAGE = 'pages/index/index.js';

function problemsOf(page) {
  const options = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    target: ts.ScriptTarget.ES2018,
    module: ts.ModuleKind.CommonJS,
    lib: ['lib.es2018.d.ts'],
    types: [],
  };
  const program = ts.createProgram([typings, page], options);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Returns a page in a copy of the Mini Program, changed as told. */
function changed(t, changes) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'typed-page-'));
  t.after(() => fs.rmSync(copy, { recursive: true }));
  fs.cpSync(miniprogram, copy, { recursive: true });
  const page = path.join(copy, PAGE);
  let text = fs.readFileSync(page, 'utf8');
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `${PAGE} does not hold ${from}`);
    text = text.replace(from, to);
  }
  fs.writeFileSync(page, text);
  return page;
}

test('the page fits the types of the client', () => {
  assert.deepEqual(problemsOf(path.join(miniprogram, PAGE)), []);
});

test('a wrong payload, an unknown function and an identity do not', (t) => {
  const page = changed(t, [
    ["{ orderId: 'A-1' }", '{ orderId: 1 }'],
    ['api.ping()', 'api.pong()'],
    ['api.getUserInfo()', "api.getUserInfo({ openid: 'o' })"],
  ]);
  const problems = problemsOf(page);
  assert.equal(problems.length, 3, problems.join('\n'));
  assert.match(problems[0], /Expected 0 arguments/);
  assert.match(problems[1], /not assignable to (parameter of )?type/);
  assert.match(problems[2], /Property 'pong' does not exist/);
});

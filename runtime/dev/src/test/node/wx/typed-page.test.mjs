// Tests that the samples' pages use the generated client by its types: the compiler reads the pages
// against them and WeChat's typings, and sees a call that does not fit.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = fileURLToPath(new URL('.', import.meta.url));
const typings = path.join(here, 'node_modules', 'miniprogram-api-typings', 'index.d.ts');
const samples = path.join(here, '../../../../../../samples');

const appOf = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'app.json'), 'utf8'));

/** Returns what the compiler says about a Mini Program, as `page: message`, with all that its pages require. */
function problemsOf(folder) {
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
  const scripts = ['app', ...appOf(folder).pages].map((name) => path.join(folder, `${name}.js`));
  const program = ts.createProgram([typings, ...scripts], options);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${path.basename(file?.fileName ?? '')}: ${text}`;
  });
}

/** Returns a copy of a sample's Mini Program, in which texts are replaced, each in the file that it names. */
function changed(t, sample, changes) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'typed-page-'));
  t.after(() => fs.rmSync(copy, { recursive: true }));
  fs.cpSync(path.join(samples, sample, 'miniprogram'), copy, { recursive: true });
  for (const [name, from, to] of changes) {
    const file = path.join(copy, name);
    const text = fs.readFileSync(file, 'utf8');
    assert.ok(text.includes(from), `${name} does not hold ${from}`);
    fs.writeFileSync(file, text.replace(from, to));
  }
  return copy;
}

for (const sample of ['quickstart', 'orders']) {
  test(`the pages of ${sample} fit the types of the client`, () => {
    assert.deepEqual(problemsOf(path.join(samples, sample, 'miniprogram')), []);
  });
}

test('a wrong payload, an unknown function and an identity do not', (t) => {
  const page = 'pages/index/index.js';
  const problems = problemsOf(
    changed(t, 'quickstart', [
      [page, "{ orderId: 'A-1' }", '{ orderId: 1 }'],
      [page, 'api.ping()', 'api.pong()'],
      [page, 'api.getUserInfo()', "api.getUserInfo({ openid: 'o' })"],
    ]),
  );
  assert.equal(problems.length, 3, problems.join('\n'));
  assert.match(problems[0], /Expected 0 arguments/);
  assert.match(problems[1], /not assignable to (parameter of )?type/);
  assert.match(problems[2], /Property 'pong' does not exist/);
});

test('neither does one on any of the pages that order', (t) => {
  const problems = problemsOf(
    changed(t, 'orders', [
      ['pages/list/list.js', 'before: next', 'before: String(next)'],
      ['pages/detail/detail.js', 'api.cancelOrder({ orderId: this.orderId })', 'api.cancelOrder({ id: this.orderId })'],
      ['pages/new/new.js', 'quantity: Number(quantity)', 'quantity'],
      ['utils/format.js', 'order.total', 'order.price'],
    ]),
  );
  const expected = [
    /^detail\.js: .*'id' does not exist in type 'CancelOrderPayload'/,
    /^format\.js: Property 'price' does not exist on type 'Order'/,
    /^list\.js: Type 'string' is not assignable to type 'number'/,
    /^new\.js: Type 'string' is not assignable to type 'number'/,
  ];
  assert.equal(problems.length, expected.length, problems.join('\n'));
  problems.sort().forEach((problem, each) => assert.match(problem, expected[each]));
});

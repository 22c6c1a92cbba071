// Checks what the processor wrote: for the quickstart and for the corpus of the processor's tests.
// Run by .ci/check-client.sh, which sets the folders in the environment.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createRequire } from 'node:module';
import Ajv from 'ajv/dist/2020.js';
import { Validator } from '@seriousme/openapi-schema-validator';
import ts from 'typescript';
import { startHost, fakeWx, lostWx } from './host.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const modules = path.join(here, 'node_modules');
const work = process.env.SIGNET_CHECK_WORK;
const outputs = {
  quickstart: process.env.SIGNET_CHECK_QUICKSTART,
  corpus: process.env.SIGNET_CHECK_CORPUS,
};
const read = (name, file) => fs.readFileSync(path.join(outputs[name], file), 'utf8');

function compile(name, folder, files, options) {
  const target = path.join(work, folder);
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(target, { recursive: true });
  for (const file of files) {
    fs.copyFileSync(path.join(outputs[name], 'client', file), path.join(target, file));
  }
  fs.copyFileSync(path.join(here, `use-${name}.ts`), path.join(target, 'use.ts'));
  const typings = path.join(modules, 'miniprogram-api-typings', 'index.d.ts');
  const settings = { strict: true, noEmit: true, module: 'commonjs', lib: ['es2017'], types: [], ...options };
  fs.writeFileSync(
    path.join(target, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: settings, files: [typings, 'use.ts'] }),
  );
  const tsc = path.join(modules, 'typescript', 'bin', 'tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', target], { encoding: 'utf8' });
  } catch (failed) {
    assert.fail(failed.stdout || String(failed));
  }
}

for (const name of Object.keys(outputs)) {
  describe(name, () => {
    test('signet-client.ts compiles with --strict against the typings of WeChat', () => {
      compile(name, `${name}-ts`, ['signet-client.ts'], { target: 'es2017' });
      compile(name, `${name}-es5`, ['signet-client.ts'], { target: 'es5', ignoreDeprecations: '5.0' });
    });

    test('signet-client.d.ts compiles with --strict and has the same types', () => {
      compile(name, `${name}-dts`, ['signet-client.d.ts', 'signet-client.js'], { target: 'es2017' });
    });

    test('signet-client.js has no syntax that is newer than ES2015', () => {
      const source = read(name, 'client/signet-client.js');
      const as = (target) =>
        ts.transpileModule(source, { compilerOptions: { target, module: ts.ModuleKind.CommonJS } });
      assert.equal(as(ts.ScriptTarget.ES2015).outputText, as(ts.ScriptTarget.ESNext).outputText);
    });

    test('signet-client.js does what signet-client.ts does', () => {
      const options = { compilerOptions: { target: ts.ScriptTarget.ES2017, module: ts.ModuleKind.CommonJS } };
      const emitted = ts.transpileModule(read(name, 'client/signet-client.ts'), options).outputText;
      const file = path.join(work, `${name}-emitted.cjs`);
      fs.writeFileSync(file, emitted);
      const fromTs = createRequire(file)(file);
      const fromJs = client(name);
      assert.deepEqual(Object.keys(fromTs).sort(), Object.keys(fromJs).sort());
      assert.deepEqual(Object.keys(fromTs.functionClient()), Object.keys(fromJs.functionClient()));
    });

    test('openapi.json is valid OpenAPI 3.1', async () => {
      const validator = new Validator();
      const result = await validator.validate(JSON.parse(read(name, 'openapi.json')));
      assert.ok(result.valid, JSON.stringify(result.errors, null, 2));
      assert.equal(validator.version, '3.1');
      validator.resolveRefs();
    });

    test('client and document have every function but those of timers and of WeChat itself', () => {
      const callable = JSON.parse(read(name, 'functions.json'))
        .functions.filter((f) => f.triggers.length === 0 && f.callback === undefined)
        .map((f) => f.name);
      const paths = JSON.parse(read(name, 'openapi.json')).paths;
      assert.deepEqual(Object.keys(paths), callable.map((f) => `/${f}`));
      // JavaScript itself calls these two on an object; no function's name has a dollar sign.
      const methods = callable.map((f) => (f === 'then' || f === 'toJSON' ? `$${f}` : f));
      assert.deepEqual(Object.keys(client(name).functionClient()), methods);
      assert.deepEqual(Object.keys(client(name).containerClient({ service: 's' })), methods);
    });

    test('no identity can be sent', () => {
      const operations = Object.values(JSON.parse(read(name, 'openapi.json')).paths);
      for (const { post } of operations) {
        assert.deepEqual(post.parameters ?? [], []);
      }
      assert.doesNotMatch(read(name, 'openapi.json'), /x-wx-|x-cloudbase/i);
      assert.doesNotMatch(read(name, 'client/signet-client.js'), /x-wx-(?!service)|x-cloudbase/i);
    });
  });
}

function client(name) {
  const file = path.join(work, `${name}.cjs`);
  fs.copyFileSync(path.join(outputs[name], 'client', 'signet-client.js'), file);
  return createRequire(file)(file);
}

describe('openapi.json of payloads with constraints', () => {
  const folder = process.env.SIGNET_CHECK_CONSTRAINED;
  const document = JSON.parse(fs.readFileSync(path.join(folder, 'openapi.json'), 'utf8'));
  const verdicts = JSON.parse(fs.readFileSync(path.join(folder, 'verdicts.json'), 'utf8'));

  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document));
    assert.ok(result.valid, JSON.stringify(result.errors, null, 2));
  });

  for (const unicodeRegExp of [true, false]) {
    test(`takes and refuses what the functions do, ${unicodeRegExp ? 'with' : 'without'} the flag u`, () => {
      const ajv = new Ajv({ strict: true, validateFormats: false, unicodeRegExp });
      // The words of OpenAPI around the schemas are not ajv's.
      ajv.addVocabulary(['components', 'info', 'openapi', 'paths']);
      ajv.addSchema(document, 'openapi');
      const names = new Set();
      for (const { function: name, payload, accepted } of verdicts) {
        names.add(name);
        const { $ref } = document.paths[`/${name}`].post.requestBody.content['application/json'].schema;
        const validate = $ref
          ? ajv.getSchema(`openapi${$ref}`)
          : ajv.compile(document.paths[`/${name}`].post.requestBody.content['application/json'].schema);
        assert.equal(validate(payload), accepted, `${name} ${JSON.stringify(payload)}`);
      }
      assert.deepEqual([...names].map((name) => `/${name}`).sort(), Object.keys(document.paths));
    });
  }
});

for (const errorStatus of ['', '200']) {
  describe(`the client against the quickstart, SIGNET_ERROR_STATUS=${errorStatus}`, () => {
    const { SignetError, containerClient, functionClient } = client('quickstart');
    let host;
    before(async () => {
      host = await startHost(process.env.SIGNET_CHECK_JAR, errorStatus);
    });
    after(() => host.stop());

    const clients = {
      callContainer: () => containerClient({ service: 'quickstart', env: 'env-1' }),
      callFunction: () => functionClient({ env: 'env-1' }),
    };
    for (const [kind, make] of Object.entries(clients)) {
      const as = (caller) => {
        globalThis.wx = fakeWx(host.port, caller);
        return make();
      };
      const refused = (code, status) => (error) => {
        assert.ok(error instanceof SignetError, String(error));
        assert.equal(error.name, 'SignetError');
        assert.equal(error.code, code);
        assert.equal(error.status, kind === 'callFunction' ? undefined : Number(errorStatus || status));
        assert.ok(error.message.length > 0 && error.requestId.length > 0);
        return true;
      };

      test(`${kind}: an accepted caller gets the typed answer`, async () => {
        assert.deepEqual(await as('oUser_A-1').getUserInfo(), {
          openid: 'oUser_A-1',
          appid: 'wx0123456789abcdef',
          unionid: null,
        });
        assert.deepEqual(await as('oUser_A-1').getOrder({ orderId: 'A-1' }), { orderId: 'A-1', total: 42 });
        const items = [{ sku: 'tea', qty: 2 }, { sku: 'cup', qty: 1 }];
        const answer = await as('oUser_A-1').whoami({ name: '林 "*/', items });
        assert.equal(answer.greeting, 'Hello 林 "*/');
        assert.equal(answer.total, 3);
        assert.equal(await as(null).ping(), 'pong');
      });

      test(`${kind}: a refused caller gets a SignetError`, async () => {
        await assert.rejects(as(null).getUserInfo(), refused('UNAUTHENTICATED', 401));
        await assert.rejects(as('oUser_A-1').linkAccount(), refused('UNIONID_UNAVAILABLE', 403));
        await assert.rejects(as('oUser_A-1').getOrder({ orderId: 'B-1' }), refused('PERMISSION_DENIED', 403));
      });

      test(`${kind}: a wrong payload names its place`, async () => {
        const wrong = as('oUser_A-1').whoami({ name: 'Lin', items: [{ sku: 'tea', qty: 'two' }] });
        await assert.rejects(wrong, (error) => {
          refused('INVALID_ARGUMENT', 400)(error);
          assert.deepEqual(error.violations.map((v) => v.path), ['items[0].qty']);
          return true;
        });
      });
    }
  });
}

describe('a client whose functions have the names of JavaScript\'s own', () => {
  const { functionClient, containerClient } = client('corpus');
  const sent = [];
  const clients = { functionClient, containerClient: () => containerClient({ service: 's' }) };
  before(() => {
    const answer = (options) => {
      sent.push(options.name ?? options.path.slice(1));
      return Promise.resolve({ result: 'answer', data: 'answer', statusCode: 200 });
    };
    globalThis.wx = lostWx(answer);
  });

  for (const [kind, make] of Object.entries(clients)) {
    test(`${kind}: can be awaited, returned from async code and written as JSON`, async () => {
      sent.length = 0;
      const api = make();
      assert.equal(await api, api);
      assert.equal(await (async () => api)(), api);
      assert.equal(await Promise.race([api, new Promise(() => {})]), api);
      assert.equal(JSON.stringify({ api }), '{"api":{}}');
      assert.deepEqual(sent, []);
    });

    test(`${kind}: calls each of them`, async () => {
      sent.length = 0;
      const api = make();
      const names = Object.keys(api);
      for (const name of names) {
        assert.equal(await api[name]({}), 'answer');
      }
      assert.deepEqual(sent, names.map((name) => name.replace('$', '')));
    });
  }
});

describe('the client, when the platform fails', () => {
  const { SignetError, containerClient, functionClient } = client('quickstart');
  const calls = {
    callContainer: () => containerClient({ service: 's', timeout: 5 }).ping(),
    callFunction: () => functionClient().ping(),
  };
  for (const [kind, call] of Object.entries(calls)) {
    test(`${kind}: a call that was not carried out is CALL_FAILED`, async () => {
      const reason = { errCode: 102002, errMsg: 'timeout' };
      globalThis.wx = lostWx(() => Promise.reject(reason));
      await assert.rejects(call(), (error) => {
        assert.ok(error instanceof SignetError);
        assert.deepEqual([error.code, error.message, error.platformError], ['CALL_FAILED', 'timeout', reason]);
        return true;
      });
    });

    test(`${kind}: no value is null`, async () => {
      globalThis.wx = lostWx(() => Promise.resolve({ statusCode: 200 }));
      assert.equal(await call(), null);
    });
  }

  test('callContainer: a failure without its body is HTTP_ERROR', async () => {
    globalThis.wx = lostWx(() => Promise.resolve({ statusCode: 500, data: '' }));
    await assert.rejects(calls.callContainer(), (error) => {
      assert.deepEqual([error.code, error.status], ['HTTP_ERROR', 500]);
      return true;
    });
  });

  test('an initialised wx.cloud.Cloud takes the place of wx.cloud', async () => {
    delete globalThis.wx;
    const seen = [];
    const cloud = lostWx((options) => {
      seen.push(options);
      return Promise.resolve({ result: 'a', data: 'b', statusCode: 200 });
    }).cloud;
    assert.equal(await functionClient({ cloud, env: 'e' }).ping(), 'a');
    assert.equal(await containerClient({ cloud, service: 's', timeout: 5 }).ping(), 'b');
    assert.deepEqual(seen, [
      { name: 'ping', data: {}, config: { env: 'e' } },
      {
        config: {},
        path: '/ping',
        method: 'POST',
        header: { 'X-WX-SERVICE': 's', 'Content-Type': 'application/json' },
        data: {},
        timeout: 5,
      },
    ]);
  });
});

// Tests the console's modules without a page. Run by .ci/check-console.sh.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { files, load, source } from './modules.mjs';

const scripts = files.filter((name) => name.endsWith('.js'));

describe('the files', () => {
  test('write no markup from data and run no text as code', () => {
    assert.ok(scripts.length > 10);
    for (const name of scripts) {
      assert.doesNotMatch(source(name), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\.style\b/, name);
    }
  });

  test('have no inline script or style and nothing from another server', () => {
    const page = source('index.html');
    assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
    for (const [, address] of page.matchAll(/(?:src|href)="([^"]*)"/g)) {
      assert.match(address, /^(\/_signet\/console\/[a-z0-9.-]+|#[a-z/]+|data:image\/svg\+xml,.*)$/);
    }
    for (const name of files.filter((each) => each.endsWith('.css'))) {
      assert.doesNotMatch(source(name), /url\(|@import/, name);
    }
  });

  test('stay small', () => {
    for (const name of scripts) {
      assert.ok(source(name).split('\n').length <= 200, name);
    }
  });
});

describe('the messages', () => {
  test('have the same keys and the same places in both languages', async () => {
    const en = (await load('messages-en.js')).default;
    const zh = (await load('messages-zh.js')).default;
    assert.deepEqual(Object.keys(zh), Object.keys(en));
    const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, text] of Object.entries(en)) {
      assert.deepEqual(places(zh[key]), places(text), key);
      assert.ok(zh[key].length > 0 && text.length > 0, key);
    }
  });

  test('has every key that the page and the scripts name', async () => {
    const en = (await load('messages-en.js')).default;
    const named = [...source('index.html').matchAll(/data-i18n(?:-label)?="([^"]+)"/g)].map(([, key]) => key);
    for (const name of scripts) {
      named.push(...[...source(name).matchAll(/\bt\('([^']+)'/g)].map(([, key]) => key));
    }
    assert.ok(named.length > 50);
    assert.deepEqual(named.filter((key) => !(key in en)), []);
  });
});

describe('the details of a decision in Chinese', () => {
  const java = (folder) =>
    fs.readdirSync(folder, { withFileTypes: true })
      .map((entry) => path.join(folder, entry.name))
      .map((each) => (each.endsWith('.java') ? fs.readFileSync(each, 'utf8') : java(each)))
      .join('\n');
  const main = (module) => fileURLToPath(new URL(`../../../../${module}/src/main/java/dev/signet`, import.meta.url));

  test('are those that the server says', async () => {
    const { known } = await load('details-zh.js');
    const sources = java(main('core')) + java(main('dev')) + java(main('simulator'));
    assert.ok(known.length > 50);
    assert.deepEqual(known.filter((sentence) => !sources.includes(`"${sentence}"`)), []);
  });

  test('are there for every reason of an ingress', async () => {
    const { known } = await load('details-zh.js');
    const reasons = [...java(path.join(main('core'), 'ingress')).matchAll(/(?:\brequire|\brefuse|Refusal\.identity|problem =)[^;"]*"([a-zA-Z]+ [^"]+ [^"]+)"/g)];
    assert.ok(reasons.length > 25);
    assert.deepEqual(reasons.map(([, reason]) => reason).filter((reason) => !known.includes(reason)), []);
  });

  test('keep what they do not know, and names', async () => {
    const { chinese } = await load('details-zh.js');
    assert.equal(chinese('something new'), 'something new');
    assert.equal(chinese('constructor'), 'constructor');
    assert.equal(chinese('oUse****, source wx_client'), 'oUse****，来源 wx_client');
    assert.equal(chinese('threw a.B at a.C.d(C.java:1)'), '抛出了 a.B，位置 a.C.d(C.java:1)');
    assert.equal(chinese('threw a.B'), '抛出了 a.B');
  });
});

describe('the requirements of a function', () => {
  test('are its limits and open data too', async () => {
    const { requirements } = await load('functions.js');
    const entry = {
      requirement: { anonymous: false },
      rates: [{ permits: 10, perSeconds: 60, scope: 'user' }],
      openData: { fields: ['phone', 'steps'], source: null },
      idempotent: { field: 'orderNo', ttlSeconds: 3600 },
    };
    const found = requirements(entry);
    assert.deepEqual(found.map(([kind]) => kind), ['caller', 'rate', 'openData', 'idempotent']);
    assert.deepEqual(found.slice(2).map(([, text]) => text), ['open data phone, steps', 'once by orderNo']);
    for (const [kind, text, hint] of found) {
      assert.ok(!text.includes('chip.') && !hint.includes('chip.'), kind);
    }
  });
});

describe('JSON', () => {
  const same = ['9007199254740993', '1.0', '1e400', '-0', '0.1', '[1,2.50]', '{"__proto__":{"a":1},"b":[]}', '"\\u2028<"', 'null'];
  for (const text of same) {
    test(`keeps ${text}`, async () => {
      const { compact, format, parse } = await load('json.js');
      const supported = JSON.parse('1', (key, value, context) => Boolean(context));
      assert.equal(JSON.stringify(JSON.parse(format(parse(text)))), JSON.stringify(JSON.parse(text)));
      if (supported) {
        assert.equal(compact(parse(text)).replace('\u2028', '\\u2028'), text);
      }
    });
  }

  test('takes the digits that are typed', async () => {
    const { compact, number } = await load('json.js');
    assert.equal(compact(number('9007199254740993')), '9007199254740993');
    assert.equal(number('42'), 42);
    for (const wrong of ['', '01', '1.', '+1', 'two', 'NaN', '0x1', ' 1']) {
      assert.equal(number(wrong), null, wrong);
    }
  });
});

describe('schemas', () => {
  const root = {
    $defs: {
      Node: { type: 'object', properties: { next: { $ref: '#/$defs/Node' }, name: { type: 'string' } }, required: ['next'] },
      Loop: { $ref: '#/$defs/Loop' },
      Color: { type: 'string', enum: ['RED', 'deep-blue'] },
    },
  };

  const kinds = [
    [{ type: 'string' }, 'string', false],
    [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'integer', true],
    [{ type: ['number', 'null'] }, 'number', true],
    [{ $ref: '#/$defs/Color' }, 'enum', false],
    [{ anyOf: [{ $ref: '#/$defs/Node' }, { type: 'null' }] }, 'object', true],
    [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, 'any', false],
    [{ type: 'object', additionalProperties: { type: 'string' } }, 'map', false],
    [{ type: 'object', additionalProperties: true }, 'map', false],
    [{ $ref: '#/$defs/Loop' }, 'any', false],
    [{ $ref: '#/$defs/Missing' }, 'any', false],
    [{}, 'any', false],
    [undefined, 'any', false],
  ];
  for (const [schema, kind, nullable] of kinds) {
    test(`${JSON.stringify(schema)} is ${kind}${nullable ? ' or null' : ''}`, async () => {
      const { describe: described } = await load('schema.js');
      const found = described(schema, root);
      assert.deepEqual([found.kind, found.nullable], [kind, nullable]);
    });
  }

  test('a type that needs itself ends', async () => {
    const { initial } = await load('schema.js');
    assert.ok(JSON.stringify(initial({ $ref: '#/$defs/Node' }, root)).length < 1000);
  });
});

describe('the history', () => {
  const call = (text) => ({ request: { function: 'whoami', text }, status: 200, outcome: 'OK' });

  test('keeps the newest fifty', async () => {
    const { remembering } = await load('history.js');
    let calls = [];
    for (let n = 0; n < 80; n += 1) {
      calls = remembering(calls, call(String(n)));
    }
    assert.equal(calls.length, 50);
    assert.deepEqual([calls[0].request.text, calls[49].request.text], ['79', '30']);
  });

  test('drops old ones that are large', async () => {
    const { remembering } = await load('history.js');
    const large = call('x'.repeat(150_000));
    assert.equal(remembering([large, large], large).length, 1);
  });
});

describe('copied text', () => {
  const request = { function: 'getOrder', caller: 'user', entrance: 'cloudrun', strips: true, headers: [], text: '{"orderId":"A-1"}' };
  const user = { name: 'user', timer: false, fields: { openId: 'oA', appId: 'wx0000000000000001', unionId: 'uA', source: 'wx_client', env: 'local' } };
  const test1 = (lines) => lines.join('\n');

  test('curl quotes for the shell', async () => {
    const { curl } = await load('snippets.js');
    const text = curl({ ...request, caller: '测试', strips: false, headers: [['X-A', "it's"]], text: '{"a":"\'$(x)`"}' }, 'http://127.0.0.1:3000');
    assert.equal(
      text,
      [
        "curl -i 'http://127.0.0.1:3000/getOrder?caller=%E6%B5%8B%E8%AF%95' \\",
        "  -H 'Content-Type: application/json' \\",
        "  -H 'X-Signet-Strips: false' \\",
        "  -H 'X-A: it'\\''s' \\",
        "  --data-binary '{\"a\":\"'\\''$(x)`\"}'",
      ].join('\n'),
    );
  });

  const tests = [
    ['a user', request, user, '@WithCaller(openId = "oA", unionId = "uA")', '.expectCode(ErrorCode.PERMISSION_DENIED)', 'PERMISSION_DENIED'],
    ['no unionid', request, { ...user, fields: { ...user.fields, unionId: undefined, source: 'wx_devtools' } }, '@WithCaller(openId = "oA", source = "wx_devtools")', '.expectOk()', 'OK'],
    ['nobody', request, { name: 'a', fields: {} }, '@WithCaller.Anonymous', '.expectCode("SOLD_OUT")', 'SOLD_OUT'],
    [
      'a shared user',
      request,
      { name: 's', fields: { appId: 'wx0000000000000001', fromOpenId: 'oS', fromAppId: 'wx2', source: 'wx_client' } },
      '@WithCaller(env = "", shared = @WithCaller.Shared(fromOpenId = "oS", fromAppId = "wx2"))',
      '.expectOk()',
      'OK',
    ],
  ];
  for (const [name, asked, caller, annotation, expectation, outcome] of tests) {
    test(`JUnit: ${name}`, async () => {
      const { junit } = await load('junit.js');
      const fields = Object.fromEntries(Object.entries(caller.fields).filter(([, value]) => value !== undefined));
      const text = await junit(asked, { ...caller, fields }, true, { outcome, answer: {} });
      assert.equal(
        text,
        test1(['@Test', annotation, 'void getOrderAsUser(Functions functions) {', `  functions.call("getOrder", Map.of("orderId", "A-1"))${expectation};`, '}']),
      );
    });
  }

  test('JUnit: a timer, an entrance, a payload that Map.of cannot say, and a violation', async () => {
    const { junit } = await load('junit.js');
    const asked = { ...request, function: 'a-b', entrance: 'event', text: '{"a":null,"b":"\\\\"}' };
    const answer = { outcome: 'INVALID_ARGUMENT', answer: { violations: [{ path: 'items[0].qty', message: 'm' }] } };
    assert.match(await junit(asked, { timer: true, fields: {} }, false, { outcome: 'OK' }), /^@Test\n@WithCaller\.Timer\nvoid aBAsUser\(Functions functions\) \{\n {2}functions\.call\("a-b"\)\.expectOk\(\);\n\}$/);
    const lines = (await junit(asked, user, true, answer)).split('\n');
    assert.deepEqual(lines.slice(2), [
      '@ThroughEntrance(Entrance.EVENT)',
      'void aBAsUser(Functions functions) {',
      '  functions.call("a-b", """',
      '      {',
      '        "a": null,',
      '        "b": "\\\\\\\\"',
      '      }',
      '      """).expectViolation("items[0].qty");',
      '}',
    ]);
  });

  test('JUnit: no expectation before the call, and what the client forges', async () => {
    const { junit } = await load('junit.js');
    const forged = { ...request, strips: false, headers: [['X-WX-OPENID', 'oB'], ['X-Trace', '1']] };
    assert.equal(
      await junit(forged, { name: 'a', fields: {} }, true, null),
      test1([
        '@Test',
        '@WithCaller.Anonymous',
        'void getOrderAsUserWithAForgedIdentity(Functions functions) {',
        '  // Forged by the client: X-WX-OPENID, to pass for oB. The platform does not strip it.',
        '  // This call has not been made yet: press Call, and the test expects its answer.',
        '  functions',
        '      .notStripping()',
        '      .withHeader("X-WX-OPENID", "oB")',
        '      .withHeader("X-Trace", "1")',
        '      .call("getOrder", Map.of("orderId", "A-1"));',
        '}',
      ]),
    );
  });

  test('wx.cloud: callFunction for events, callContainer for requests', async () => {
    const { wxCall } = await load('snippets.js');
    const calls = [];
    const record = (kind) => (options) => {
      calls.push([kind, options]);
      return { then: () => {} };
    };
    const wx = { cloud: { callFunction: record('callFunction'), callContainer: record('callContainer') } };
    for (const entrance of ['event', 'cloudrun']) {
      new Function('wx', wxCall({ ...request, entrance }))(wx);
    }
    assert.deepEqual(calls[0], ['callFunction', { name: 'getOrder', data: { orderId: 'A-1' } }]);
    assert.deepEqual([calls[1][0], calls[1][1].path, calls[1][1].method, calls[1][1].data], ['callContainer', '/getOrder', 'POST', { orderId: 'A-1' }]);
  });
});

describe('a controller of an application', () => {
  const entry = { endpoint: { methods: ['GET', 'POST'], path: '/orders/{id:[0-9]{1,4}}/{*rest}' } };
  const request = { function: 'GET /orders', caller: 'second-user', entrance: 'cloudrun', strips: true, headers: [], text: '{}' };

  test('is called at the address that was filled in', async () => {
    const { endpointRequest } = await load('endpoint.js');
    const text = '{"path":{"id":"4 2","rest":"/a/b"},"query":{"x":["a&b",1],"y":""},"body":{"n":[1]}}';
    assert.deepEqual(endpointRequest(entry, text), { method: 'GET', target: '/orders/4%202/a/b?x=a%26b&x=1&y=', body: '{"n":[1]}' });
    assert.deepEqual(endpointRequest(entry, '{"method":"POST","url":"/files/a?b","text":"plain"}'), { method: 'POST', target: '/files/a?b', body: 'plain' });
    assert.equal(endpointRequest(entry, '{"path":'), null);
    assert.equal(endpointRequest(entry, '[]'), null);
  });

  test('is copied with its method, and with a body only if it has one', async () => {
    const { curl, wxCall } = await load('snippets.js');
    const get = { method: 'GET', target: '/orders/1?x=1', body: undefined };
    assert.equal(curl(request, 'http://h', get), "curl -i -X GET 'http://h/orders/1?x=1' \\\n  -H 'X-Signet-Caller: second-user'");
    assert.match(wxCall(request, get), /path: "\/orders\/1\?x=1",\n  method: 'GET',/);
    assert.doesNotMatch(wxCall(request, get), /data: /);
    assert.match(curl(request, 'http://h', { method: 'PUT', target: '/orders', body: '{"a":1}' }), /-X PUT [^]*application\/json[^]*--data-binary '\{"a":1\}'/);
  });

  test('is reached by requests and by no event', async () => {
    const { entrances } = await load('callers.js');
    assert.deepEqual(entrances({ application: { entrance: 'gateway' } }), ['cloudrun', 'gateway']);
    assert.equal(entrances({ application: null }).length, 4);
  });
});

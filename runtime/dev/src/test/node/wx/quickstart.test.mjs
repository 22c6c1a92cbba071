// Tests the quickstart's Mini Program, unchanged, against its functions on the local server.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { startDevServer } from './dev-server.mjs';
import { start } from './mini-program.mjs';

let server;
let cloud;
let page;

before(async () => {
  server = await startDevServer(process.env.SIGNET_CHECK_QUICKSTART);
});
after(() => server.stop());
afterEach(() => page.close());

function open(caller) {
  cloud = server.connect(caller);
  page = start(cloud);
}

const buttons = () => page.texts('.call').map((text) => text.split(' ')[0]);

/** Taps the button of this function and returns what the page then shows. */
async function tap(name) {
  await page.tap('.call', buttons().indexOf(name));
  const { lastElementChild } = page.top.component.querySelector('.answer').dom;
  return { called: page.text('.title'), answer: lastElementChild.textContent, refused: page.has('.answer', 'refused') };
}

async function shows(name, value) {
  const { called, answer, refused } = await tap(name);
  assert.equal(called, name);
  assert.equal(refused, false, answer);
  const shown = JSON.parse(answer);
  assert.deepEqual(shown, typeof value === 'function' ? value(shown) : value);
}

async function showsRefusal(name, words) {
  const { called, answer, refused } = await tap(name);
  assert.equal(called, name);
  assert.match(answer, words);
  assert.equal(refused, true, answer);
}

const code = (word) => new RegExp(`^${word}: .+ \\(request [^ ]+\\)$`);
const APP = 'wx0000000000000001';
const IDENTITY = { openid: 'oUser_A-1', appid: APP, unionid: 'uUser_A' };
const ANSWERS = {
  getUserInfo: IDENTITY,
  test: (shown) => ({
    success: true,
    message: 'Authentication successful',
    identity: IDENTITY,
    timestamp: shown.timestamp,
  }),
  hasUnionId: { openid: 'oUser_A-1', hasUnionId: true },
  linkAccount: { linked: true, unionid: 'uUser_A' },
  checkOwner: { authorized: false, error: 'Unauthorized' },
  updateProfile: 'PERMISSION_DENIED',
  getOrder: { orderId: 'A-1', total: 42 },
  whoami: (shown) => ({ openid: 'oUser_A-1', unionid: 'uUser_A', greeting: shown.greeting, total: 3 }),
  ping: 'pong',
};

describe('each button, tapped by a user', () => {
  test('the page has a button for each answer that is expected', () => {
    open('user');
    assert.deepEqual(buttons(), Object.keys(ANSWERS));
  });

  for (const [name, value] of Object.entries(ANSWERS)) {
    test(name, async () => {
      open('user');
      await (value === 'PERMISSION_DENIED' ? showsRefusal(name, code(value)) : shows(name, value));
    });
  }
});

describe('another caller', () => {
  test('a user without unionid is refused by linkAccount only', async () => {
    open('user-without-unionid');
    await showsRefusal('linkAccount', code('UNIONID_UNAVAILABLE'));
    await shows('hasUnionId', { openid: 'oUser_A-1', hasUnionId: false });
  });

  test('a second user may change the profile and not read the order', async () => {
    open('second-user');
    await shows('updateProfile', { nickname: 'Lin' });
    await showsRefusal('getOrder', code('PERMISSION_DENIED'));
  });

  test('nobody gets ping and nothing else', async () => {
    open('anonymous');
    for (const name of Object.keys(ANSWERS)) {
      await (name === 'ping' ? shows(name, 'pong') : showsRefusal(name, code('UNAUTHENTICATED')));
    }
  });

  test('the caller changes between two taps', async () => {
    open('user');
    await shows('getOrder', { orderId: 'A-1', total: 42 });
    cloud.dev.caller = 'second-user';
    await showsRefusal('getOrder', code('PERMISSION_DENIED'));
  });
});

describe('a call that is not carried out', () => {
  test('a function that is not deployed is -501000', async () => {
    const real = server.connect('user');
    const ofNextVersion = (options) => real.callFunction({ ...options, name: `${options.name}V2` });
    page = start({ init: real.init, callFunction: ofNextVersion });
    await showsRefusal('getUserInfo', /^-501000 cloud\.callFunction:fail .*FunctionName parameter could not be found/);
  });

  test('an unknown caller is told with the names that there are', async () => {
    open('nobody');
    await showsRefusal('ping', /^-1 cloud\.callFunction:fail .*user-without-unionid/);
  });

  test('no server', async () => {
    const gone = await startDevServer(process.env.SIGNET_CHECK_QUICKSTART);
    page = start(gone.connect('user'));
    await gone.stop();
    await showsRefusal('ping', /^-1 cloud\.callFunction:fail .*no answer from http:\/\/127\.0\.0\.1/);
  });
});

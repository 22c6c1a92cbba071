// Tests the order service's Mini Program, unchanged, against its functions on the local server.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { start } from './mini-program.mjs';
import { startShop } from './shop.mjs';

const CALLERS = Object.fromEntries(
  ['Ann', 'Bo', 'Cai', 'Dai', 'Eve', 'Fang', 'Gao'].map((name) => [name, { like: 'user', openId: `o${name}`, unionId: `u${name}` }]),
);
// Calls are counted for an openid of an app; the same person has another one in another app.
CALLERS['Fang-elsewhere'] = { like: 'Fang', appId: 'wx0000000000000002', openId: 'oElsewhere' };

let shop;
let phone;

before(async () => {
  shop = await startShop(CALLERS);
});
after(() => shop.stop());
afterEach(() => phone.close());

/** Opens the Mini Program as one of the callers, on the list or the page of this address. */
async function open(caller, url) {
  phone?.close();
  phone = start(shop.connect(caller), { sample: 'orders', url });
  await phone.idle();
}

function order(caller, requestKey) {
  return shop.call(caller, 'createOrder', { requestKey, sku: 'tea', quantity: 1 });
}

const ids = async (caller) => (await shop.call(caller, 'listOrders', { limit: 50 })).orders.map(({ orderId }) => orderId);
const detail = (orderId) => `/pages/detail/detail?id=${orderId}`;
const tea = () => phone.texts('.product .name').indexOf('Longjing tea');

describe('somebody who orders', () => {
  test('chooses, orders and sees the order, on its page and in the list', async () => {
    await open('Ann');
    assert.equal(phone.text('.notice-title'), '还没有订单');

    await phone.tap('.new');
    assert.equal(phone.top.path, 'pages/new/new');
    await phone.tap('.product', tea());
    await phone.tap('.further');
    await phone.tap('.further');
    assert.equal(phone.text('.total'), '¥204.00');
    await phone.tap('.submit');

    assert.deepEqual(phone.toasts, ['下单成功']);
    assert.equal(phone.top.path, 'pages/detail/detail');
    const shown = ['.status-word', '.name', '.quantity', '.amount'].map((each) => phone.text(each));
    assert.deepEqual(shown, ['待支付', 'Longjing tea', '3 件', '¥204.00']);
    assert.deepEqual([phone.text('.number')], (await ids('Ann')).map(String));

    phone.back();
    await phone.idle();
    assert.equal(phone.top.path, 'pages/list/list');
    const rows = ['.name', '.badge', '.amount'].map((each) => phone.texts(each));
    assert.deepEqual(rows, [['Longjing tea'], ['待支付'], ['¥204.00']]);
    assert.match(phone.text('.below .faint'), /^\d{4}-\d\d-\d\d \d\d:\d\d · 3 件$/);
  });

  test('shows nobody else the order', async () => {
    const { orderId } = await order('Bo', 'somebody-elses');
    await open('Cai');
    assert.equal(phone.text('.notice-title'), '还没有订单');

    await open('Cai', detail(orderId));
    assert.deepEqual(phone.toasts, ['没有这个订单，或它不属于你']);
    assert.equal(phone.text('.notice-words'), '没有这个订单，或它不属于你');
    assert.deepEqual(phone.texts('.cancel, .retry, .amount'), []);
  });

  test('is refused without an identity', async () => {
    await open('anonymous');
    assert.deepEqual(phone.toasts, ['请在微信中打开小程序']);
    assert.equal(phone.text('.notice-words'), '请在微信中打开小程序');
  });
});

describe('somebody who cancels', () => {
  test('is asked, and may think better of it', async () => {
    const { orderId } = await order('Dai', 'not-cancelled');
    await open('Dai', detail(orderId));
    phone.answers.confirms = false;
    await phone.tap('.cancel');
    assert.equal(phone.asked.at(-1).name, 'showModal');
    assert.equal(phone.text('.status-word'), '待支付');
    assert.equal(phone.disabled('.cancel'), false);
  });

  test('sees that the order is cancelled, on its page and in the list', async () => {
    await order('Eve', 'to-be-cancelled');
    await open('Eve');
    await phone.tap('.order');
    await phone.tap('.cancel');
    assert.deepEqual(phone.toasts, ['订单已取消']);
    assert.equal(phone.text('.status-word'), '已取消');
    assert.deepEqual(phone.texts('.cancel'), []);

    phone.back();
    await phone.idle();
    assert.deepEqual(phone.texts('.badge'), ['已取消']);
  });

  test('is refused once the order is paid, and sees that it is', async () => {
    const made = await order('Dai', 'paid-meanwhile');
    await open('Dai', detail(made.orderId));
    await shop.pay(made);
    await phone.tap('.cancel');
    assert.deepEqual(phone.toasts, ['订单已支付，不能取消']);
    assert.equal(phone.text('.status-word'), '已支付');
    assert.deepEqual(phone.texts('.cancel'), []);
  });
});

describe('the list', () => {
  test('goes on at its end until every order is there once', async () => {
    for (let each = 0; each < 25; each += 1) {
      await order(each < 20 ? 'Fang' : 'Fang-elsewhere', `order-no-${each}`);
    }
    const all = await ids('Fang');
    await open('Fang');
    const rows = () => phone.top.component.querySelectorAll('.order').map(({ dom }) => Number(dom.dataset.id));
    assert.deepEqual(rows(), all.slice(0, 10));
    assert.equal(phone.text('.more'), '加载更多');

    // An order that comes in between moves none to the next page.
    await order('Fang-elsewhere', 'in-between');
    phone.reachBottom();
    phone.reachBottom();
    await phone.idle();
    assert.deepEqual(rows(), all.slice(0, 20));
    await phone.tap('.more');
    assert.deepEqual(rows(), all);
    assert.equal(phone.text('.hint'), '没有更多订单了');
    phone.reachBottom();
    await phone.idle();
    assert.deepEqual(rows(), all);

    phone.pullDown();
    await phone.idle();
    assert.deepEqual(rows(), (await ids('Fang')).slice(0, 10));
    assert.equal(phone.asked.at(-1).name, 'stopPullDownRefresh');
  });
});

describe('somebody who orders all the time', () => {
  test('has to wait, and is told how long', async () => {
    for (let each = 0; each < 20; each += 1) {
      await order('Gao', `order-no-${each}`);
    }
    await open('Gao', '/pages/new/new');
    await phone.tap('.submit');
    assert.equal(phone.toasts.length, 1);
    assert.match(phone.toasts[0], /^操作太频繁，请 \d+ 秒后再试$/);
    assert.equal(phone.text('.wrong'), phone.toasts[0]);
    assert.equal((await ids('Gao')).length, 20);
  });
});

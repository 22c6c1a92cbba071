// Tests what the order service's Mini Program does when something goes wrong: nobody orders twice.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { onLine } from './line.mjs';
import { start } from './mini-program.mjs';
import { startShop } from './shop.mjs';

const CALLERS = { somebody: { like: 'user', openId: 'oSomebody_else', unionId: 'uSomebody_else' } };
for (let each = 1; each <= 20; each += 1) {
  CALLERS[`buyer-${each}`] = { like: 'user', openId: `oBuyer_${each}`, unionId: `uBuyer_${each}` };
}
const TRY_AGAIN = '网络不太顺畅，请再试一次';
const FORM = '/pages/new/new';

let shop;
let phone;
let line;
let buyers = 0;
let buyer;

before(async () => {
  shop = await startShop(CALLERS);
});
after(() => shop.stop());
beforeEach(() => {
  buyers += 1;
  buyer = `buyer-${buyers}`;
});
afterEach(() => phone.close());

async function open(url) {
  line = await onLine(shop.connect(buyer));
  phone = start(line, { sample: 'orders', url });
  await phone.idle();
}

const orders = async () => (await shop.call(buyer, 'listOrders', { limit: 50 })).orders;
const stock = async (sku) => (await shop.call(buyer, 'listProducts')).find((each) => each.sku === sku).stock;

describe('one form makes one order', () => {
  test('when it is sent by two taps', async () => {
    await open(FORM);
    phone.touch('.submit');
    phone.touch('.submit');
    await phone.idle();
    assert.equal((await orders()).length, 1);
    assert.deepEqual(phone.toasts, ['下单成功']);
  });

  test('and shows while it is on its way that it is', async () => {
    await open(FORM);
    line.hold();
    phone.touch('.submit');
    await phone.ticked();
    assert.deepEqual([phone.text('.submit'), phone.disabled('.submit'), phone.disabled('.further')], ['正在提交…', true, true]);
    line.mend();
    await phone.idle();
    assert.equal(phone.top.path, 'pages/detail/detail');
  });

  test('when nothing came through at first', async () => {
    await open(FORM);
    line.cut();
    await phone.tap('.submit');
    assert.deepEqual(phone.toasts, [TRY_AGAIN]);
    assert.equal(phone.text('.wrong'), TRY_AGAIN);
    assert.equal(phone.disabled('.submit'), false);
    assert.equal((await orders()).length, 0);

    line.mend();
    await phone.tap('.submit');
    assert.equal((await orders()).length, 1);
    assert.deepEqual(phone.toasts, [TRY_AGAIN, '下单成功']);
  });

  test('when the order was made and the answer got lost', async () => {
    await open(FORM);
    line.loseAnswers();
    await phone.tap('.submit');
    assert.deepEqual(phone.toasts, [TRY_AGAIN]);

    line.mend();
    await phone.tap('.submit');
    const made = await orders();
    assert.equal(made.length, 1);
    assert.equal(phone.text('.number'), String(made[0].orderId));
  });

  test('when it was changed after an answer got lost', async () => {
    await open(FORM);
    line.loseAnswers();
    await phone.tap('.submit');
    line.mend();
    await phone.tap('.further');
    await phone.tap('.submit');
    assert.equal(phone.toasts.at(-1), '这张订单已经提交过，请到订单列表查看');
    assert.deepEqual((await orders()).map(({ quantity }) => quantity), [1]);
  });

  test('when its page is left before the answer', async () => {
    await open();
    await phone.tap('.new');
    line.hold();
    phone.touch('.submit');
    await phone.ticked();
    phone.back();
    line.mend();
    await phone.idle();
    assert.deepEqual([phone.top.path, phone.toasts], ['pages/list/list', ['下单成功']]);
    assert.equal((await orders()).length, 1);
  });
});

describe('a form that is refused', () => {
  for (const quantity of ['100', '0', '', '1.5']) {
    test(`says at the quantity what is wrong with "${quantity}"`, async () => {
      await open(FORM);
      await phone.type('.quantity', quantity);
      await phone.tap('.submit');
      assert.deepEqual(phone.toasts, ['提交的内容有误，请检查']);
      assert.deepEqual(phone.texts('.wrong'), ['数量须为 1 到 99 的整数']);
      assert.equal((await orders()).length, 0);
    });
  }

  test('is an order when it is mended', async () => {
    await open(FORM);
    await phone.type('.quantity', '100');
    await phone.tap('.submit');
    await phone.type('.quantity', '2');
    assert.deepEqual(phone.texts('.wrong'), []);
    await phone.tap('.submit');
    assert.deepEqual((await orders()).map((order) => order.quantity), [2]);
  });

  test('says that too little is left, and how much', async () => {
    await open(FORM);
    await phone.tap('.product', phone.texts('.product .name').indexOf('Porcelain cup'));
    await phone.type('.quantity', String(await stock('cup')));
    await shop.call('somebody', 'createOrder', { requestKey: 'was-faster', sku: 'cup', quantity: 2 });
    await phone.tap('.submit');
    assert.deepEqual(phone.toasts, ['库存不足，请减少数量']);
    assert.equal(phone.text('.wrong'), '库存不足，请减少数量');
    assert.equal(phone.text('.chosen .stock'), `库存 ${await stock('cup')}`);
    assert.equal((await orders()).length, 0);
  });

  test('cannot choose what is sold out', async () => {
    const quantity = await stock('pot');
    await shop.call('somebody', 'createOrder', { requestKey: 'the-last-pots', sku: 'pot', quantity });
    await open(FORM);
    const pot = phone.texts('.product .name').indexOf('Clay teapot');
    await phone.tap('.product', pot);
    assert.equal(phone.texts('.stock')[pot], '已售罄');
    assert.notEqual(phone.text('.chosen .name'), 'Clay teapot');
  });
});

describe('without a network', () => {
  const pages = { '/pages/list/list': '订单没有加载出来', [FORM]: '商品没有加载出来', '/pages/detail/detail?id=1': '看不到这个订单' };
  for (const [url, title] of Object.entries(pages)) {
    test(`${url} says so and offers to try again`, async () => {
      await open();
      line.cut();
      phone.open(url);
      await phone.idle();
      assert.deepEqual(phone.toasts, [TRY_AGAIN]);
      assert.deepEqual([phone.text('.notice-title'), phone.text('.notice-words')], [title, TRY_AGAIN]);
      line.mend();
      await phone.tap('.retry');
      // The detail is somebody else's.
      const then = { '/pages/detail/detail?id=1': '看不到这个订单', '/pages/list/list': '还没有订单' };
      assert.equal(phone.text('.notice-title'), then[url]);
    });
  }

  test('the list keeps what it shows', async () => {
    await shop.call(buyer, 'createOrder', { requestKey: 'stays-shown', sku: 'tea', quantity: 1 });
    await open();
    line.cut();
    phone.pullDown();
    await phone.idle();
    assert.deepEqual(phone.toasts, [TRY_AGAIN]);
    assert.deepEqual(phone.texts('.name'), ['Longjing tea']);
  });

  test('an order stays as it is, and is cancelled when it can be', async () => {
    const { orderId } = await shop.call(buyer, 'createOrder', { requestKey: 'cut-off-soon', sku: 'tea', quantity: 1 });
    await open(`/pages/detail/detail?id=${orderId}`);
    line.cut();
    await phone.tap('.cancel');
    assert.deepEqual([phone.toasts, phone.text('.status-word')], [[TRY_AGAIN], '待支付']);
    line.mend();
    await phone.tap('.cancel');
    assert.equal(phone.text('.status-word'), '已取消');
  });
});

// The order service's Mini Program, unchanged, in Chromium as on a phone: tapped through with real calls to
// the local server, and looked at. Run by .ci/check-shop.sh.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, onPage, screenshot } from '../../browser.mjs';
import { contrasts } from '../../contrasts.mjs';
import { startShop } from '../shop.mjs';
import { addressOf, serve } from './served.mjs';

const CALLERS = Object.fromEntries(
  ['Ann', 'Bo', 'Cai', 'Dai', 'Eve'].map((name) => [name, { like: 'user', openId: `o${name}`, unionId: `u${name}` }]),
);
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const PLACE = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

let shop;
let browser;
before(async () => {
  shop = await startShop(CALLERS);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await shop?.stop();
});

/** Tests with the Mini Program in the hands of a caller, on the page that `url` or `link` gives, or the first one. */
function held(name, { caller, url, link = () => url, expected }, scenario) {
  test(name, async () => {
    const prepare = (page) => serve(page, shop.base, 'orders');
    const options = { ...PHONE, ...PLACE, prepare, expected };
    return onPage(browser, addressOf(shop.base, caller, await link()), options, async (page) => {
      await scenario(page);
      assert.deepEqual(await page.evaluate(() => window.phone.mistakes), []);
    });
  });
}

/** Asserts that every text can be read, nothing lies beside the screen, and the bar covers nothing at the end. */
async function looksWell(page) {
  const { count, weak } = await page.evaluate(contrasts);
  assert.ok(count > 3);
  assert.deepEqual(weak, []);
  const [beside, covered] = await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const bar = document.querySelector('main [class$="--bar"], main [class*="--bar "]');
    const last = document.querySelector('main [class*="--page"]').lastElementChild;
    const under = bar ? last.getBoundingClientRect().bottom - bar.getBoundingClientRect().top : 0;
    scrollTo(0, 0);
    return [document.documentElement.scrollWidth - innerWidth, under];
  });
  assert.ok(beside <= 0 && covered <= 0, `${beside} pixels beside the screen, ${covered} under the bar`);
}

const order = (caller, requestKey, more) =>
  shop.call(caller, 'createOrder', { requestKey, sku: 'cup', quantity: 1, ...more });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const chosen = (page) => page.getByRole('radio', { checked: true });

describe('somebody with a phone', () => {
  held('orders, sees the order, and cancels it', { caller: 'Ann' }, async (page) => {
    await page.getByText('还没有订单').waitFor();
    await looksWell(page);
    await button(page, '新建订单').tap();
    await page.getByText('Longjing tea').tap();
    assert.match(await chosen(page).innerText(), /Longjing tea/);
    await button(page, '增加一件').tap();
    await button(page, '增加一件').tap();
    assert.equal(await page.getByLabel('数量', { exact: true }).inputValue(), '3');
    await page.getByText('¥204.00').waitFor();
    await button(page, '提交订单').tap();

    await page.getByText('待支付').waitFor();
    await page.getByRole('status').getByText('下单成功').waitFor();
    await screenshot(page, 'ordered');
    await button(page, '返回').tap();
    await button(page, 'Longjing tea 3 件，¥204.00，待支付').tap();

    await button(page, '取消订单').tap();
    await button(page, '再想想').tap();
    await page.getByText('待支付').waitFor();
    await page.getByRole('status').waitFor({ state: 'hidden' });
    await button(page, '取消订单').tap();
    await screenshot(page, 'asked');
    await button(page, '确定取消').tap();
    await page.getByRole('status').getByText('订单已取消').waitFor();
    await button(page, '返回').tap();
    await button(page, 'Longjing tea 3 件，¥204.00，已取消').waitFor();
    assert.equal((await shop.call('Ann', 'listOrders', { limit: 50 })).orders.length, 1);
  });

  held('types a quantity that is none, and mends it', { caller: 'Bo', url: '/pages/new/new', expected: /status of 400/ }, async (page) => {
    const quantity = page.getByLabel('数量', { exact: true });
    await quantity.fill('100');
    await button(page, '提交订单').tap();
    await page.getByRole('alert').getByText('数量须为 1 到 99 的整数').waitFor();
    await looksWell(page);
    await quantity.fill('2');
    assert.equal(await page.getByRole('alert').count(), 0);
    await button(page, '提交订单').tap();
    await page.getByText('2 件').waitFor();
  });

  held('orders once, though the network fails', { caller: 'Eve', url: '/pages/new/new', expected: /^failed: .*\/createOrder$|ERR_FAILED/ }, async (page) => {
    await page.route('**/createOrder', (route) => route.abort());
    await button(page, '提交订单').tap();
    await page.getByRole('status').getByText('网络不太顺畅，请再试一次').waitFor();
    await screenshot(page, 'failed');
    await page.unroute('**/createOrder');
    await button(page, '提交订单').tap();
    await page.getByText('待支付').waitFor();
    assert.equal((await shop.call('Eve', 'listOrders', { limit: 50 })).orders.length, 1);
  });

  const link = async () => `/pages/detail/detail?id=${(await order('Cai', 'somebody-elses')).orderId}`;
  held('cannot open the order of somebody else', { caller: 'Bo', link, expected: /status of 403/ }, async (page) => {
    await page.getByRole('status').getByText('没有这个订单，或它不属于你').waitFor();
    assert.equal(await button(page, '取消订单').count(), 0);
    await looksWell(page);
  });
});

describe('the pages look well', () => {
  const made = [];
  before(async () => {
    for (let each = 1; each <= 8; each += 1) {
      made.push(await order('Dai', `some-order-${each}`));
    }
    made.push(await order('Dai', 'the-paid-one', { sku: 'pot' }));
    made.push(await order('Dai', 'the-cancelled-one', { sku: 'tea', quantity: 12 }));
    made.push(await order('Dai', 'the-newest-one', { sku: 'tea', quantity: 2 }));
    await shop.pay(made[8]);
    await shop.pay(made[5]);
    await shop.call('Dai', 'cancelOrder', { orderId: made[9].orderId });
  });

  held('the list, which goes on when it is scrolled to its end', { caller: 'Dai' }, async (page) => {
    const rows = page.getByRole('button', { name: / 件，/ });
    await rows.first().waitFor();
    await looksWell(page);
    await screenshot(page, 'list');
    assert.equal(await rows.count(), 10);
    await page.mouse.move(195, 400);
    await page.mouse.wheel(0, 5000);
    await page.getByText('没有更多订单了').waitFor();
    assert.equal(await rows.count(), made.length);
  });

  held('an order', { caller: 'Dai' }, async (page) => {
    await page.getByText('已支付').first().tap();
    await page.getByText('订单编号').waitFor();
    await looksWell(page);
    await screenshot(page, 'detail');
    assert.equal(await button(page, '取消订单').count(), 0);
  });

  held('the form', { caller: 'Dai', url: '/pages/new/new' }, async (page) => {
    await page.getByText('Clay teapot').tap();
    await button(page, '增加一件').tap();
    await looksWell(page);
    await screenshot(page, 'new');
  });
});

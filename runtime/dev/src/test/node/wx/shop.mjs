// The order service on the local server with its database in memory, and WeChat Pay, which this process plays.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { startDevServer } from './dev-server.mjs';

const APP = 'wx0000000000000001';
const MERCHANT = '1900000001';

/**
 * Starts the shop.
 *
 * @param callers callers of its own, by name
 */
export async function startShop(callers) {
  const paid = new Map();
  const pay = createServer((request, response) => answerQuery(paid, request, response));
  await new Promise((resolve) => pay.listen(0, '127.0.0.1', resolve));
  // WeChat Pay has a fixed address, so Java is told to reach it through a proxy, which this is.
  const jvm = ['-Dhttp.proxyHost=127.0.0.1', `-Dhttp.proxyPort=${pay.address().port}`];
  const variables = { PAY_SUB_MCH_ID: MERCHANT };
  const closed = () => new Promise((resolve) => pay.close(resolve));
  const server = await startDevServer(process.env.SIGNET_CHECK_ORDERS, { callers, variables, jvm }).catch(async (failed) => {
    await closed();
    throw failed;
  });
  const connect = (caller) => {
    const cloud = server.connect(caller);
    cloud.init({});
    return cloud;
  };
  return {
    ...server,
    connect,
    /** Calls a function as one of the callers, outside of any page. */
    call: (caller, name, data = {}) => called(connect(caller), name, data),
    /** Lets WeChat Pay report that the order is paid. */
    async pay({ orderId, total }) {
      const outTradeNo = `shop-${String(orderId).padStart(10, '0')}`;
      paid.set(outTradeNo, total);
      const notice = { outTradeNo, transactionId: `tx-${orderId}`, totalFee: total, mchId: MERCHANT, appid: APP };
      const answer = await called(connect('payment-callback'), 'onPaid', notice);
      assert.deepEqual(answer, { errcode: 0, errmsg: 'OK' });
    },
    async stop() {
      await server.stop();
      await closed();
    },
  };
}

async function called(cloud, path, data) {
  const header = { 'X-WX-SERVICE': 'orders', 'Content-Type': 'application/json' };
  const { statusCode, data: answer } = await cloud.callContainer({ path: `/${path}`, method: 'POST', header, data });
  assert.equal(statusCode, 200, JSON.stringify(answer));
  return answer;
}

async function answerQuery(paid, request, response) {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
  }
  assert.equal(request.url, 'http://api.weixin.qq.com/_/pay/queryorder');
  const { out_trade_no } = JSON.parse(body);
  const total_fee = paid.get(out_trade_no);
  const order = { trade_state: 'SUCCESS', out_trade_no, total_fee, mch_id: MERCHANT, appid: APP };
  response.end(JSON.stringify({ errcode: 0, respdata: total_fee === undefined ? { trade_state: 'NOTPAY' } : order }));
}

import {
  Cart,
  SignetError,
  SignetFunctions,
  SignetViolation,
  UserInfo,
  containerClient,
  functionClient,
} from './signet-client';

async function use(api: SignetFunctions): Promise<string> {
  const user: UserInfo = await api.getUserInfo();
  const unionid: string | null = user.unionid;
  const cart: Cart = { name: 'Lin', items: [{ sku: 'tea', qty: 2 }] };
  const total: number = (await api.whoami(cart)).total;
  const pong: string = await api.ping();
  const error: string | undefined = (await api.checkOwner({ resourceOwnerId: 'o' })).error;
  return [user.openid, unionid, total, pong, error].join();
}

function show(reason: unknown): SignetViolation[] {
  if (reason instanceof SignetError) {
    const status: number | undefined = reason.status;
    return status === 400 ? reason.violations : [];
  }
  return [];
}

use(functionClient()).catch(show);
use(functionClient({ env: 'env-1' })).catch(show);
use(containerClient({ service: 'quickstart', env: 'env-1', timeout: 1000 })).catch(show);
use(functionClient({ cloud: wx.cloud })).catch(show);
use(containerClient({ cloud: wx.cloud, service: 'quickstart' })).catch(show);

// @ts-expect-error a function without a payload takes nothing, so no identity either
functionClient().getUserInfo({ openid: 'o' });
// @ts-expect-error an unknown property
functionClient().getOrder({ orderId: 'A-1', openid: 'o' });
// @ts-expect-error a property is missing
functionClient().getOrder({});
// @ts-expect-error a number is no string
functionClient().getOrder({ orderId: 1 });
// @ts-expect-error a timer's function cannot be called
functionClient().nightlyReport();
// @ts-expect-error nor one that WeChat itself calls
functionClient().onPaid();
// @ts-expect-error a container needs its service
containerClient({});

'use strict';

// The quickstart's whoami as a Node developer writes it: the caller is taken from the headers.
const IDENTIFIER = /^[A-Za-z0-9_-]{1,128}$/;
const SOURCES = new Set(['wx_client', 'wx_devtools']);

module.exports = function whoami(headers, cart) {
  const openid = headers['x-wx-openid'];
  const appid = headers['x-wx-appid'];
  if (!IDENTIFIER.test(openid) || !IDENTIFIER.test(appid) || !SOURCES.has(headers['x-wx-source'])) {
    return null;
  }
  return {
    openid,
    unionid: headers['x-wx-unionid'] || null,
    greeting: `Hello ${cart.name}`,
    total: cart.items.reduce((sum, item) => sum + item.qty, 0),
  };
};

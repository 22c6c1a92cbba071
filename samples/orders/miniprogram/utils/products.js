// @ts-check
const { api } = require('./api');

/** @type {Map<string, string>} */
let known = new Map();

/** Returns what the shop sells, and remembers the names. */
async function products() {
  const all = await api.listProducts();
  known = new Map(all.map(({ sku, name }) => /** @type {[string, string]} */ ([sku, name])));
  return all;
}

/** Returns the names of products by sku: as far as they are known, since orders can be shown without. */
async function productNames() {
  if (known.size === 0) {
    await products().catch(() => undefined);
  }
  return known;
}

module.exports = { products, productNames };

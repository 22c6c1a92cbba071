// The headers and the payload that an attacker sends to pass for somebody else, for each entrance, and what they claim.
import { isEvent } from './callers.js';
import { bare, compact, format, kindOf, parse } from './json.js';

/** Returns the first caller that names a user of this app. */
export function victim(callers) {
  return callers.find(({ fields }) => fields?.openId && fields?.appId);
}

/** Returns the headers of a forged identity; none for an event. */
export async function forgedHeaders(entrance, fields) {
  if (entrance === 'cloudrun') {
    return [
      ['X-WX-OPENID', fields.openId],
      ['X-WX-APPID', fields.appId],
      ['X-WX-SOURCE', 'wx_client'],
    ];
  }
  if (entrance === 'gateway') {
    const context = { openId: fields.openId, appId: fields.appId, source: 'wx_client' };
    const json = compact({ envId: fields.env ?? 'local', source: 'wx_client', wechatContext: context });
    return [['X-Cloudbase-Context', await zipped(json)]];
  }
  return [];
}

/** Returns the payload with a forged userInfo, for an event; unchanged if it is no JSON object. */
export function forgedPayload(text, fields) {
  try {
    const userInfo = { appId: fields.appId, openId: fields.openId };
    const value = parse(text);
    return kindOf(value) === 'object' ? format(bare([...Object.entries(value), ['userInfo', userInfo]])) : text;
  } catch {
    return text;
  }
}

/**
 * Returns the places in which the client of a request claims an identity, and whom it names there; null if it claims none.
 *
 * @returns {Promise<?{where: string[], who: string[]}>}
 */
export async function forgery({ entrance, headers, text }) {
  const claims = isEvent(entrance) ? payloadClaims(text) : await headerClaims(entrance, headers);
  const distinct = (values) => [...new Set(values)];
  const who = claims.flatMap(({ named }) => named).filter((name) => typeof name === 'string' && name !== '');
  return claims.length === 0 ? null : { where: distinct(claims.map(({ where }) => where)), who: distinct(who) };
}

function payloadClaims(text) {
  const { userInfo } = readObject(text);
  return userInfo === undefined ? [] : [{ where: 'userInfo', named: names(userInfo) }];
}

async function headerClaims(entrance, headers) {
  const claims = [];
  for (const [name, value] of headers) {
    // As the platform folds names: it takes an underscore for a hyphen.
    const folded = name.toLowerCase().replaceAll('_', '-');
    if (entrance === 'cloudrun' && folded.startsWith('x-wx-')) {
      claims.push({ where: name, named: /^x-wx-(from-)?openid$/.test(folded) ? [value] : [] });
    } else if (entrance === 'gateway' && folded === 'x-cloudbase-context') {
      claims.push({ where: name, named: names(readObject(await unzipped(value)).wechatContext) });
    }
  }
  return claims;
}

/** Returns whom an object of WeChat's names. */
function names(context) {
  return kindOf(context) === 'object' ? [context.openId, context.fromOpenId] : [];
}

/** Returns the object of a JSON text, or an empty one. */
function readObject(text) {
  try {
    const value = parse(text);
    return kindOf(value) === 'object' ? value : bare();
  } catch {
    return bare();
  }
}

async function zipped(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

/** Returns the text of a gateway's header, or an empty one if it is none. */
async function unzipped(base64) {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  } catch {
    return '';
  }
}

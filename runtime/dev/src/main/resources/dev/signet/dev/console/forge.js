// The headers and the payload that an attacker sends to pass for somebody else, for each entrance.
import { bare, compact, format, parse } from './json.js';

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

/** Returns the payload with a forged userInfo, for an event; unchanged if it is not JSON. */
export function forgedPayload(text, fields) {
  try {
    const userInfo = { appId: fields.appId, openId: fields.openId };
    return format(bare([...Object.entries(parse(text)), ['userInfo', userInfo]]));
  } catch {
    return text;
  }
}

async function zipped(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

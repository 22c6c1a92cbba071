// Writes the page's call as text for use elsewhere: in a shell and in a mini program.
import { isEvent } from './callers.js';
import { compact, format, parse } from './json.js';

/** Returns the payload's value, or undefined if the text is not JSON. */
export function readable(text) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Returns a curl line for this server.
 *
 * @param place where the request goes if that is not the function's own path: `{ method, target, body }`, where a body that is
 *   not known is the text
 */
export function curl(request, origin, place = null) {
  const lines = [place ? `curl -i -X ${place.method} ${quoted(origin + place.target)}` : `curl -i ${quoted(`${origin}/${request.function}?caller=${encodeURIComponent(request.caller)}`)}`];
  const header = (name, value) => lines.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (place) {
    header('X-Signet-Caller', request.caller);
  }
  const typed = request.headers.some(([name]) => name.toLowerCase() === 'content-type');
  if (!place || (hasBody(place) && !typed)) {
    header('Content-Type', 'application/json');
  }
  if (request.entrance !== 'cloudrun') {
    header('X-Signet-Entrance', request.entrance);
  }
  if (!request.strips) {
    header('X-Signet-Strips', 'false');
  }
  if (!isEvent(request.entrance)) {
    request.headers.forEach(([name, value]) => header(name, value));
  }
  if (!place || hasBody(place)) {
    lines.push(`--data-binary ${quoted(sent(request, place))}`);
  }
  return lines.join(' \\\n  ');
}

/** Returns whether a request has a body: a function's always has, a controller's if one was filled in. */
function hasBody(place) {
  return !('body' in place) || place.body !== undefined;
}

function sent(request, place) {
  const text = place?.body ?? request.text;
  const value = readable(text);
  return value === undefined ? text : compact(value);
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Returns the call in a mini program, as WeChat's documentation writes it. */
export function wxCall(request, place = null) {
  const text = place?.body ?? request.text;
  const value = readable(text);
  const data = value === undefined ? JSON.stringify(text) : format(value);
  const indented = data.replaceAll('\n', '\n  ');
  if (isEvent(request.entrance)) {
    return [
      'wx.cloud.callFunction({',
      `  name: ${JSON.stringify(request.function)},`,
      `  data: ${indented},`,
      '}).then(({ result }) => console.log(result))',
    ].join('\n');
  }
  const own = request.headers.map(([name, value]) => `, ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return [
    'wx.cloud.callContainer({',
    "  config: { env: 'your-env-id' },",
    `  path: ${JSON.stringify(place?.target ?? `/${request.function}`)},`,
    `  method: '${place?.method ?? 'POST'}',`,
    `  header: { 'X-WX-SERVICE': 'your-service', 'content-type': 'application/json'${own.join('')} },`,
    ...(!place || hasBody(place) ? [`  data: ${indented},`] : []),
    '}).then(({ statusCode, data }) => console.log(statusCode, data))',
  ].join('\n');
}

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

/** Returns a curl line for this server. */
export function curl(request, origin) {
  const lines = [`curl -i ${quoted(`${origin}/${request.function}?caller=${encodeURIComponent(request.caller)}`)}`];
  const header = (name, value) => lines.push(`-H ${quoted(`${name}: ${value}`)}`);
  header('Content-Type', 'application/json');
  if (request.entrance !== 'cloudrun') {
    header('X-Signet-Entrance', request.entrance);
  }
  if (!request.strips) {
    header('X-Signet-Strips', 'false');
  }
  if (!isEvent(request.entrance)) {
    request.headers.forEach(([name, value]) => header(name, value));
  }
  const value = readable(request.text);
  lines.push(`--data-binary ${quoted(value === undefined ? request.text : compact(value))}`);
  return lines.join(' \\\n  ');
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Returns the call in a mini program, as WeChat's documentation writes it. */
export function wxCall(request) {
  const value = readable(request.text);
  const data = value === undefined ? JSON.stringify(request.text) : format(value);
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
    `  path: ${JSON.stringify(`/${request.function}`)},`,
    "  method: 'POST',",
    `  header: { 'X-WX-SERVICE': 'your-service', 'content-type': 'application/json'${own.join('')} },`,
    `  data: ${indented},`,
    '}).then(({ statusCode, data }) => console.log(statusCode, data))',
  ].join('\n');
}

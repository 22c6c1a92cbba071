// A controller of an application: the request that is made of what was filled in for it.
import { compact, parse } from './json.js';

/** Returns `{ method, target, body }` as the server sends it, or null if the text is not what it takes. */
export function endpointRequest(entry, editor) {
  let filledIn;
  try {
    filledIn = parse(editor);
  } catch {
    return null;
  }
  if (filledIn === null || typeof filledIn !== 'object' || Array.isArray(filledIn)) {
    return null;
  }
  const { methods, path } = entry.endpoint;
  const query = pairs(filledIn.query ?? {});
  const own = filledIn.url ?? filled(path, filledIn.path ?? {}) + (query && `?${query}`);
  const body = typeof filledIn.text === 'string' ? filledIn.text : 'body' in filledIn ? compact(filledIn.body) : undefined;
  return { method: text(filledIn.method ?? methods[0]), target: text(own), body };
}

function filled(pattern, values) {
  const value = (name) => encodeURIComponent(text(values[name] ?? ''));
  return pattern
    .replace(/\/?\{\*(\w+)\}/g, (whole, name) => value(name).replaceAll('%2F', '/').replace(/^\/?/, '/'))
    .replace(/\{(\w+)(?::(?:[^{}]|\{[^{}]*\})*)?\}/g, (whole, name) => value(name));
}

function pairs(query) {
  const pair = (name) => (value) => `${encodeURIComponent(name)}=${encodeURIComponent(text(value))}`;
  return Object.entries(query).flatMap(([name, value]) => [value].flat().map(pair(name))).join('&');
}

/** Returns a text as it is, and any other value as JSON, with all its digits. */
function text(value) {
  return typeof value === 'string' ? value : compact(value);
}

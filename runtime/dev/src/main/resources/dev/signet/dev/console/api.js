// The dev server's interface, all of the same origin.
import { compact, parse } from './json.js';

/** The server said no, or nothing. */
export class ApiError extends Error {
  constructor(message, unreachable) {
    super(message);
    this.unreachable = unreachable;
  }
}

async function request(path, options) {
  let text;
  let response;
  try {
    response = await fetch(path, { cache: 'no-store', ...options });
    text = await response.text();
  } catch (failed) {
    throw new ApiError(String(failed.message ?? failed), true);
  }
  let body;
  try {
    body = parse(text);
  } catch {
    throw new ApiError(`${response.status} ${text.slice(0, 200)}`, false);
  }
  if (!response.ok) {
    throw new ApiError(body?.message ?? String(response.status), false);
  }
  return body;
}

function post(path, body) {
  return request(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: compact(body) });
}

export async function loadFunctions() {
  return (await request('/_signet/api/functions')).functions;
}

export async function loadCallers() {
  return (await request('/_signet/api/callers')).callers;
}

/** Calls a function; the payload is sent as it stands in the editor, readable or not. */
export function call({ function: name, caller, entrance, strips, headers, text }) {
  const body = { function: name, caller, entrance, strips, headers };
  try {
    body.payload = parse(text);
  } catch {
    body.body = text;
  }
  return post('/_signet/api/call', body);
}

export function matrix(entrance) {
  return post('/_signet/api/matrix', { entrance, strips: true });
}

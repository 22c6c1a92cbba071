// Calls the local server's interface, which has the page's own origin.
import { compact, parse } from './json.js';

/** The server refused a request or could not be reached. */
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
  return (await loadListing()).functions;
}

/** Loads `{functions}`, with `application: {server, entrance, path}` where the console stands before one. */
export function loadListing() {
  return request('/_signet/api/functions');
}

/** Loads what there is to say about reloads: `{reloads, attempts, served, failed, problems}`. */
export function loadReloads() {
  return request('/_signet/api/reloads');
}

export async function loadCallers() {
  return (await request('/_signet/api/callers')).callers;
}

/** Calls a function. The body is the editor's text, unchanged and with all its digits, whether or not it is JSON. */
export function call({ function: name, caller, entrance, strips, headers, text }) {
  return post('/_signet/api/call', { function: name, caller, entrance, strips, headers, body: text });
}

export function matrix(entrance) {
  return post('/_signet/api/matrix', { entrance, strips: true });
}

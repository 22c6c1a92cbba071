// Writes a caller as signet-testing names it.
import { literal } from './java.js';

/** The values of @WithCaller by default: those of its profile `user`. */
const PROFILE = { appId: 'wx0000000000000001', source: 'wx_client', env: 'local' };
const SHARED = ['fromOpenId', 'fromAppId', 'fromUnionId'];

/** Returns whether an annotation can name the caller; it can say neither an empty text nor an IPv6 address. */
export function isAnnotatable({ fields = {} }) {
  return !('clientIpv6' in fields) && !Object.values(fields).includes('');
}

/** Returns the annotation; for a caller that none can name, the one that gives a test its functions. */
export function callerAnnotation(caller) {
  const fields = caller.fields ?? {};
  if (caller.timer) {
    return '@WithCaller.Timer';
  }
  if (!isAnnotatable(caller)) {
    return '@ExtendWith(SignetExtension.class)';
  }
  if (Object.keys(fields).length === 0) {
    return '@WithCaller.Anonymous';
  }
  const shared = SHARED.some((name) => name in fields);
  const given = [];
  if ('openId' in fields || !shared) {
    given.push(`openId = ${literal(fields.openId ?? '')}`);
  }
  if ('unionId' in fields) {
    given.push(`unionId = ${literal(fields.unionId)}`);
  }
  for (const name of ['appId', 'source', 'env']) {
    if (fields[name] !== PROFILE[name]) {
      given.push(`${name} = ${literal(fields[name] ?? '')}`);
    }
  }
  if ('clientIp' in fields) {
    given.push(`clientIp = ${literal(fields.clientIp)}`);
  }
  if (shared) {
    given.push(`shared = ${sharedAnnotation(fields)}`);
  }
  return `@WithCaller(${given.join(', ')})`;
}

function sharedAnnotation(fields) {
  const given = SHARED.filter((name) => name !== 'fromUnionId' || name in fields).map((name) => `${name} = ${literal(fields[name] ?? '')}`);
  return `@WithCaller.Shared(${given.join(', ')})`;
}

/** Returns the caller as an expression, which can say everything. */
export function callerExpression({ name, fields }) {
  const given = Object.entries(fields).map(([field, value]) => `.with(ContextField.${field.toUpperCase()}, ${literal(value)})`);
  return `CallerProfile.anonymous(${literal(name)})${given.join('')}`;
}

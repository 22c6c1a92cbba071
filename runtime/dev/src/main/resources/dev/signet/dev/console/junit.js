// Writes the page's call as a JUnit test with signet-testing.
import { maybe } from './i18n.js';
import { ExactNumber, compact, format, kindOf } from './json.js';
import { readable } from './snippets.js';

/** The values of @WithCaller by default: those of its profile `user`. */
const PROFILE = { appId: 'wx0000000000000001', source: 'wx_client', env: 'local' };
const ENTRANCES = { gateway: 'GATEWAY', event: 'EVENT', 'event-mini-program': 'EVENT_MINI_PROGRAM' };

/**
 * Returns a test method.
 *
 * @param caller the profile
 * @param takesPayload whether the function has a payload
 * @param answer the answer to the call, or null if none was made
 */
export function junit(request, caller, takesPayload, answer) {
  const entrance = ENTRANCES[request.entrance];
  const lines = ['@Test', callerAnnotation(caller)];
  if (entrance ? !(caller.timer && entrance === 'EVENT') : caller.timer) {
    lines.push(`@ThroughEntrance(Entrance.${entrance ?? 'CLOUDRUN'})`);
  }
  lines.push(`void ${methodName(request)}(Functions functions) {`);
  if (!request.strips && request.headers.length > 0) {
    lines.push("  // Without the client's own headers, which a test does not send.");
  }
  const argument = takesPayload ? `, ${payload(request.text)}` : '';
  lines.push(`  functions.call(${java(request.function)}${argument})${expectation(answer)};`, '}');
  return lines.join('\n');
}

function callerAnnotation(caller) {
  const fields = caller.fields ?? {};
  if (caller.timer) {
    return '@WithCaller.Timer';
  }
  if (Object.keys(fields).length === 0) {
    return '@WithCaller.Anonymous';
  }
  const shared = 'fromOpenId' in fields || 'fromAppId' in fields;
  const given = [];
  if ('openId' in fields || !shared) {
    given.push(`openId = ${java(fields.openId ?? '')}`);
  }
  if ('unionId' in fields) {
    given.push(`unionId = ${java(fields.unionId)}`);
  }
  for (const name of ['appId', 'source', 'env']) {
    if (fields[name] !== PROFILE[name]) {
      given.push(`${name} = ${java(fields[name] ?? '')}`);
    }
  }
  if ('clientIp' in fields) {
    given.push(`clientIp = ${java(fields.clientIp)}`);
  }
  if (shared) {
    given.push(`shared = ${sharedAnnotation(fields)}`);
  }
  return `@WithCaller(${given.join(', ')})`;
}

function sharedAnnotation(fields) {
  const given = ['fromOpenId', 'fromAppId', 'fromUnionId']
    .filter((name) => name !== 'fromUnionId' || name in fields)
    .map((name) => `${name} = ${java(fields[name] ?? '')}`);
  return `@WithCaller.Shared(${given.join(', ')})`;
}

function methodName(request) {
  const words = `${request.function} as ${request.caller}`.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const name = words.map((word, index) => (index === 0 ? word : word[0].toUpperCase() + word.slice(1))).join('');
  return /^[a-zA-Z]/.test(name) ? name : `calls${name}`;
}

function payload(text) {
  const value = readable(text);
  if (value === undefined) {
    return java(text);
  }
  return isFlat(value) ? `Map.of(${Object.entries(value).map(([name, each]) => `${java(name)}, ${literal(each)}`).join(', ')})` : textBlock(format(value));
}

/** Returns whether Map.of can express the value: at most ten members, no null, no number that Java would write differently. */
function isFlat(value) {
  const members = kindOf(value) === 'object' ? Object.values(value) : [null];
  return members.length <= 10 && members.every((each) => ['string', 'boolean'].includes(kindOf(each)) || isInt(each));
}

function isInt(value) {
  return !(value instanceof ExactNumber) && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

function literal(value) {
  return typeof value === 'string' ? java(value) : compact(value);
}

/** Returns a Java literal; JSON's escapes are also Java's. */
function java(text) {
  return JSON.stringify(text);
}

function textBlock(text) {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"""');
  const indented = escaped.replace(/^/gm, '      ');
  return `"""\n${indented}\n      """`;
}

function expectation(answer) {
  if (!answer || answer.outcome === 'OK') {
    return '.expectOk()';
  }
  const path = answer.outcome === 'INVALID_ARGUMENT' ? answer.answer?.violations?.[0]?.path : undefined;
  if (path) {
    return `.expectViolation(${java(path)})`;
  }
  const known = maybe(`code.${answer.outcome}`) !== null;
  return `.expectCode(${known ? `ErrorCode.${answer.outcome}` : java(answer.outcome)})`;
}

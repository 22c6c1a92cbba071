// Writes the page's call as a JUnit test with signet-testing.
import { isEvent } from './callers.js';
import { forgery } from './forge.js';
import { maybe, t } from './i18n.js';
import { comment, literal, payload } from './java.js';
import { callerAnnotation, callerExpression, isAnnotatable } from './junit-caller.js';

const ENTRANCES = { gateway: 'GATEWAY', event: 'EVENT', 'event-mini-program': 'EVENT_MINI_PROGRAM' };

/**
 * Returns a test method.
 *
 * @param caller the profile
 * @param takesPayload whether the function has a payload
 * @param answer the answer to exactly this call, or null if none was made
 */
export async function junit(request, caller, takesPayload, answer) {
  const forged = await forgery(request);
  const notes = [forged && forgedNote(forged, request), !answer && t('junit.uncalled')].filter(Boolean);
  const lines = ['@Test', callerAnnotation(caller)];
  const entrance = ENTRANCES[request.entrance];
  if (entrance ? !(caller.timer && entrance === 'EVENT') : caller.timer) {
    lines.push(`@ThroughEntrance(Entrance.${entrance ?? 'CLOUDRUN'})`);
  }
  lines.push(`void ${methodName(request, forged)}(Functions functions) {`, ...notes.map((note) => `  ${comment(note)}`), ...statement(request, caller, takesPayload, answer), '}');
  return lines.join('\n');
}

function forgedNote({ where, who }, { strips }) {
  const list = (items) => items.join(t('junit.and'));
  const claim = who.length > 0 ? t('junit.forged.as', { who: list(who) }) : '';
  return t('junit.forged', { where: list(where) }) + claim + t(strips ? 'junit.forged.stripped' : 'junit.forged.arrives');
}

/** Returns the statement on one line, or with each step on its own if the client or the platform does more than usual. */
function statement(request, caller, takesPayload, answer) {
  const steps = [
    !isAnnotatable(caller) && `.as(${callerExpression(caller)})`,
    !request.strips && '.notStripping()',
    ...(isEvent(request.entrance) ? [] : request.headers.map(([name, value]) => `.withHeader(${literal(name)}, ${literal(value)})`)),
  ].filter(Boolean);
  const call = `.call(${literal(request.function)}${takesPayload ? `, ${payload(request.text)}` : ''})`;
  if (steps.length === 0) {
    return [`  functions${call}${expectation(answer)};`];
  }
  return [['  functions', ...steps, call, expectation(answer)].filter(Boolean).join('\n      ') + ';'];
}

function methodName(request, forged) {
  const said = `${request.function} as ${request.caller}${forged ? ' with a forged identity' : ''}`;
  const words = said.split(/[^\p{L}\p{Nd}]+/u).filter(Boolean);
  const name = words.map((word, index) => (index === 0 ? word : word[0].toUpperCase() + word.slice(1))).join('');
  return /^\p{L}/u.test(name) ? name : `calls${name}`;
}

function expectation(answer) {
  if (!answer) {
    return '';
  }
  if (answer.outcome === 'OK') {
    return '.expectOk()';
  }
  const path = answer.outcome === 'INVALID_ARGUMENT' ? answer.answer?.violations?.[0]?.path : undefined;
  if (path) {
    return `.expectViolation(${literal(path)})`;
  }
  const known = maybe(`code.${answer.outcome}`) !== null;
  return `.expectCode(${known ? `ErrorCode.${answer.outcome}` : literal(answer.outcome)})`;
}

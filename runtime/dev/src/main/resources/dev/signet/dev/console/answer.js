// The answer of the last call: its result, how it was decided, and what the platform delivered.
import { isEvent } from './callers.js';
import { decisionPath, stepName } from './decision.js';
import { breakable, el, fill } from './dom.js';
import { maybe, t } from './i18n.js';
import { jsonView } from './jsonview.js';

/** Returns milliseconds with as many digits as are significant. */
export function millis(micros) {
  const value = Number(micros ?? 0) / 1000;
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

export function accepted(answer) {
  return answer.outcome === 'OK';
}

/** Returns one sentence on the answer for the live region. */
export function spoken({ request, answer }) {
  const stopped = (answer.steps ?? []).find(({ verdict }) => verdict === 'refused');
  const values = { ...request, outcome: answer.outcome, status: answer.status, step: stopped ? stepName(stopped.step) : '–' };
  return t(accepted(answer) ? 'live.accepted' : 'live.refused', values);
}

/** Returns the violations of the payload, each with its place. */
export function violations({ answer }) {
  const listed = answer.answer?.violations;
  return Array.isArray(listed) ? listed : [];
}

export function answerPane(container, store) {
  store.watch(['shown', 'language'], draw);

  function draw() {
    const { shown } = store.get();
    const title = el('h2', { id: 'answer-title' }, t('answer'));
    if (!shown) {
      fill(container, title, el('p.muted', {}, t('answer.none')));
      return;
    }
    const { request, answer } = shown;
    fill(container, title, asked(request), verdict(request, answer), ...wrong(shown), ...thrown(answer), ...body(answer), ...decided(answer), delivered(answer));
  }

  function asked(request) {
    const { answer } = store.get().shown;
    const what = answer.request ?? request.function;
    return el('p.muted', { id: 'answer-as' }, t('answer.as', { ...request, function: what, entrance: t(`entrance.${request.entrance}`) }));
  }

  function verdict(request, answer) {
    const explained = accepted(answer) ? null : maybe(`code.${answer.outcome}`);
    const fact = (label, value, id, hint) => el('div', { title: hint }, el('dt', {}, label), el('dd', { id }, value));
    return el(
      'div.verdict-card',
      { 'data-ok': String(accepted(answer)) },
      el('p.outcome', { id: 'outcome' }, ...breakable(answer.outcome)),
      explained && el('p.explained', {}, explained),
      el(
        'dl.facts.wide',
        {},
        fact(t('answer.status'), String(answer.status), 'status', isEvent(request.entrance) ? t('answer.statusEvent') : null),
        fact(t('answer.time'), t('answer.duration', { millis: millis(answer.durationMicros) }), 'duration'),
        fact(t('answer.requestId'), answer.requestId ?? '–', 'request-id'),
      ),
    );
  }

  function wrong(shown) {
    const listed = violations(shown);
    if (listed.length === 0) {
      return [];
    }
    const items = listed.map(({ path, message }) => el('li', {}, el('code', {}, path || t('answer.whole')), ' ', message));
    return [el('h3', { id: 'violations-title' }, t('answer.violations')), el('ul.violations', { 'aria-labelledby': 'violations-title' }, ...items)];
  }

  function thrown({ failure }) {
    if (!failure) {
      return [];
    }
    return [
      el('h3', { id: 'failure-title' }, t('failure')),
      el('p.failure', { id: 'failure' }, el('code', {}, failure.exception), failure.message ? `: ${failure.message}` : ''),
      failure.at && el('p.failure', { id: 'failure-at' }, t('failure.at'), ' ', el('code', {}, failure.at)),
      el('details', { open: true }, el('summary', {}, t('failure.stack')), el('pre.json.stack', { id: 'failure-stack', tabindex: '0', role: 'region', 'aria-label': t('failure.stack') }, failure.stack)),
    ].filter(Boolean);
  }

  function body(answer) {
    const headers = answer.answerHeaders ?? [];
    return [
      el('h3', {}, t('answer.body')),
      jsonView(answer.answer ?? null, t('answer.body')),
      headers.length > 0 && lines(t('answer.headers'), headers),
    ].filter(Boolean);
  }

  function decided(answer) {
    return [el('h3', { id: 'decision-title' }, t('decision')), decisionPath(answer.steps ?? [])];
  }

  function delivered({ delivered: what = {} }) {
    const headers = what.headers ?? [];
    const event = what.event && Object.keys(what.event).length > 0 ? what.event : null;
    const variables = Object.entries(what.variables ?? {});
    const empty = headers.length === 0 && !event && variables.length === 0;
    return el(
      'details.delivered',
      { open: true },
      el('summary', {}, t('delivered')),
      empty && el('p.muted', {}, t('delivered.nothing')),
      headers.length > 0 && lines(t('delivered.headers'), headers),
      event && el('div', {}, el('h4', {}, t('delivered.event')), jsonView(event, t('delivered.event'))),
      variables.length > 0 && lines(t('delivered.variables'), variables),
    );
  }

  function lines(title, pairs) {
    const rows = pairs.map(([name, value]) => el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, String(value))));
    return el('div', {}, el('h4', {}, title), el('table.lines', { 'aria-label': title }, el('tbody', {}, ...rows)));
  }
}

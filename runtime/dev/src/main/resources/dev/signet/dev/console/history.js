// The calls made in this tab, newest first. They survive a reload and end with the tab.
import { accepted, millis } from './answer.js';
import { breakable, el, fill } from './dom.js';
import { t } from './i18n.js';

const KEY = 'signet.history';
const MOST_CALLS = 50;
const MOST_CHARACTERS = 200_000;

/** Returns what is kept of a call, which excludes the answer's body. */
export function entryOf(request, answer, now) {
  const { status, outcome, durationMicros } = answer;
  return { request, status, outcome, durationMicros: Number(durationMicros ?? 0), at: now };
}

/** Returns the newest calls within the bounds, with a new one in front. */
export function remembering(calls, call) {
  const kept = [call, ...calls].slice(0, MOST_CALLS);
  while (kept.length > 1 && JSON.stringify(kept).length > MOST_CHARACTERS) {
    kept.pop();
  }
  return kept;
}

export function loadHistory() {
  try {
    const calls = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(calls) ? calls.filter((call) => typeof call?.request?.function === 'string') : [];
  } catch {
    return [];
  }
}

export function saveHistory(calls) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(calls));
  } catch {
    // Storage is off or full: the history lasts as long as the page.
  }
}

/** Shows the history; `open` loads a request into the editor, `repeat` also calls it. */
export function historyPane(container, store, open, repeat) {
  store.watch(['history', 'language'], draw);

  function draw({ history }) {
    const clear = el('button.quiet', { type: 'button', id: 'history-clear', hidden: history.length === 0, onclick: () => store.set({ history: [] }) }, t('history.clear'));
    const rows = history.map(row);
    fill(
      container,
      el('div.section-head', {}, el('h2', { id: 'history-title' }, t('history')), clear),
      history.length === 0 ? el('p.muted', {}, t('history.none')) : el('ol.history-list', {}, ...rows),
    );
  }

  function row(call) {
    const { request, outcome, status } = call;
    const values = { ...request, outcome };
    const time = new Date(call.at).toLocaleTimeString(document.documentElement.lang, { hour12: false });
    return el(
      'li.past',
      { 'data-ok': String(accepted(call)) },
      el(
        'button.past-open',
        { type: 'button', 'aria-label': t('history.open', values), onclick: () => open(request) },
        el('span.past-name', {}, request.function),
        el('span.past-caller', {}, request.caller),
        el('span.past-outcome', {}, ...breakable(`${status} ${outcome}`)),
        el('span.past-time', {}, `${time} · ${t('answer.duration', { millis: millis(call.durationMicros) })} · ${request.entrance}`),
      ),
      el('button.quiet', { type: 'button', 'aria-label': t('history.repeatOf', values), onclick: () => repeat(request) }, t('history.repeat')),
    );
  }
}

// The list of functions, each with what it requires.
import { el, fill, rove } from './dom.js';
import { t } from './i18n.js';

const USUAL_SOURCES = 'wx_client,wx_devtools';

/** Returns `[kind, text, hint]` for each requirement of a function. */
export function requirements(entry) {
  const timers = (entry.triggers ?? []).filter((trigger) => trigger.type === 'timer');
  const chips = timers.map((trigger) => chip('timer', `${trigger.name} · ${trigger.config}`));
  if (entry.acrossUsers) {
    chips.push(chip('acrossUsers', entry.acrossUsers));
  }
  if (entry.callback) {
    const { kind, messages = [], sources = [] } = entry.callback;
    chips.push(chip(kind, messages.map(({ msgType, event }) => (event ? `${msgType}/${event}` : msgType)).join(', ')));
    chips.push(chip('sources', sources.join(', ')));
  }
  const needs = entry.requirement;
  if (!needs) {
    return chips;
  }
  const sources = needs.sources ?? [];
  return [
    ...chips,
    chip(needs.anonymous ? 'anonymous' : needs.sourceAlone ? 'sourceAlone' : 'caller'),
    needs.unionId && chip('unionId'),
    needs.sharedCallerOnly ? chip('sharedCallerOnly') : needs.sharedCaller && chip('sharedCaller'),
    needs.user && !needs.user.mayBeUnknown && chip('user', String(needs.user.type).replace(/^.*[.$]/, '')),
    needs.owner && chip('owner'),
    ...(needs.appIds ?? []).map((appId) => chip('appId', appId)),
    !needs.anonymous && sources.length > 0 && sources.join() !== USUAL_SOURCES && chip('sources', sources.join(', ')),
    needs.sourceChain && chip('sourceChain'),
    ...(entry.rates ?? []).map((rate) => chip('rate', `${rate.permits} / ${time(rate.perSeconds)} · ${rate.scope}`)),
    entry.openData && chip('openData', (entry.openData.fields ?? []).join(', ')),
    entry.idempotent && chip('idempotent', entry.idempotent.field ?? 'request id'),
    ...(needs.rules ?? []).map((rule) => chip('rule', ruleText(rule))),
    ...(needs.policies ?? []).map((policy) => chip('policy', String(policy).replace(/^.*[.$]/, ''))),
  ].filter(Boolean);
}

function time(seconds) {
  const [size, unit] = [[86400, 'd'], [3600, 'h'], [60, 'm'], [1, 's']].find(([size]) => seconds % size === 0);
  return `${seconds / size} ${unit}`;
}

/** Writes a rule of the application as its annotation is written. */
function ruleText({ name, values = {} }) {
  const entries = Object.entries(values);
  const single = entries.length === 1 && entries[0][0] === 'value';
  const texts = entries.map(([key, value]) => (single ? '' : `${key}=`) + [value].flat().join(' '));
  return texts.length > 0 ? `${name}(${texts.join(', ')})` : name;
}

function chip(kind, value) {
  return [kind, t(`chip.${kind}`, { value }), t(`chip.${kind}.hint`)];
}

/** Returns the requirements of a function as chips. */
export function chips(entry) {
  // Spans, since the list shows them inside buttons.
  const items = requirements(entry).flatMap(([kind, text, hint]) => [' ', el('span.chip', { 'data-kind': kind, title: hint }, text)]);
  return el('span.chips', {}, el('span.unseen', {}, t('requires')), ...items);
}

/** Shows the list in the container; `open` is called with a name. */
export function functionList(container, store, open) {
  const filter = el('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
  const list = el('ul.functions', { id: 'function-list' });
  const nothing = el('p.muted', { role: 'status', hidden: true });
  filter.addEventListener('input', draw);
  filter.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.querySelector('button')?.focus();
    }
  });
  fill(container, filter, nothing, list);
  rove(list, 'button', (key, at, all) => {
    const ways = { ArrowDown: Math.min(at + 1, all.length - 1), ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    if (key === 'ArrowUp' && at === 0) {
      filter.focus();
    }
    return ways[key];
  });
  store.watch(['functions', 'selected', 'language'], draw);

  function draw() {
    const { functions, selected } = store.get();
    filter.placeholder = t('filter');
    filter.setAttribute('aria-label', t('filter'));
    const wanted = filter.value.trim().toLowerCase();
    const found = functions.filter((entry) => searched(entry).includes(wanted));
    const stop = found.some((entry) => entry.name === selected) ? selected : found[0]?.name;
    const hadFocus = list.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    fill(list, ...found.map((entry) => el('li', {}, item(entry, entry.name === selected, entry.name === stop))));
    nothing.hidden = found.length > 0;
    nothing.textContent = t(functions.length > 0 ? 'filter.none' : 'functions.none');
    const buttons = [...list.querySelectorAll('button')];
    buttons.find((button) => button.dataset.name === hadFocus)?.focus();
    showIn(list, buttons.find((button) => button.dataset.name === selected));
  }

  function item(entry, isOpen, isStop) {
    return el(
      'button.function',
      {
        type: 'button',
        'data-name': entry.name,
        'aria-current': isOpen ? 'true' : null,
        tabindex: isStop ? 0 : -1,
        onclick: () => open(entry.name),
      },
      el('span.function-name', {}, entry.name),
      entry.description && el('span.function-about', {}, entry.description),
      chips(entry),
    );
  }
}

/** Scrolls the list only, never the page. */
function showIn(list, button) {
  if (button) {
    const offset = button.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (offset < 0 || offset + button.offsetHeight > list.clientHeight) {
      list.scrollTop += offset;
    }
  }
}

function searched(entry) {
  return [entry.name, entry.description, ...requirements(entry).map(([, text]) => text)].join(' ').toLowerCase();
}

// The pickers of the caller and of the entrance.
import { el } from './dom.js';
import { t } from './i18n.js';
import { pickedCaller } from './store.js';

const ENTRANCES = ['cloudrun', 'gateway', 'event', 'event-mini-program'];

/** Returns the entrances that lead here; no event reaches an application with a server of its own. */
export function entrances({ application }) {
  return application ? ENTRANCES.filter((entrance) => !isEvent(entrance)) : ENTRANCES;
}

export function isEvent(entrance) {
  return entrance.startsWith('event');
}

/** Returns a group of radio buttons. */
export function radios(name, label, options, picked, pick) {
  const buttons = options.map(([value, text]) => {
    const radio = el('input', { type: 'radio', name, value, checked: value === picked, autocomplete: 'off', onchange: () => pick(value) });
    return el('label.pill', {}, radio, el('span', {}, text));
  });
  return el('fieldset.pills', {}, el('legend', {}, label), ...buttons);
}

/** Returns the picker of callers, with the fields that WeChat sends of the picked one. */
export function callerPicker(store) {
  const { callers, caller } = store.get();
  const about = el('div.about-caller', { id: 'caller-fields' });
  const pick = (value) => {
    store.set({ caller: value });
    about.replaceChildren(...facts(pickedCaller(store.get())));
  };
  const options = callers.map(({ name }) => [name, name]);
  about.replaceChildren(...facts(pickedCaller(store.get())));
  return el('div.caller', {}, radios('caller', t('caller'), options, caller, pick), about);
}

function facts(caller) {
  if (!caller) {
    return [];
  }
  const fields = Object.entries(caller.fields ?? {});
  if (caller.timer || fields.length === 0) {
    return [el('p.muted', {}, t(caller.timer ? 'caller.timer' : 'caller.anonymous'))];
  }
  const rows = fields.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)));
  return [el('dl.facts', { 'aria-label': t('caller.fields', { name: caller.name }) }, ...rows)];
}

/** Returns the picker of entrances. */
export function entrancePicker(store, changed) {
  const about = el('p.muted', { id: 'entrance-about' }, t(`entrance.${store.get().entrance}.about`));
  const options = entrances(store.get()).map((value) => [value, t(`entrance.${value}`)]);
  const pick = (value) => {
    store.set({ entrance: value });
    about.textContent = t(`entrance.${value}.about`);
    changed();
  };
  return el('div.entrance', {}, radios('entrance', t('entrance'), options, store.get().entrance, pick), about);
}

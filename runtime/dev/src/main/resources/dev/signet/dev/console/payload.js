// The payload as a form and as JSON, each following the other. The text is what is sent.
import { el, fill } from './dom.js';
import { field } from './form.js';
import { t } from './i18n.js';
import { bare, format, parse } from './json.js';
import { openFunction } from './store.js';

/** The longest text for which a form is shown; a larger form would be slow, and nobody would fill it in. */
const LARGEST_FORM = 100_000;

/** Returns the text that a function's payload starts with. */
export function firstText(entry) {
  return entry.schema ? format(entry.example ?? bare()) : '{}';
}

/** Draws the editor for the open function. */
export function payloadEditor(store) {
  const entry = openFunction(store.get());
  const form = el('fieldset.form', { 'aria-label': t('payload.form') });
  const complaint = el('p.warn', { id: 'payload-complaint', role: 'status', hidden: true });
  const raw = el('textarea.code', {
    id: 'payload-raw',
    'aria-label': `${t('payload')} ${t('payload.raw')}`,
    'aria-describedby': 'payload-complaint',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    rows: 6,
    value: store.get().text,
    oninput: () => read(),
  });

  function write(text) {
    raw.value = text;
    read();
  }

  function read() {
    store.set({ text: raw.value });
    if (raw.value.length > LARGEST_FORM) {
      complain(t('payload.large'));
      return;
    }
    let value;
    try {
      value = parse(raw.value);
    } catch (failed) {
      complain(t('payload.unreadable', { message: failed.message }), true);
      return;
    }
    complain('');
    draw(value);
  }

  function complain(text, invalid = false) {
    complaint.hidden = text === '';
    complaint.textContent = text;
    raw.setAttribute('aria-invalid', String(invalid));
    form.disabled = text !== '';
  }

  function draw(value) {
    if (!entry.schema) {
      return;
    }
    const onChange = (next) => {
      raw.value = format(next);
      store.set({ text: raw.value });
    };
    fill(form, field(entry.schema, { schema: entry.schema, value, onChange, path: '' }));
  }

  function tidy() {
    try {
      write(format(parse(raw.value)));
    } catch {
      raw.focus();
    }
  }

  const button = (key, id, hint, onclick) =>
    el('button.quiet', { type: 'button', id, title: hint && t(hint), onclick }, t(key));
  const bar = el(
    'div.bar',
    {},
    button('payload.example', 'payload-example', 'payload.example.hint', () => write(firstText(entry))),
    button('payload.tidy', 'payload-tidy', null, tidy),
  );
  read();
  return [
    el('div.section-head', {}, el('h3', {}, t('payload')), bar),
    entry.schema ? form : el('p.muted', {}, t('payload.none')),
    el('div.raw', {}, el('span.label', {}, t('payload.raw')), raw, complaint),
  ];
}

/** Marks the fields that the answer complains about. */
export function markViolations(container, violations) {
  container.querySelectorAll('p.violation').forEach((old) => old.remove());
  const fields = [...container.querySelectorAll('.field')];
  for (const { path, message } of violations) {
    fields.find((each) => each.dataset.path === path)?.append(el('p.violation', {}, message));
  }
}

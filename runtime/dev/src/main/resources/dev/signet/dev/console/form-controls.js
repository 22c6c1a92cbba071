// The controls for single values.
import { el } from './dom.js';
import { t } from './i18n.js';
import { ExactNumber, format, number, parse } from './json.js';

/** Returns the control for the kind in `view.shown`. */
export function control(view) {
  switch (view.shown) {
    case 'boolean':
      return checkbox(view);
    case 'enum':
      return choice(view);
    case 'integer':
    case 'number':
      return numeric(view);
    case 'string':
      return text(view);
    default:
      return anyJson(view);
  }
}

function common(view) {
  return { id: view.id, 'aria-describedby': view.hint, autocomplete: 'off', spellcheck: 'false' };
}

/** Returns a text area, because an input would drop line breaks. */
function text(view) {
  return el('textarea.line', {
    ...common(view),
    rows: 1,
    value: view.value,
    oninput: ({ target }) => view.set(target.value),
  });
}

/** Returns a text field, so that no digit is lost. A value that is not a number is sent as text, for the function to refuse. */
function numeric(view) {
  const complaint = el('p.warn', { hidden: true }, t('form.notNumber'));
  const input = el('input', {
    ...common(view),
    type: 'text',
    inputmode: view.shown === 'integer' ? 'numeric' : 'decimal',
    value: view.value instanceof ExactNumber ? view.value.text : String(view.value),
    oninput: ({ target }) => {
      const found = number(target.value.trim());
      mark(target, complaint, found === null);
      view.set(found === null ? target.value : found);
    },
  });
  return el('div', {}, input, complaint);
}

function checkbox(view) {
  const word = el('span.word', {}, String(view.value));
  const box = el('input', {
    ...common(view),
    type: 'checkbox',
    checked: view.value,
    onchange: ({ target }) => {
      word.textContent = String(target.checked);
      view.set(target.checked);
    },
  });
  return el('div.check', {}, box, word);
}

function choice(view) {
  const known = view.schema.enum;
  const names = known.includes(view.value) ? known : [view.value, ...known];
  return el(
    'select',
    { ...common(view), onchange: ({ target }) => view.set(names[target.selectedIndex]) },
    ...names.map((name) => el('option', { selected: name === view.value }, name)),
  );
}

function anyJson(view) {
  const complaint = el('p.warn', { hidden: true }, t('form.notJson'));
  const area = el('textarea.code', {
    ...common(view),
    rows: 3,
    value: format(view.value),
    oninput: ({ target }) => {
      let found;
      try {
        found = parse(target.value);
      } catch {
        mark(target, complaint, true);
        return;
      }
      mark(target, complaint, false);
      view.set(found);
    },
  });
  return el('div', {}, area, complaint);
}

function mark(target, complaint, wrong) {
  target.setAttribute('aria-invalid', String(wrong));
  complaint.hidden = !wrong;
}

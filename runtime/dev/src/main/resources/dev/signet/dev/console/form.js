// One field of the payload form: its name, its control, its buttons for null and removal, and hints.
import { el, fill, freshId } from './dom.js';
import { control } from './form-controls.js';
import { groupBody } from './form-groups.js';
import { t } from './i18n.js';
import { describe, fits, fresh, hints } from './schema.js';

const GROUPS = new Set(['object', 'array', 'map']);

/**
 * Returns a field that shows a value and reports changes.
 *
 * @param root the schema that references point into
 * @param spec schema, value, onChange; name, path, title, required, extra, onRemove for all but the payload itself
 */
export function field(root, spec) {
  const { kind, schema, nullable } = describe(spec.schema, root);
  const node = el('div.field', { 'data-path': spec.path, 'data-field': spec.name });
  let value = spec.value;

  function set(next, redraw) {
    value = next;
    spec.onChange(next);
    if (redraw) {
      draw();
    }
  }

  function draw() {
    const isNull = value === null && nullable;
    const shown = isNull ? 'null' : fits(kind, value) ? kind : 'any';
    const view = { root, schema, value, set, path: spec.path, shown, id: freshId('field'), hint: freshId('hint'), node };
    view.label = spec.path || t('payload');
    const group = GROUPS.has(shown);
    const body = isNull ? null : group ? groupBody(view, field) : control(view);
    const head = spec.name === undefined ? null : heading(view, group);
    const notes = hintLine(view, shown !== kind && !isNull);
    fill(node, group ? el(spec.name === undefined ? 'div.root' : 'fieldset.group', {}, head, notes, body) : [head, body, notes]);
  }

  function heading(view, group) {
    const words = [
      el('span.name', {}, spec.title ?? spec.name),
      el('span.type', {}, typeName(kind, schema)),
      spec.required && el('span.required', {}, t('form.required')),
      spec.extra && el('span.extra', {}, t('form.extra')),
    ].filter(Boolean);
    const asLabel = !group && value !== null;
    const title = asLabel ? el('label', { for: view.id }, ...words) : el('span.title', {}, ...words);
    const row = el('div.field-head', {}, title, nullable && nullSwitch(view), spec.onRemove && removeButton(view));
    return group ? el('legend', {}, row) : row;
  }

  function nullSwitch(view) {
    const toggle = ({ target }) => {
      set(target.checked ? null : fresh(schema, root), true);
      node.querySelector('.null-switch input')?.focus();
    };
    const label = t('form.nullOf', { name: view.label });
    const box = el('input', { type: 'checkbox', checked: value === null, 'aria-label': label, onchange: toggle });
    return el('label.null-switch', {}, box, t('form.null'));
  }

  function removeButton(view) {
    const label = t('form.remove', { name: view.label });
    return el('button.icon', { type: 'button', 'aria-label': label, title: label, onclick: spec.onRemove }, '×');
  }

  draw();
  return node;
}

function typeName(kind, schema) {
  if (kind === 'any') {
    return t('form.any');
  }
  return [kind === 'enum' ? 'string' : kind === 'map' ? 'object' : kind, schema.format].filter(Boolean).join(' · ');
}

function hintLine(view, misfit) {
  const bounds = hints(view.schema).map(([key, value]) => t(key, { value: value.text ?? value }));
  const text = [view.schema.description, bounds.join(', ')].filter(Boolean).join(' · ');
  const warning = misfit ? el('span.warn', {}, t('form.notFitting')) : null;
  return el('p.hint', { id: view.hint, hidden: !text && !misfit }, text, warning && ' ', warning);
}

// Objects, arrays and maps of the payload form. Absent values are not drawn, so that a type may contain itself.
import { el } from './dom.js';
import { t } from './i18n.js';
import { bare } from './json.js';
import { fresh, initial } from './schema.js';

/**
 * Returns the content of a group.
 *
 * @param field draws one field: `field` of form.js, passed in because the two modules would otherwise import each other
 */
export function groupBody(view, field) {
  switch (view.shown) {
    case 'array':
      return arrayBody(view, field);
    case 'map':
      return mapBody(view, field);
    default:
      return objectBody(view, field);
  }
}

function objectBody(view, field) {
  const properties = view.schema.properties ?? {};
  const required = new Set(view.schema.required ?? []);
  const value = bare(Object.entries(view.value));
  const known = Object.keys(properties);
  const extra = Object.keys(value).filter((name) => !known.includes(name));
  const shown = [...known.filter((name) => name in value), ...extra];
  const absent = known.filter((name) => !(name in value));
  const fields = shown.map((name) =>
    field(view.root, {
      schema: extra.includes(name) ? {} : properties[name],
      name,
      path: view.path ? `${view.path}.${name}` : name,
      value: value[name],
      required: required.has(name),
      extra: extra.includes(name),
      onChange: (next) => {
        value[name] = next;
        view.set(value);
      },
      onRemove: required.has(name) ? undefined : () => {
        delete value[name];
        redraw(view, value, null);
      },
    }),
  );
  const adders = absent.map((name) => {
    const add = () => {
      value[name] = fresh(properties[name], view.root);
      redraw(view, value, name);
    };
    const label = t('form.add', { name: view.path ? `${view.path}.${name}` : name });
    return el('button.add', { type: 'button', 'aria-label': label, onclick: add }, `+ ${name}`, required.has(name) && ' *');
  });
  return [...fields, adders.length > 0 && el('div.adders', {}, ...adders)].filter(Boolean);
}

function arrayBody(view, field) {
  const items = [...view.value];
  const schema = view.schema.items ?? {};
  const fields = items.map((value, index) =>
    field(view.root, {
      schema,
      name: `[${index}]`,
      path: `${view.path ?? ''}[${index}]`,
      value,
      onChange: (next) => {
        items[index] = next;
        view.set([...items]);
      },
      onRemove: () => redraw(view, items.toSpliced(index, 1), null),
    }),
  );
  const add = () => redraw(view, [...items, initial(schema, view.root)], `[${items.length}]`);
  return [...fields, adder('form.addItem', view, add)];
}

function mapBody(view, field) {
  const entries = Object.entries(view.value);
  const schema = view.schema.additionalProperties === true ? {} : view.schema.additionalProperties;
  const change = () => view.set(bare(entries));
  const rows = entries.map((entry, index) =>
    el(
      'div.entry',
      {},
      keyInput(view, entries, index, change),
      field(view.root, {
        schema,
        name: `{${index}}`,
        title: t('form.entry'),
        path: view.path ? `${view.path}.${entry[0]}` : entry[0],
        value: entry[1],
        onChange: (next) => {
          entry[1] = next;
          change();
        },
        onRemove: () => redraw(view, bare(entries.toSpliced(index, 1)), null),
      }),
    ),
  );
  const add = () => {
    const key = unused(entries);
    redraw(view, bare([...entries, [key, initial(schema, view.root)]]), `{${entries.length}}`);
  };
  return [...rows, adder('form.addEntry', view, add)];
}

function keyInput(view, entries, index, change) {
  const complaint = el('p.warn', { hidden: true }, t('form.sameKey'));
  const input = el('input', {
    type: 'text',
    value: entries[index][0],
    'aria-label': `${view.label} ${t('form.key')} ${index + 1}`,
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: ({ target }) => {
      const twice = entries.some(([key], other) => other !== index && key === target.value);
      target.setAttribute('aria-invalid', String(twice));
      complaint.hidden = !twice;
      if (!twice) {
        entries[index][0] = target.value;
        change();
      }
    },
  });
  return el('div.key', {}, input, complaint);
}

function unused(entries) {
  for (let n = entries.length + 1; ; n += 1) {
    if (!entries.some(([key]) => key === `key${n}`)) {
      return `key${n}`;
    }
  }
}

function adder(key, view, add) {
  const label = `${t(key)}: ${view.label}`;
  return el('div.adders', {}, el('button.add', { type: 'button', 'aria-label': label, onclick: add }, `+ ${t(key)}`));
}

/** Shows the new value, and focuses what was added or else the group's first button. */
function redraw(view, value, name) {
  view.set(value, true);
  const added = [...view.node.querySelectorAll('.field')].filter((each) => each.dataset.field === name);
  const into = added.find((each) => each.parentElement.closest('.field') === view.node);
  const key = into?.parentElement.querySelector(':scope > .key input');
  const target = key ?? into?.querySelector('[id^="field-"]') ?? (into ?? view.node).querySelector('.add, button');
  target?.focus();
  if (into) {
    target?.select?.();
  }
}

// The part of the request that the client itself sends, and the switch for a gateway that strips it.
import { isEvent } from './callers.js';
import { el, fill, freshId } from './dom.js';
import { forgedHeaders, forgedPayload, victim } from './forge.js';
import { t } from './i18n.js';

/** Draws the part; calls `payloadChanged` after it has written the payload. */
export function advanced(store, payloadChanged) {
  const explanation = el('p.explains', { id: 'strips-about', 'aria-live': 'polite' });
  const badge = el('span.badge', {});
  const rows = el('div.headers', {});
  const details = el('details.advanced', { open: !store.get().strips || store.get().headers.length > 0 });
  const strips = el('input', {
    type: 'checkbox',
    role: 'switch',
    id: 'strips',
    checked: store.get().strips,
    autocomplete: 'off',
    'aria-describedby': 'strips-about',
    onchange: ({ target }) => {
      store.set({ strips: target.checked });
      explain();
    },
  });

  function explain() {
    const on = store.get().strips;
    explanation.textContent = t(on ? 'advanced.strips.on' : 'advanced.strips.off');
    explanation.dataset.open = String(!on);
    badge.textContent = t('advanced.on');
    badge.hidden = on;
  }

  function drawRows() {
    const { headers } = store.get();
    const lines = isEvent(store.get().entrance)
      ? [el('p.muted', {}, t('advanced.headers.event'))]
      : [...headers.map(row), el('button.add', { type: 'button', id: 'add-header', onclick: addRow }, `+ ${t('advanced.add')}`)];
    fill(rows, ...lines, forgeButton());
  }

  function row([name, value], index) {
    const change = (place) => ({ target }) => {
      const headers = store.get().headers.map((each) => [...each]);
      headers[index][place] = target.value;
      store.set({ headers });
    };
    const remove = () => {
      store.set({ headers: store.get().headers.toSpliced(index, 1) });
      drawRows();
      rows.querySelector('button')?.focus();
    };
    const input = (place, label, text) =>
      el('input', { type: 'text', value: text, placeholder: label, 'aria-label': `${label} ${index + 1}`, autocomplete: 'off', spellcheck: 'false', oninput: change(place) });
    const label = t('advanced.remove', { name: name || index + 1 });
    return el(
      'div.header-row',
      {},
      input(0, t('advanced.name'), name),
      input(1, t('advanced.value'), value),
      el('button.icon', { type: 'button', 'aria-label': label, title: label, onclick: remove }, '×'),
    );
  }

  function addRow() {
    store.set({ headers: [...store.get().headers, ['', '']] });
    drawRows();
    [...rows.querySelectorAll('.header-row')].at(-1)?.querySelector('input').focus();
  }

  function forgeButton() {
    const somebody = victim(store.get().callers);
    if (!somebody) {
      return null;
    }
    const forge = async () => {
      const { entrance, text } = store.get();
      if (isEvent(entrance)) {
        store.set({ text: forgedPayload(text, somebody.fields) });
        payloadChanged();
      } else {
        store.set({ headers: await forgedHeaders(entrance, somebody.fields) });
        drawRows();
        rows.querySelector('#forge')?.focus();
      }
    };
    const hint = t('advanced.forge.hint', { name: somebody.name });
    return el('button.quiet', { type: 'button', id: 'forge', title: hint, onclick: forge }, t('advanced.forge'));
  }

  explain();
  drawRows();
  const title = freshId('headers');
  fill(
    details,
    el('summary', {}, t('advanced'), ' ', badge),
    el('label.switch', {}, strips, el('span', {}, t('advanced.strips'))),
    explanation,
    el('div', { role: 'group', 'aria-labelledby': title }, el('h4', { id: title }, t('advanced.headers')), rows),
  );
  return { node: details, entranceChanged: drawRows };
}

// A table of every function and every caller on one entrance.
import { matrix } from './api.js';
import { entrances, radios } from './callers.js';
import { breakable, el, fill, rove } from './dom.js';
import { maybe, t } from './i18n.js';

/** Shows the matrix; `open` is called with a function, a caller and an entrance. */
export function matrixPane(container, store, open, trouble) {
  const table = el('div.matrix-scroll', { id: 'matrix-table' });
  const hint = el('p.scroll-hint', { id: 'matrix-scrolls', hidden: true });
  const framed = el('div.matrix-frame', {}, table);
  const sum = el('p.muted', { id: 'matrix-sum', role: 'status' });
  let asked = 0;
  let rows = null;

  store.watch(['language'], frame);
  table.addEventListener('scroll', showMore, { passive: true });
  new ResizeObserver(showMore).observe(table);
  store.watch(['view', 'matrixEntrance', 'functions'], load);
  rove(table, 'button.cell', (key, at) => {
    const width = rows.callers.length;
    const column = at % width;
    const last = rows.rows.length * width - 1;
    switch (key) {
      case 'ArrowRight':
        return column < width - 1 ? at + 1 : at;
      case 'ArrowLeft':
        return column > 0 ? at - 1 : at;
      case 'ArrowDown':
        return at + width <= last ? at + width : at;
      case 'ArrowUp':
        return at >= width ? at - width : at;
      case 'Home':
        return at - column;
      case 'End':
        return at - column + width - 1;
      default:
        return null;
    }
  });

  function frame() {
    const options = entrances(store.get()).map((value) => [value, t(`entrance.${value}`)]);
    const pick = (value) => store.set({ matrixEntrance: value });
    fill(
      container,
      el('h2', { id: 'matrix-title' }, t('matrix.title')),
      el('p.muted', { id: 'matrix-about' }, t('matrix.about')),
      radios('matrix-entrance', t('entrance'), options, store.get().matrixEntrance, pick),
      sum,
      hint,
      framed,
    );
    hint.textContent = t('matrix.scrolls');
    draw();
  }

  /** Says that there are more callers beside the window, and shades the side on which they are. */
  function showMore() {
    const beyond = table.scrollWidth - table.clientWidth;
    hint.hidden = beyond <= 1;
    framed.dataset.more = String(beyond - table.scrollLeft > 1);
  }

  async function load() {
    const { view, matrixEntrance } = store.get();
    if (view !== 'matrix') {
      return;
    }
    const mine = (asked += 1);
    table.setAttribute('aria-busy', 'true');
    sum.textContent = t('matrix.loading');
    try {
      const found = await matrix(matrixEntrance);
      if (mine === asked) {
        rows = found;
        draw();
      }
    } catch (failed) {
      trouble(failed);
    }
  }

  function draw() {
    if (!rows) {
      return;
    }
    const head = [el('th', { scope: 'col' }, t('matrix.function')), ...rows.callers.map((name) => el('th', { scope: 'col' }, name))];
    const lines = rows.rows.map((row, index) =>
      el('tr', {}, el('th', { scope: 'row' }, ...breakable(row.function)), ...row.cells.map((each, column) => cell(row, each, index + column === 0))),
    );
    fill(table, el('table.matrix', { 'aria-labelledby': 'matrix-title', 'aria-describedby': 'matrix-about' }, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...lines)));
    table.setAttribute('aria-busy', 'false');
    sum.textContent = t('matrix.sum', count(rows));
    showMore();
  }

  function cell(row, { caller, verdict }, first) {
    const kind = kindOf(verdict);
    const words = { reached: t('matrix.reached'), 'owner check': t('matrix.owner'), 'rule asked': t('matrix.rule') }[verdict] ?? verdict;
    const label = t('matrix.cell', { function: row.function, caller, verdict: words });
    const button = el(
      'button.cell',
      {
        type: 'button',
        tabindex: first ? 0 : -1,
        'aria-label': label,
        title: maybe(`code.${verdict}`) ?? words,
        'data-verdict': kind,
        'data-function': row.function,
        'data-caller': caller,
        onclick: () => open(row.function, caller, store.get().matrixEntrance),
      },
      el('span.cell-sign', { 'aria-hidden': 'true' }, { reached: '✓', owner: '◐' }[kind] ?? '✕'),
      el('span.cell-word', {}, ...breakable(words)),
    );
    return el('td', {}, button);
  }
}

function kindOf(verdict) {
  return { reached: 'reached', 'owner check': 'owner', 'rule asked': 'owner' }[verdict] ?? 'refused';
}

function count({ rows }) {
  const sums = { reached: 0, owner: 0, refused: 0 };
  rows.flatMap(({ cells }) => cells).forEach(({ verdict }) => (sums[kindOf(verdict)] += 1));
  return sums;
}

// Follows the reloads of the functions: shows why one failed until that is mended, and tells when others are served.
import { loadFunctions, loadReloads } from './api.js';
import { el, fill } from './dom.js';
import { t } from './i18n.js';

const PAUSE_MILLIS = 1000;

/**
 * Asks the server again and again while the page is seen; once only if it reloads nothing.
 *
 * @param renewed receives the functions after a reload
 * @param say speaks a sentence
 */
export function followReloads(container, store, renewed, say) {
  let timer = null;
  store.watch(['reload', 'language'], draw);
  document.addEventListener('visibilitychange', look);
  look();

  async function look() {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      return;
    }
    const news = await loadReloads().catch(() => store.get().reload);
    clearTimeout(timer);
    if (news?.reloads === false) {
      document.removeEventListener('visibilitychange', look);
      return;
    }
    await take(news);
    timer = setTimeout(look, PAUSE_MILLIS);
  }

  async function take(news) {
    const before = store.get().reload;
    if (!news || news.attempts === before?.attempts) {
      return;
    }
    if (before && news.served !== before.served) {
      const functions = await loadFunctions().catch(() => null);
      if (!functions) {
        return;
      }
      renewed(functions);
      say(t('reload.done'));
    }
    store.set({ reload: news });
  }

  function draw({ reload }) {
    container.hidden = !reload?.failed;
    fill(container, ...(reload?.failed ? [el('p.reload-title', {}, t('reload.failed')), ...reload.problems.filter(({ error }) => error).map(problem)] : []));
  }
}

function problem({ file, line, column, message, source }) {
  const place = [file, line > 0 && line, line > 0 && column > 0 && column].filter(Boolean).join(':');
  return el(
    'div.reload-problem',
    {},
    place && el('code.reload-place', {}, place),
    el('pre.reload-message', {}, message),
    source.trim() && el('pre.reload-source', { 'aria-label': t('reload.source') }, marked(source, column)),
  );
}

/** Returns the line with a mark below the column. */
function marked(source, column) {
  return column > 0 ? `${source}\n${source.slice(0, column - 1).replace(/[^\t]/g, ' ')}^` : source;
}

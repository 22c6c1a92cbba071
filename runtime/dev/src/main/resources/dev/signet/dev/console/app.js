// Puts the page together.
import { answerPane, spoken, violations } from './answer.js';
import { loadCallers, loadListing } from './api.js';
import { createCalls } from './calls.js';
import { functionList } from './functions.js';
import { historyPane, loadHistory, saveHistory } from './history.js';
import { chooseLanguage, startLanguage, t, translatePage } from './i18n.js';
import { format } from './json.js';
import { matrixPane } from './matrix.js';
import { firstText, markViolations } from './payload.js';
import { followReloads } from './reload.js';
import { requestPane } from './request.js';
import { renew } from './renew.js';
import { createStore } from './store.js';
import { chooseTheme, currentTheme } from './theme.js';

const at = (id) => document.getElementById(id);
const store = createStore({
  language: startLanguage(),
  functions: [],
  application: null,
  callers: [],
  selected: null,
  caller: null,
  entrance: 'cloudrun',
  matrixEntrance: 'cloudrun',
  strips: true,
  headers: [],
  text: '{}',
  revision: 0,
  running: false,
  shown: null,
  reload: null,
  view: 'call',
  history: loadHistory(),
});
const drafts = new Map();
const calls = createCalls(store, answered, trouble);

function say(text) {
  // A live region speaks the same sentence again only if it was empty in between.
  at('live').textContent = '';
  requestAnimationFrame(() => (at('live').textContent = text));
}

function answered(shown) {
  at('trouble').hidden = true;
  say(spoken(shown));
  markViolations(at('request'), violations(shown));
  const { top, bottom } = at('answer').getBoundingClientRect();
  if (top > innerHeight * 0.8 || bottom < 0) {
    at('answer').scrollIntoView();
  }
}

function trouble(failed) {
  at('trouble').textContent = t(failed.unreachable ? 'trouble.unreachable' : 'trouble.api', { message: failed.message });
  at('trouble').hidden = false;
}

/** Opens a function with the text that was last written for it, or with its example. */
function openByName(name) {
  const { selected, functions, text } = store.get();
  const entry = functions.find((each) => each.name === name);
  if (!entry || name === selected) {
    return;
  }
  drafts.set(selected, text);
  store.set({ selected: name, text: drafts.get(name) ?? firstText(entry), shown: null });
}

/** Follows the address at once, since the event of its change comes later. */
function go(hash) {
  location.hash = hash;
  follow();
}

const openCall = (name) => go(`#/call/${encodeURIComponent(name)}`);

/** Shows the view that the address names. */
function follow() {
  const [, view, name] = location.hash.split('/');
  const { functions, selected } = store.get();
  if (view !== 'matrix') {
    const named = functions.find((each) => encodeURIComponent(each.name) === name)?.name;
    openByName(named ?? selected ?? functions[0]?.name);
  }
  store.set({ view: view === 'matrix' ? 'matrix' : 'call' });
}

function openFromMatrix(name, caller, entrance) {
  openByName(name);
  store.set({ caller, entrance, revision: store.get().revision + 1 });
  openCall(name);
  at('call')?.focus();
}

function fromHistory(use) {
  return (request) => {
    use(request);
    openCall(request.function);
  };
}

store.watch(['view', 'language'], ({ view }) => {
  at('view-call').hidden = view !== 'call';
  at('view-matrix').hidden = view !== 'matrix';
  for (const each of ['call', 'matrix']) {
    at(`nav-${each}`).toggleAttribute('aria-current', false);
  }
  at(`nav-${view}`).setAttribute('aria-current', 'page');
});
store.watch(['language'], () => translatePage());
store.watch(['history'], ({ history }) => saveHistory(history));

at('language').value = store.get().language;
at('language').addEventListener('change', ({ target }) => {
  chooseLanguage(target.value);
  store.set({ language: target.value });
});
at('theme').value = currentTheme();
at('theme').addEventListener('change', ({ target }) => chooseTheme(target.value));

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select');
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && store.get().view === 'call') {
    event.preventDefault();
    calls.run();
  } else if (event.key === '/' && !typing && store.get().view === 'call') {
    event.preventDefault();
    at('filter').focus();
  }
});
at('skip').addEventListener('click', (event) => {
  // Keeps the address, which says which view is open.
  event.preventDefault();
  at('main').focus();
});
addEventListener('hashchange', follow);
addEventListener('focus', refreshCallers);

/** Reloads the callers, whose file may have changed while the developer was elsewhere. */
async function refreshCallers() {
  const callers = await loadCallers().catch(() => store.get().callers);
  const { callers: before, revision, caller } = store.get();
  if (format(callers) !== format(before)) {
    const known = callers.some(({ name }) => name === caller);
    store.set({ callers, caller: known ? caller : callers[0]?.name, revision: revision + 1 });
  }
}

try {
  const [{ functions, application = null }, callers] = await Promise.all([loadListing(), loadCallers()]);
  const entrance = application?.entrance ?? store.get().entrance;
  store.set({ application, entrance, matrixEntrance: entrance });
  store.set({ functions, callers, caller: callers[0]?.name ?? null });
  functionList(at('functions'), store, openCall);
  requestPane(at('request'), store, calls.run, say);
  answerPane(at('answer'), store);
  historyPane(at('history'), store, fromHistory(calls.load), fromHistory(calls.repeat));
  matrixPane(at('matrix'), store, openFromMatrix, trouble);
  follow();
  followReloads(at('reload'), store, (functions) => renew(store, drafts, functions, follow), say);
  document.documentElement.dataset.ready = 'true';
} catch (failed) {
  trouble(failed);
}

// The steps of a call through the pipeline.
import { el } from './dom.js';
import { maybe, said, t } from './i18n.js';

const SIGNS = { passed: '✓', refused: '✕', skipped: '–', 'not-reached': '·' };

/** Returns the steps as an ordered list. */
export function decisionPath(steps) {
  return el('ol.steps', { 'aria-labelledby': 'decision-title' }, ...steps.map(line));
}

function line({ step, verdict, detail }) {
  return el(
    'li.step',
    { 'data-step': step, 'data-verdict': verdict },
    el('span.sign', { 'aria-hidden': 'true' }, SIGNS[verdict] ?? '?'),
    el(
      'div.step-text',
      {},
      el('p.step-head', {}, el('strong', {}, stepName(step)), ' ', el('span.verdict', {}, maybe(`verdict.${verdict}`) ?? verdict)),
      detail ? el('p.detail', { title: detail }, said(detail)) : el('p.muted', {}, maybe(`step.${step}.about`) ?? ''),
    ),
  );
}

/** Returns the name of a step in the page's language. */
export function stepName(step) {
  return maybe(`step.${step}`) ?? step;
}

import { deepEqual } from 'node:assert/strict';
import { figuresFor } from '../../../client/webview/base/format.ts';
import { speaker } from '../../../client/webview/base/texts.ts';
import { shownAfter } from '../../../client/webview/state/shown.ts';
import {
  familiesIn,
  type Precedence,
  precedenceInWords,
  precedenceOf,
} from '../../../client/webview/table/alternatives.ts';
import { type Sample, simulation } from '../kit/sample.ts';

const none = (): void => undefined;
const view = {
  say: speaker(null),
  figures: figuresFor('en'),
  place: 'editor' as const,
  post: none,
  setPanels: none,
  explain: none,
  reveal: none,
  ask: none,
  setStatus: none,
};

describe('alternatives', () => {
  it('tell which of them counts', () => {
    deepEqual(told(['1.1.1']), ['replaced by 1.1.1alter', 'in place of 1.1.1', null]);
    deepEqual(told(['1.1.1alter']), ['alternative: 1.1.1alter', 'alternative to 1.1.1', null]);
    deepEqual(told([]), ['counts beside 1.1.1alter', 'counts beside 1.1.1', null]);
    deepEqual(told(['1.1.1', '1.1.1alter']), ['alternative: 1.1.1alter', 'alternative to 1.1.1', null]);
  });

  it('tell which of several counts', () => {
    const ids = ['4.2.1', '4.2.1alterepci', '4.2.1altercom'];
    deepEqual(told(['4.2.1', '4.2.1altercom'], ids), [
      'replaced by 4.2.1alterepci',
      'in place of 4.2.1',
      'replaced by 4.2.1alterepci',
    ]);
  });
});

/** What is said of actions, of which some do not count. */
function told(out: readonly string[], ids = ['1.1.1', '1.1.1alter', '1.1.2']): readonly (string | null)[] {
  const children = ids.map((id): Sample => ({ id, title: id, points: 5 }));
  const { rows, ...rest } = simulation({ id: '', title: 'TE', children });
  const marked = rows.map(row => ({
    ...row,
    instead: row.id.includes('alter') ? row.id.replace(/alter.*/, '') : null,
    score: { ...row.score, concerned: !out.includes(row.id) },
  }));
  const shown = shownAfter(null, { ...rest, rows: marked }, null);
  const families = familiesIn(marked);
  const words = (precedence: Precedence | null, isAlternative: boolean): string | null =>
    precedence && precedenceInWords(view, precedence, isAlternative);
  return marked.slice(1).map(row => shown && words(precedenceOf(shown, families, row), row.instead !== null));
}

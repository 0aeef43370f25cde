import { deepEqual } from 'node:assert/strict';
import { lensesOf } from '../../../client/src/simulation/lenses.ts';
import { speak } from '../../../l10n/say.ts';
import type { ActionPlace } from '../../../server/src/protocol/tree.ts';
import { row, SHOWN } from './sample.ts';

describe('the lenses of the simulation', () => {
  const places = [place('6.5.1', 0), place('6.5.1.1', 10), place('6.5.1.2', 20)];
  const rows = [row('6.5.1', 1.05), row('6.5.1.2', 0, { concerned: false, deactivated: true, potential: 0 })];

  afterEach(() => speak('en'));

  it('say the points of the actions that are in the simulation', () => {
    deepEqual(
      lensesOf(places, SHOWN, rows).map(({ range, text }) => [range.start.line, text]),
      [
        [0, '1.05 / 10.00 pts · simulation'],
        [20, 'deactivated · simulation'],
      ],
    );
  });

  it('say them in French', () => {
    speak('fr');
    deepEqual(lensesOf(places, SHOWN, rows)[0]?.text, '1,05 / 10,00 pts · simulation');
  });

  it('are none for another référentiel', () => {
    deepEqual(lensesOf(places, { ...SHOWN, referential: 'file:///autre' }, rows), []);
  });
});

function place(id: string, line: number): ActionPlace {
  const range = { start: { line, character: 2 }, end: { line, character: 20 } };
  const location = { uri: 'file:///mesures/6.5.1.md', range };
  return { referential: SHOWN.referential, path: ['', id], copyIn: null, scope: '6.5.1', location };
}

import { deepEqual } from 'node:assert/strict';
import { lensesOf } from '../../../client/src/simulation/lenses.ts';
import { treeModel } from '../../../client/src/tree/model.ts';
import { speak } from '../../../l10n/say.ts';
import { answer } from '../tree/sample.ts';
import { row, SHOWN } from './sample.ts';

const FILE = 'file:///m%C3%A9sures/6.5.1.md';

describe('the lenses of the simulation', () => {
  const nodes = treeModel(answer, uri => uri).inFile(FILE);
  const rows = [row('6.5.1', 1.05), row('6.5.1.2', 0, { concerned: false, deactivated: true, potential: 0 })];

  afterEach(() => speak('en'));

  it('say the points of the actions that are in the simulation', () => {
    deepEqual(
      lensesOf(nodes, SHOWN, rows).map(({ range, text }) => [range.start.line, text]),
      [
        [0, '1.05 / 10.00 pts · simulation'],
        [20, 'deactivated · simulation'],
      ],
    );
  });

  it('say them in French', () => {
    speak('fr');
    deepEqual(lensesOf(nodes, SHOWN, rows)[0]?.text, '1,05 / 10,00 pts · simulation');
  });

  it('are none for another référentiel', () => {
    deepEqual(lensesOf(nodes, { ...SHOWN, referential: 'file:///autre' }, rows), []);
  });
});

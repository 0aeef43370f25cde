import { deepEqual, equal } from 'node:assert/strict';
import { effectText } from '../../../client/src/effect/effect-text.ts';
import { speak } from '../../../l10n/say.ts';
import type { WireComparedRow, WireFigures, WireSide } from '../../../server/src/protocol/comparison.ts';

const NAMES = { scenario: 'commune.scenario.yml', referential: 'CAE', before: 'Last commit a1b2c3d' };
const SIDE: WireSide = { title: 'Une commune', found: true, stars: 2 };

function figures(done: number, potential = 100): WireFigures {
  return { done, potential, share: done / potential };
}

function row(id: string, before: WireFigures | null, after: WireFigures | null): WireComparedRow {
  const kind = id === '' ? 'referential' : 'measure';
  return { id, title: id === '' ? 'CAE' : `Mesure ${id}`, kind, depth: 0, figures: [before, after] };
}

function check(rows: readonly WireComparedRow[], sides: readonly WireSide[] = [SIDE, SIDE]) {
  return effectText({ sides, rows, inputs: [] }, NAMES);
}

describe('what an edit does to the scenario in use', () => {
  afterEach(() => speak('en'));

  it('is the change of the points done, and what it comes from', () => {
    const rows = [
      row('', figures(36.1), figures(36.45)),
      row('1.1.1', figures(6), figures(5.9)),
      row('1.1.2', figures(6), figures(6.45)),
    ];
    deepEqual(check(rows, [SIDE, { ...SIDE, stars: 3 }]), {
      text: '+0.35 pt',
      details: [
        'Une commune · CAE',
        '36.10 → 36.45 points done out of 100, 36.1% → 36.5%',
        'Stars: 2 → 3',
        'Most of it: 1.1.2 Mesure 1.1.2, +0.45 pt',
        'Compared with Last commit a1b2c3d',
      ],
    });
  });

  it('is said in French as one writes there', () => {
    speak('fr');
    equal(check([row('', figures(36.1), figures(36.45))])?.text, '+0,35\u00a0pt');
    equal(check([row('', figures(36), figures(34))])?.text, '−2\u00a0pts');
  });

  it('is told where nothing changes', () => {
    const told = check([row('', figures(36.1), figures(36.1 + 1e-12))]);
    equal(told?.text, '±0 pt');
    deepEqual(told?.details, [
      'Une commune · CAE',
      '36.1 points done out of 100, 36.1%',
      'Compared with Last commit a1b2c3d',
    ]);
  });

  it('is never rounded to nothing', () => {
    equal(check([row('', figures(36), figures(36.0004))])?.text, '+0.0004 pt');
  });

  it('has nothing to be told against where the référentiel is new, nor where nobody knows the texts of then', () => {
    equal(check([row('', null, figures(36))])?.text, 'new référentiel');
    equal(check([row('', null, figures(36))], [{ ...SIDE, found: false }, SIDE]), null);
  });

  it('names a scenario without a title after its file', () => {
    const untitled = { ...SIDE, title: null };
    equal(check([row('', figures(1), figures(1))], [untitled, untitled])?.details[0], 'commune.scenario.yml · CAE');
  });
});

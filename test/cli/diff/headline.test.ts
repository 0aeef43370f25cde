import assert from 'node:assert/strict';
import { isStopped } from '../../../server/src/cli/diff/gate.ts';
import { headline } from '../../../server/src/cli/diff/headline.ts';
import { isSilent } from '../../../server/src/cli/diff/report.ts';
import { change, evenedOut, impact, report } from './reports.ts';

const weight = (id: string, before: number | null, after: number | null) =>
  change(id, 'changes-scores', { points: { before, after } });

describe('the first sentence of a comparison', () => {
  it('tells the largest change of score, for whom, and the stars', () => {
    const scenarios = [impact('Bourg', 0.4, 0.41), impact('Ville', 0.52, 0.4901), impact('Île', 0.3, 0.3)];
    assert.equal(
      headline(report([], scenarios), 0),
      'Largest change of score: “Ville” in cae, 52% → 49.01% (−2.99 percentage points). Stars: 3 → 2.',
    );
  });

  it('tells of stars only where they are others', () =>
    assert.equal(
      headline(report([], [impact('Bourg', 0.4, 0.41)]), 0),
      'Largest change of score: “Bourg” in cae, 40% → 41% (+1 percentage points).',
    ));

  it('tells of stars that are given from other shares on', () => {
    const bourg = impact('Bourg', 0.4, 0.4);
    const referentials = bourg.referentials.map(one => ({ ...one, after: one.after && { ...one.after, stars: 4 } }));
    const told = report([], [{ ...bourg, referentials }]);
    assert.equal(
      headline(told, 0),
      'Largest change of score: “Bourg” in cae, 40% → 40% (0 percentage points). Stars: 2 → 4.',
    );
    assert(!isSilent(told) && isStopped(told, 'changed', 0));
  });

  it('tells before all others that a score is no more', () =>
    assert.equal(
      headline(report([], [impact('Bourg', 0.1, 0.9), impact('Ville', 0.5, null)]), 0),
      '“Ville” has no score in cae any more.',
    ));

  it('tells that no score changes, though measures do', () =>
    assert.equal(
      headline(report([weight('1.1.1', 5, 6)], [impact('Île', 0.3, 0.3)]), 0),
      'No score of these scenarios changes.',
    ));

  it('tells that scores of measures change where they even out', () =>
    assert.equal(
      headline(report([], [impact('Île', 0.3, 0.3), evenedOut('Bourg')]), 0),
      'No whole score of these scenarios changes, but scores of axes or measures do.',
    ));

  it('leaves out what is below the threshold', () => {
    const told = report([], [impact('Bourg', 0.4, 0.404)]);
    assert.match(headline(told, 0.4) ?? '', /Bourg/);
    assert.equal(headline(told, 0.5), 'No score changes by 0.5 percentage points or more.');
  });

  it('tells the largest change of points where there is no scenario', () =>
    assert.equal(
      headline(report([weight('1.1.1', 5, 6), weight('1.1.2', 8, 5), weight('1.1.3', 2, 2)]), 0),
      'Largest change of points: cae_1.1.2 Action, 8 → 5 points.',
    ));

  it('is none where nothing is to be counted', () =>
    assert.equal(headline(report([change('1.1.1', 'changes-text')]), 0), undefined));
});

import { deepEqual, equal } from 'node:assert/strict';
import {
  changeDescriptionOf,
  changeDetailsOf,
  impactDescriptionOf,
  impactLabelOf,
  measureDescriptionOf,
  measureLabelOf,
  spoken,
  summaryText,
} from '../../../client/src/changes/labels.ts';
import { speak } from '../../../l10n/say.ts';
import { change, measure } from './sample.ts';

const STANDING = { done: 36.1, potential: 100, share: 0.361, stars: 2 };

describe('what the view of changes says', () => {
  afterEach(() => speak('en'));

  it('is said line by line, whether or not a line ends like a sentence', () => {
    equal(spoken(['weight', 'Points change.', '1.1 4 → 3 pts']), 'weight, Points change, 1.1 4 → 3 pts');
  });

  it('counts the changes by how much they weigh, the heaviest first', () => {
    const changes = [
      change({ severity: 'changes-text' }),
      change({ severity: 'breaks-scores' }),
      change({ severity: 'changes-text' }),
    ];
    equal(summaryText([measure(changes)]), '3 changes: 1 breaks scores, 2 change only text');
    equal(summaryText([]), '');
    speak('fr');
    equal(summaryText([measure([change()])]), '1 changement\u00a0: 1 change des scores');
  });

  it('names a measure by its id, a référentiel by its name, and what is around them so', () => {
    equal(measureLabelOf(measure([])), '1.1.1');
    equal(measureLabelOf(measure([], { action: { id: '', title: 'Essai', kind: 'referential' } })), 'Essai');
    equal(measureLabelOf(measure([], { action: null })), 'Around the measures');
    equal(measureDescriptionOf(measure([change()])), '1 · Une mesure');
  });

  it('tells points from what to what, and nothing where they are the same', () => {
    equal(changeDescriptionOf(change()), '60 → 70 pts');
    equal(changeDescriptionOf(change({ points: { before: 2.5, after: 3 } })), '2.5 → 3.0 pts');
    equal(changeDescriptionOf(change({ points: { before: 60, after: 60 } })), '');
    equal(changeDescriptionOf(change({ points: { before: null, after: 12 } })), '12 pts');
    equal(changeDescriptionOf(change({ points: null })), '');
  });

  it('details how much a change weighs, and why', () => {
    deepEqual(changeDetailsOf(change()), [
      '1.1.1.2 · weight: 60 pts → 70 pts',
      '60 → 70 pts',
      'Changes scores',
      'Points are others.',
    ]);
  });

  it('tells what becomes of the scenario', () => {
    const impact = { name: 'cae', before: STANDING, after: { ...STANDING, done: 36.45, stars: 3 }, measures: [] };
    equal(impactLabelOf(impact), '+0.35 pt');
    equal(impactDescriptionOf(impact, 'Une commune'), '36.10 → 36.45 pts · 36.1% · Stars: 2 → 3 · cae · Une commune');
    equal(impactLabelOf({ ...impact, before: null }), 'new référentiel');
    equal(impactDescriptionOf({ ...impact, after: null }, ''), '36.1 pts · cae');
  });
});

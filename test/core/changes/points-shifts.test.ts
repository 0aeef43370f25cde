import assert from 'node:assert/strict';
import { changesOf, checkChanges } from '../../kit/changes.ts';
import { ALL, allWith, BUSES, CARS, QUESTION, RULES, STREETS } from './support.ts';

/** The subject of each change that tells points, with the ids of the actions whose points follow from it. */
function followed(before: string, after: string): readonly (readonly string[])[] {
  return changesOf(before, after)
    .filter(({ points }) => points !== undefined)
    .map(({ subject, consequences }) => [subject.id, ...consequences.map(({ id }) => id)]);
}

describe('the points of changes', () => {
  it('are those of before and after, with what follows above and below', () => {
    const [change, ...others] = changesOf(ALL, allWith('points: 12', 'points: 14'));
    assert.deepEqual(others, []);
    assert.equal(change?.reason, 'points');
    assert.deepEqual(change?.points, { before: 12, after: 14 });
    assert.deepEqual(
      change?.consequences.map(({ id, before, after }) => [id, before, after]),
      [
        ['', 30, 32],
        ['1', 30, 32],
        ['1.1', 30, 32],
        ['1.1.1.1', 4.8, 5.6],
        ['1.1.1.2', 7.2, 8.4],
      ],
    );
  });

  it('follow from the nearest one that was written, and not from what stands below or beside it', () => {
    const edited = STREETS.replace('points: 12', 'points: 14').replace('pourcentage: 40', 'pourcentage: 30');
    const changes = changesOf(ALL, ALL.replace(STREETS, edited.replace('pourcentage: 60', 'pourcentage: 70')));
    assert.deepEqual(
      changes.map(({ subject, consequences }) => [subject.id, ...consequences.map(({ id }) => id)]),
      [['1.1.1', '', '1', '1.1'], ['1.1.1.1'], ['1.1.1.2']],
    );
  });

  it('leave the share of another to what stands above', () => {
    const edited = STREETS.replace('points: 12', 'points: 14').replace('pourcentage: 40', 'pourcentage: 30');
    assert.deepEqual(followed(ALL, ALL.replace(STREETS, edited)), [['1.1.1', '', '1', '1.1', '1.1.1.2'], ['1.1.1.1']]);
  });

  it('follow from the one that is new, and not from those that have another number for it', () => {
    const walks = CARS.replace('1.1.2.md', '1.1.0.md')
      .replace('Développer le covoiturage', 'Marcher')
      .replace('points: 8', 'points: 2')
      .replace(/Des aires.*/, 'Les trottoirs sont élargis devant toutes les écoles.');
    const shifted = [CARS.replaceAll('1.1.2', '1.1.3'), BUSES.replaceAll('1.1.3', '1.1.4')].join('');
    const after = ALL.replace(CARS + BUSES, walks + shifted).replace('l’action 1.1.2', 'l’action 1.1.3');
    const rest = (text: string) => text.replace(RULES + QUESTION, '');
    assert.deepEqual(followed(rest(ALL), rest(after)), [['1.1.2', '', '1', '1.1'], ['1.1.3'], ['1.1.4']]);
  });

  it('do not follow from what is worth the same', () => {
    const zero = allWith('pourcentage: 60', 'pourcentage: 0').replace('pourcentage: 40', 'pourcentage: 100');
    const edited = zero.replace('pourcentage: 0\n', '').replace('points: 8', 'points: 9');
    assert.deepEqual(
      changesOf(zero, edited).map(({ subject, reason, consequences }) => [
        subject.id,
        reason,
        ...consequences.map(({ id }) => id),
      ]),
      [
        ['1.1.1.2', 'text'],
        ['1.1.2', 'points', '', '1', '1.1'],
      ],
    );
  });

  it('are told beside a share that is written otherwise and worth the same, of a parent that is not', () => {
    const edited = allWith('points: 12', 'points: 10').replace('pourcentage: 40', 'pourcentage: 48');
    const changes = changesOf(ALL, edited.replace('pourcentage: 60', 'pourcentage: 52'));
    assert.deepEqual(
      changes.map(({ subject, what }) => `${subject.id} ${what.kind}`),
      ['1.1.1 reweighted', '1.1.1.1 reweighted', '1.1.1.2 reweighted'],
    );
  });

  it('are none of what an action is worth overseas, which is told as a key', () =>
    checkChanges(ALL, allWith('points: 12', 'points: 12\npointsDOM: 14'), ['changes-text 1.1.1 key pointsDOM:  → 14']));

  it('are none where a weight is written otherwise and worth the same', () => {
    const shared = ALL.replace('pourcentage: 40', 'pourcentage: 50').replace('pourcentage: 60', 'pourcentage: 50');
    const [change] = changesOf(shared, shared.replaceAll('pourcentage: 50\n', ''));
    assert.equal(change?.reason, 'text');
  });
});

import assert from 'node:assert/strict';
import type { Outcomes } from '../../../server/src/core/changes/changed.ts';
import { figuresBetween } from '../../../server/src/core/changes/figures-between.ts';

const SHARE = 'si val(cae_5) > limite(cae_5) alors 0 sinon si val(cae_5) < cible(cae_5) alors 1 sinon 0.5';

function tried(before: string | undefined, after: string | undefined): Extract<Outcomes, { readonly kind: 'tried' }> {
  const outcomes = figuresBetween(before, after, new Map());
  assert(outcomes.kind === 'tried', JSON.stringify(outcomes));
  return outcomes;
}

describe('what formulas of indicators give', () => {
  it('is told where it differs, with the figures for which it does', () => {
    const { differences } = tried('val(cae_1.a) / 2', 'val(cae_1.a) / 4');
    assert.deepEqual(
      differences.slice(0, 2).map(({ before, after, figures }) => ({ before, after, figures })),
      [
        { before: 1, after: 0.5, figures: { 'val(cae_1.a)': 2 } },
        { before: 2, after: 1, figures: { 'val(cae_1.a)': 4 } },
      ],
    );
  });

  it('is tried at the bounds where a formula turns, and between', () => {
    const differs = (before: string, after: string) => tried(before, after).differing > 0;
    assert(differs('si val(cae_1) > 30 alors 1 sinon 0', 'si val(cae_1) >= 30 alors 1 sinon 0'));
    assert(differs('si val(cae_1) > 30 alors 1 sinon 0', 'si val(cae_1) > 31 alors 1 sinon 0'));
    assert(differs(SHARE, SHARE.replace('0.5', '0.25')));
    assert(differs(SHARE, SHARE.replace('> limite', '>= limite')));
  });

  it('is the same where another way to write it gives the same', () => {
    const { differing, tried: count } = tried('val(cae_1) + val(cae_2)', 'val(cae_2) + val(cae_1)');
    assert.equal(differing, 0);
    assert.equal(count, 9);
  });

  it('is told of a collectivité where it hangs on what that is', () => {
    const { differences } = tried('val(cae_1)', 'si identite(localisation, DOM) alors 2 * val(cae_1) sinon val(cae_1)');
    assert(differences.length > 0);
    for (const { witness } of differences) assert.deepEqual([...(witness.identity.get('localisation') ?? [])], ['DOM']);
  });

  it('is nothing where there is no formula', () => {
    const [first] = tried(undefined, 'val(cae_1) + 3').differences;
    assert.deepEqual([first?.before, first?.after], [null, 3]);
  });

  it('is not told of what cannot be read', () =>
    assert.deepEqual(figuresBetween('val(', '1', new Map()), { kind: 'untold', why: 'unreadable' }));
});

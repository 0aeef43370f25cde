import assert from 'node:assert/strict';
import { rounded } from '../../../server/src/core/model/score.ts';
import { categoryScores } from '../../../server/src/core/scoring/category-scores.ts';
import { rulesFrom, scored } from './support.ts';

const block = (id: string, points: number, more = '') =>
  `\`\`\`yaml\nidentifiant: ${id}\npoints: ${points}\n${more}\`\`\`\n`;
const REFERENTIAL = `//- ref.md
# R
\`\`\`yaml
identifiant: ""
referentiel: ref
points: 10
\`\`\`
//- 1.1.1.md
# M
${block('1.1.1', 10)}## Actions
### A
${block('1.1.1.1', 4, 'categorie: bases\n')}#### Actions
##### T
${block('1.1.1.1.1', 1)}##### U
${block('1.1.1.1.2', 3)}### B
${block('1.1.1.2', 6)}#### Actions
##### V
${block('1.1.1.2.1', 4, 'categorie: effets\n')}##### W
${block('1.1.1.2.2', 2)}`;

describe('the split of a score by category', () => {
  const split = (scenario: string, name = 'ref_1.1.1') => {
    const { scores, node } = scored(REFERENTIAL, scenario);
    return categoryScores(scores, node(name)).map(({ category, sum }) => [
      category ?? null,
      rounded(sum.done),
      rounded(sum.potential),
    ]);
  };

  it('counts as nothing what a rule leaves no number of, and all else of its category', () => {
    const both = REFERENTIAL.replace(block('1.1.1.2.2', 2), block('1.1.1.2.2', 2, 'categorie: effets\n'));
    const rule = rulesFrom('ref_1.1.1.2.1', { 'Réduction de potentiel': 'eau' });
    const { scores, node } = scored(both + rule, 'Statuts: { ref_1.1.1.2.2: fait }', '2026');
    const effects = categoryScores(scores, node('ref_1.1.1')).find(({ category }) => category === 'effets');
    assert.deepEqual([effects?.sum.done, effects?.sum.potential], [2, 2]);
  });

  it('counts an action with the category of its own block, and what has none last', () =>
    assert.deepEqual(split('Statuts: { ref_1.1.1.1.1: fait, ref_1.1.1.2.1: [0.5, 0.5, 0] }'), [
      ['bases', 1, 4],
      ['effets', 2, 4],
      [null, 0, 2],
    ]));

  it('shares out what a status says above the categories, by what can be reached', () => {
    assert.deepEqual(split('Statuts: { ref_1.1.1.2: [0.5, 0, 0.5] }'), [
      ['bases', 0, 4],
      ['effets', 2, 4],
      [null, 1, 2],
    ]);
    assert.deepEqual(split('Statuts: { ref_1.1.1: fait }'), [
      ['bases', 4, 4],
      ['effets', 4, 4],
      [null, 2, 2],
    ]);
  });
});

import assert from 'node:assert/strict';
import { changesOf, checkChanges } from '../../kit/changes.ts';
import { ALL, allWith, SHARE } from './support.ts';

describe('changes of formulas', () => {
  it('tell a formula with what comes of it, and for whom', () => {
    const [change, ...others] = changesOf(ALL, allWith('alors 0.5', 'alors 0'));
    assert.deepEqual(others, []);
    assert(change?.what.kind === 'formula-changed' && change.what.outcomes.kind === 'differ');
    assert.equal(change.reason, 'outcome');
    assert.deepEqual(
      change.what.outcomes.differences.map(({ before, after, witness }) => ({
        before,
        after,
        answers: [...witness.answers],
      })),
      [
        {
          before: { kind: 'factor', factor: 0.5 },
          after: { kind: 'factor', factor: 0 },
          answers: [['transport_1', 'NON']],
        },
      ],
    );
  });

  it('tell parts of formulas that differ by a collectivité for which they come to other figures', () => {
    const questions = ['part_1', 'part_2'].map(
      id =>
        `//- questions/${id}.md\n# Quelle part ?\n\`\`\`yaml\nid: ${id}\ntype: proportion\nthematique_id: energie\n\`\`\`\n`,
    );
    const parts = (formula: string) => allWith('si reponse(transport_1, NON) alors 0.5', formula) + questions.join('');
    const [change] = changesOf(parts('reponse(part_1)'), parts('reponse(part_2)')).filter(
      ({ what }) => what.kind === 'formula-changed',
    );
    assert(change?.what.kind === 'formula-changed' && change.what.outcomes.kind === 'differ');
    const [difference, ...others] = change.what.outcomes.differences;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [difference?.before, difference?.after],
      ['part_1', 'part_2'].map(id => ({ kind: 'written', text: `reponse(${id})` })),
    );
    const answers = difference?.witness.answers;
    assert.notEqual(answers?.get('part_1'), answers?.get('part_2'));
  });

  it('tell no outcomes that differ where parts of formulas that are written otherwise come to the same', () => {
    const question = `//- questions/part.md\n# Quelle part ?\n\`\`\`yaml\nid: part\ntype: proportion\nthematique_id: energie\n\`\`\`\n`;
    const parts = (formula: string) => allWith('si reponse(transport_1, NON) alors 0.5', formula) + question;
    const outcomes = (formula: string) =>
      changesOf(parts('max(reponse(part), 2/8)'), parts(formula)).flatMap(({ what }) =>
        what.kind === 'formula-changed' ? [what.outcomes.kind] : [],
      );
    assert.deepEqual(outcomes('max(2/8, reponse(part))'), ['untold']);
    assert.deepEqual(outcomes('max(1/8, reponse(part))'), ['differ']);
  });

  it('tell another formula with the same outcomes as text', () =>
    checkChanges(ALL, allWith('si reponse(transport_1, NON) alors 0.5', 'si reponse(transport_1, NON) alors 1 / 2'), [
      'changes-text 1.1.2 formula-changed reduction same',
    ]));

  it('tell another target of an indicator, which no score depends on', () => {
    const [change, ...others] = changesOf(ALL + SHARE, ALL + SHARE.replace('25', '30'));
    assert.deepEqual(others, []);
    assert.equal(change?.reason, 'suggestion');
    assert.equal(change?.severity, 'changes-text');
  });

  it('tell that a formula can be read no more', () =>
    checkChanges(ALL, allWith('alors 0.5', 'alors'), [
      'breaks-scores 1.1.2 formula-changed reduction untold',
      'changes-text 1.1.2 problem-gained formula-syntax',
    ]));
});

import assert from 'node:assert/strict';
import { changesOf, checkChanges, lineOf } from '../../kit/changes.ts';
import { ALL, AXES, allWith, BUSES, CARS, ROOT, SHARE, STREETS } from './support.ts';

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

  it('tell a factor of 1 that is written, or is not any more, as text: in 2023 it does nothing', () => {
    const written = allWith('alors 0.5', 'alors 0.5 sinon 1');
    const told = ['changes-text 1.1.2 formula-changed reduction same'];
    assert.deepEqual(changesOf(ALL, written).map(lineOf), told);
    assert.deepEqual(changesOf(written, ALL).map(lineOf), told);
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

  it('tell the rules that an action finds where it goes, whatever stood there', () => {
    const away = allWith('identifiant: 1.1.2', 'identifiant: 1.1.4');
    const found = ['changes-scores 1.1.2 formula-added reduction differ'];
    assert.deepEqual(formulasTold(away, ALL), found);
    const other = `//- actions/1.1.2.md\n# Ralentir\n\`\`\`yaml\nidentifiant: 1.1.2\npoints: 3\n\`\`\`\n`;
    assert.deepEqual(formulasTold(away.replace('1.1.2.md', '1.1.4.md') + other, ALL), found);
  });

  it('tell no formula that came with its action, and each as that of its own', () => {
    const score = (share: number) => `\n## Score indicatif\n\`\`\`formule\n${share}\n\`\`\`\n`;
    const unnamed = AXES + STREETS + BUSES;
    const changed = ['changes-text 1.1.2 formula-changed indicative tried'];
    for (const without of [unnamed, ROOT + unnamed]) {
      assert.deepEqual(formulasTold(without, without + CARS + score(0.5)), []);
      assert.deepEqual(formulasTold(without + CARS + score(0.5), without + CARS + score(0.25)), changed);
    }
  });

  it('tell that a formula can be read no more', () =>
    checkChanges(ALL, allWith('alors 0.5', 'alors'), [
      'breaks-scores 1.1.2 formula-changed reduction untold',
      'changes-text 1.1.2 problem-gained formula-syntax',
    ]));
});

function formulasTold(before: string, after: string): readonly string[] {
  return changesOf(before, after)
    .map(lineOf)
    .filter(line => line.includes('formula'));
}

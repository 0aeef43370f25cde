import assert from 'node:assert/strict';
import { calledIn } from '../../../server/src/core/index/called.ts';
import { changesOf, lineOf } from '../../kit/changes.ts';
import { reviewing } from '../../kit/reviewing.ts';
import { openFixture } from '../../kit/workspace.ts';

interface Some {
  readonly name?: string;
  readonly title?: string;
  readonly points?: number;
  readonly cited?: string;
  readonly rule?: string;
}

/** A référentiel in a folder, with a rule, and a measure that cites another. */
function referential(folder: string, { name, title = 'Rouler', points = 12, cited = 'Marcher', rule = '0.5' }: Some) {
  const root =
    name === undefined
      ? ''
      : `//- ${folder}/racine.md\n# Essai\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${name}\n\`\`\`\n`;
  const measure = (id: string, own: string, weight: number, text: string) =>
    `//- ${folder}/${id}.md\n# ${own}\n\`\`\`yaml\nidentifiant: ${id}\npoints: ${weight}\n\`\`\`\n## Description\n${text}\n`;
  const rules = `//- ${folder}/regles/1.md\n# Règles\n\`\`\`yaml\naction_id: ${name ?? folder}_1.1.1\n\`\`\`\n## Règles\n### Réduction de potentiel\n\`\`\`formule\nsi identite(type, commune) alors ${rule}\n\`\`\`\n`;
  return root + measure('1.1.1', title, points, 'Voir 1.1.2.') + measure('1.1.2', cited, 8, 'À pied.') + rules;
}

const KINDS = [
  { what: 'one name', name: 'cae' },
  { what: 'no name', name: undefined },
] as const;

for (const { what, name } of KINDS) {
  const own = name === undefined ? {} : { name };
  const first = (some: Some = {}) => referential('ancien', { ...own, cited: 'Marcher ailleurs', ...some });
  const second = (some: Some = {}) => referential('nouveau', { ...own, ...some });
  const before = first() + second();

  describe(`two référentiels of ${what}`, () => {
    const told = (after: string) => changesOf(before, after).map(change => `${change.referential} ${lineOf(change)}`);

    it('are told apart by their folders', () => {
      const { workspace } = openFixture(before);
      assert.deepEqual(
        workspace.referentials.map(one => calledIn(workspace, one)),
        ['ancien', 'nouveau'],
      );
      assert.deepEqual(told(first({ title: 'Courir' }) + second({ title: 'Courir' })), [
        'ancien changes-text 1.1.1 retitled Rouler → Courir',
        'nouveau changes-text 1.1.1 retitled Rouler → Courir',
      ]);
    });

    it('have rules of their own, which are all compared', () =>
      assert.deepEqual(told(first() + second({ rule: '0.25' })), [
        'nouveau changes-scores 1.1.1 formula-changed reduction differ',
      ]));

    it('have fingerprints of their own, whatever changes in the other', () => {
      const alone = changesOf(before, first() + second({ points: 13 }));
      const both = changesOf(before, first({ points: 13 }) + second({ points: 13 }));
      const prints = (changes: typeof both) =>
        changes.flatMap(one => (one.referential === 'nouveau' ? one.fingerprint : []));
      assert.equal(prints(alone).length, 1);
      assert.deepEqual(prints(alone), prints(both));
      assert.equal(new Set(both.map(({ fingerprint }) => fingerprint)).size, both.length);
    });

    it('are approved each by itself, for what it cites itself', () => {
      const review = reviewing(before, first({ points: 13 }) + second({ points: 13 }));
      review.approve('nouveau_1.1.1');
      assert.deepEqual(review.states(), ['ancien_1.1.1 reweighted: open', 'nouveau_1.1.1 reweighted: approved']);
      assert.deepEqual(review.suspects(), []);
      review.goOn({ after: first({ points: 13 }) + second({ points: 13, cited: 'Courir' }) });
      assert.deepEqual(review.suspects(), ['nouveau_1.1.1: nouveau_1.1.2']);
    });

    it('were one before: what was approved then is approved still', () => {
      const review = reviewing(second(), second({ points: 13 }));
      review.approve();
      review.goOn({ after: first() + second({ points: 13 }) });
      assert.deepEqual(
        review.states().filter(state => state.includes('reweighted')),
        ['nouveau_1.1.1 reweighted: approved'],
      );
    });
  });
}

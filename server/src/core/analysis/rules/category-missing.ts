import { PersistentMap } from '../../memory/persistent-map.ts';
import { levelOf } from '../../model/id.ts';
import type { Declaration, SourceFile } from '../../model/source.ts';
import { CATEGORIES } from '../../model/words.ts';
import { fieldOf } from '../../parse/fields.ts';
import { fieldMeant } from '../facts/keys.ts';
import { duplicateIds } from '../facts/orphans.ts';
import { perFile } from '../facts/per-file.ts';
import type { ReferentialRule } from '../rule.ts';

/** A sub-action without a category, in a référentiel where most have one. */
export const categoryMissing: ReferentialRule = {
  code: 'category-missing',
  severity: 'warning',
  scope: 'referential',
  *check(referential) {
    const lacking = lackingIn(referential);
    const having = havingOne(referential.files, referential.measureLevel);
    if (having === 0) return;
    const severity = having >= lacking.length ? 'warning' : 'information';
    // An action with the id of another is that fault alone: its level is in doubt.
    const duplicates = duplicateIds(referential);
    for (const { file, entry, id } of lacking) {
      if (!duplicates.has(id)) yield { file, span: entry.titleSpan, severity, args: { known: CATEGORIES } };
    }
  },
  doc: {
    fr: {
      title: 'Catégorie manquante',
      why: 'Dans un référentiel qui répartit ses sous-actions entre bases, mise en œuvre et effets, une sous-action sans catégorie manque aux totaux par catégorie. Un référentiel qui n’a pas de catégories n’est pas concerné ; si moins de la moitié des sous-actions en ont une, c’est une simple information.',
      cure: 'Ajouter `categorie: bases`, `categorie: mise en œuvre` ou `categorie: effets` au bloc.',
    },
    en: {
      title: 'Missing category',
      why: 'In a référentiel that divides its sub-actions between bases, mise en œuvre and effets, a sub-action without a category is missing from the totals by category. A référentiel that has no categories is not concerned; if fewer than half of the sub-actions have one, this is reported as information only.',
      cure: 'Add `categorie: bases`, `categorie: mise en œuvre` or `categorie: effets` to the block.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\ncategorie: bases\n```\n### <|B|>\n```yaml\nid: 1.1.1.2\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n### B\n```yaml\nid: 1.1.1.2\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\ncategorie: bases\n```\n#### Actions\n##### B\n```yaml\nid: 1.1.1.1.1\n```\n',
  ],
};

const lackingIn = perFile((file, measureLevel) =>
  subActionsIn(file, measureLevel)
    .filter(({ entry }) => !entry.block?.fault && !fieldOf(entry, 'categorie') && !fieldMeant(entry, ['categorie']))
    .map(({ entry, id = '' }) => ({ file: file.path, entry, id })),
);

const havingOne = PersistentMap.summary<SourceFile, number, [number]>(
  (file, measureLevel) => subActionsIn(file, measureLevel).filter(({ category }) => category !== undefined).length,
  (a, b) => a + b,
  0,
);

function subActionsIn({ declarations }: SourceFile, measureLevel: number): Declaration[] {
  return declarations.filter(({ id }) => id !== undefined && levelOf(id) === measureLevel + 1);
}

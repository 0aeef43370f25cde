import { memory } from '../../index/memory.ts';
import { levelOf } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { CATEGORIES } from '../../model/words.ts';
import { fieldOf } from '../../parse/fields.ts';
import { fieldMeant } from '../facts/keys.ts';
import { duplicateIds } from '../facts/orphans.ts';
import type { ReferentialRule } from '../rule.ts';

/** A sub-action without a category, in a référentiel where most have one. */
export const categoryMissing: ReferentialRule = {
  code: 'category-missing',
  severity: 'warning',
  scope: 'referential',
  *check(referential) {
    const { files, measureLevel } = referential;
    const counts = files.map(file => counted(file, [measureLevel], () => countsOf(file, measureLevel)));
    const lacking = counts.reduce((sum, { without }) => sum + without.length, 0);
    const having = counts.reduce((sum, { having }) => sum + having, 0);
    if (having === 0) return;
    const severity = having >= lacking ? 'warning' : 'information';
    // An action with the id of another is that fault alone: its level is in doubt.
    const duplicates = duplicateIds(referential);
    for (const { file, entry, id } of counts.flatMap(({ without }) => without)) {
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

interface Counts {
  readonly having: number;
  readonly without: readonly { readonly file: string; readonly id: string; readonly entry: Entry }[];
}

const counted = memory<SourceFile, Counts>();

function countsOf(file: SourceFile, measureLevel: Referential['measureLevel']): Counts {
  const subActions = file.declarations.filter(({ id }) => id !== undefined && levelOf(id) === measureLevel + 1);
  const having = subActions.filter(({ category }) => category !== undefined).length;
  const without = subActions
    .filter(({ entry }) => !entry.block?.fault && !fieldOf(entry, 'categorie') && !fieldMeant(entry, ['categorie']))
    .map(({ entry, id = '' }) => ({ file: file.path, entry, id }));
  return { having, without };
}

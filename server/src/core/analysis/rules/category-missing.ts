import { CATEGORIES } from '../../model/words.ts';
import { categoryTallies, lacksCategory, subActionsIn } from '../facts/categories.ts';
import type { MemberRule } from '../rule.ts';
import { spotIn } from '../spot.ts';

/** A sub-action without a category, in a référentiel where most have one. */
export const categoryMissing: MemberRule = {
  code: 'category-missing',
  severity: 'warning',
  scope: 'member',
  severityIn: view => {
    const { having, lacking } = categoryTallies(view);
    if (having === 0) return undefined;
    return having >= lacking ? 'warning' : 'information';
  },
  check: (shape, { measureLevel, isRepeated }) =>
    subActionsIn(shape, measureLevel)
      // An action with the id of another is that fault alone: its level is in doubt.
      .filter(bone => lacksCategory(bone) && !isRepeated(bone.declared))
      .map(bone => ({ spot: spotIn(shape, bone, 'title'), args: { known: CATEGORIES } })),
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

import { nearest } from '../../model/nearest.ts';
import { CATEGORIES, categoryOf } from '../../model/words.ts';
import type { MemberRule, SpottedFinding } from '../rule.ts';
import { spotIn } from '../spot.ts';

/** A category that is none of the three: the importer refuses the référentiel (domain, section 7); that of today takes any case. */
export const categoryUnknown: MemberRule = {
  code: 'category-unknown',
  severity: 'error',
  scope: 'member',
  check: (shape, { platform }) =>
    shape.bones.flatMap((bone): SpottedFinding[] => {
      const { oddCategory: category } = bone;
      if (category === undefined || (platform === '2026' && categoryOf(category) !== undefined)) return [];
      const meant = nearest(category, CATEGORIES);
      const suggestion = meant !== undefined && { suggestion: meant };
      return [{ spot: spotIn(shape, bone, 'category'), args: { category, known: CATEGORIES, ...suggestion } }];
    }),
  doc: {
    fr: {
      title: 'Catégorie inconnue',
      why: 'La plateforme ne connaît que trois catégories : `bases`, `mise en œuvre` (avec œ) et `effets`. L’importateur refuse tout le référentiel dès qu’une autre valeur s’y trouve.',
      cure: 'Choisir l’une des trois.',
    },
    en: {
      title: 'Unknown category',
      why: 'The platform knows only three categories: `bases`, `mise en œuvre` (with œ) and `effets`. The importer refuses the whole référentiel as soon as one block has any other value.',
      cure: 'Choose one of the three.',
    },
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\ncategorie: <|mise en oeuvre|>\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\ncategorie: <|divers|>\n```\n',
  ],
  good: [
    '# Titre\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\ncategorie: Mise en œuvre\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\ncategorie: mise en œuvre\n```\n',
  ],
};

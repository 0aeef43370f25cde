import { nearest } from '../../model/nearest.ts';
import { CATEGORIES } from '../../model/words.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { FileRule } from '../rule.ts';

/** A category that is none of the three: the importer refuses the référentiel (domain, section 7). */
export const categoryUnknown: FileRule = {
  code: 'category-unknown',
  severity: 'error',
  scope: 'file',
  *check({ declarations }) {
    for (const { entry, category } of declarations) {
      const value = fieldOf(entry, 'categorie')?.value;
      if (value?.kind !== 'scalar' || category !== undefined || entry.block?.fault) continue;
      const meant = nearest(value.text, CATEGORIES);
      const suggestion = meant !== undefined && { suggestion: meant };
      yield { span: value.span, args: { category: value.text, known: CATEGORIES, ...suggestion } };
    }
  },
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
  good: ['# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\ncategorie: mise en œuvre\n```\n'],
};

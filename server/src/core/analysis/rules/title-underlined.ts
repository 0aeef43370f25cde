import { textOf } from '../../text/span.ts';
import type { FileRule } from '../rule.ts';

/** A line of dashes or equal signs right below a paragraph: Markdown makes a title of the paragraph (domain, section 2). */
export const titleUnderlined: FileRule = {
  code: 'title-underlined',
  severity: 'error',
  scope: 'file',
  *check({ faults, text }) {
    for (const fault of faults) {
      if (fault.kind !== 'underline') continue;
      const { span, level } = fault;
      const args = { signs: textOf(text, span).trim().slice(0, 3) };
      if (level === 1) yield { span, variant: 'action', args };
      else yield { span, variant: 'section', severity: 'warning', args };
    }
  },
  doc: {
    fr: {
      title: 'Paragraphe devenu titre',
      why: 'Une ligne de `---` ou de `===` collée sous un paragraphe en fait un titre, le plus souvent par mégarde. Avec `---`, l’importateur y voit une section inconnue et écarte ce qui suit ; avec `===`, une nouvelle action sans identifiant. Ici, le paragraphe est lu comme du texte.',
      cure: 'Laisser une ligne vide au-dessus de la ligne de tirets, ou la retirer.',
    },
    en: {
      title: 'Paragraph turned into a title',
      why: 'A line of `---` or `===` right below a paragraph makes a title of it, mostly by accident. With `---` the importer sees an unknown section and drops what follows; with `===`, a new action without an id. Here the paragraph is read as text.',
      cure: 'Leave an empty line above the line of dashes, or remove it.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nUn texte.\n<|---|>\nLa suite.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nUn texte\nde deux lignes.\n<|=====|>\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nUn texte.\n\n---\nLa suite.\n',
    'T\n===\n```yaml\nid: 1.1.1\n```\nDescription\n---\nUn texte.\n',
  ],
};

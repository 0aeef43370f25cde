import type { FileRule } from '../rule.ts';

/** Text or sections above the first title of a measure file: they belong to no action, and the importer drops them. */
export const textAboveTitle: FileRule = {
  code: 'text-above-title',
  severity: 'warning',
  scope: 'file',
  *check({ kind, faults }) {
    if (kind !== 'measure') return;
    for (const fault of faults) if (fault.kind === 'above-title') yield { span: fault.span, variant: fault.what };
  },
  doc: {
    fr: {
      title: 'Texte au-dessus du titre',
      why: 'Un fichier de mesure commence par son titre (`#`) et son bloc. Ce qui est écrit au-dessus n’appartient à aucune action : l’importateur l’écarte.',
      cure: 'Déplacer le texte sous le bloc, dans une section de l’action.',
    },
    en: {
      title: 'Text above the title',
      why: 'A measure file begins with its title (`#`) and its block. What stands above belongs to no action: the importer drops it.',
      cure: 'Move the text below the block, into a section of the action.',
    },
  },
  bad: [
    '<|## Description|>\nUn texte.\n# T\n```yaml\nid: 1.1.1\n```\n',
    '<|Un texte.|>\n\n# T\n```yaml\nid: 1.1.1\n```\n## Actions\n',
  ],
  good: ['<!-- à relire -->\n\n# T\n```yaml\nid: 1.1.1\n```\n## Description\nUn texte.\n'],
};

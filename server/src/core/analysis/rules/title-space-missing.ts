import type { FileRule } from '../rule.ts';

/** A title without a space after its signs: it is none, and its block overwrites the entry above (domain, section 2). */
export const titleSpaceMissing: FileRule = {
  code: 'title-space-missing',
  severity: 'error',
  scope: 'file',
  *check({ faults, text }) {
    for (const fault of faults) {
      if (fault.kind !== 'title-space') continue;
      const { span, names } = fault;
      const args = { title: text.slice(span.start, span.end).replace(/^#+/, '') };
      yield { span, variant: names, args, ...(names === 'section' && { severity: 'warning' as const }) };
    }
  },
  doc: {
    fr: {
      title: 'Titre sans espace après les `#`',
      why: 'Sans espace après ses `#`, une ligne n’est pas un titre : l’importateur donne le bloc qui la suit à l’action du dessus, dont il écrase l’identifiant et les points, ou le texte d’une section à celle du dessus. Ici, le titre est lu comme il a été voulu.',
      cure: 'Ajouter l’espace ; la correction proposée le fait.',
    },
    en: {
      title: 'Title without a space after its `#` signs',
      why: 'Without a space after its `#` signs, a line is not a title: the importer gives the block below it to the action above, whose id and points it overwrites, or the text of a section to the section above. Here the title is read as it was meant.',
      cure: 'Add the space; the proposed fix does so.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n<|###B|>\n```yaml\nid: 1.1.1.2\n```\n',
    '<|#La collectivité|>\n```yaml\nid: 1.1.1\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nTexte.\n<|##Contexte|>\nTexte.\n',
  ],
  good: ['# T\n```yaml\nid: 1.1.1\n```\n## Description\nLe mot-dièse\n#climat est suivi.\n'],
};

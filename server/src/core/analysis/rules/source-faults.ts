import type { SourceFault } from '../../model/source.ts';
import type { FileRule } from '../rule.ts';

/** Lines that git left where two versions met; only one side of the conflict is read. */
export const conflictMarker: FileRule = {
  ...ruleFor('conflict-marker'),
  code: 'conflict-marker',
  severity: 'error',
  doc: {
    fr: {
      title: 'Conflit git non résolu',
      why: 'Git laisse ces lignes là où deux versions du texte se contredisent. L’importateur les prendrait pour du texte, et les actions de la seconde version pour des doublons. Seule la première version est lue ici.',
      cure: 'Garder l’une des deux versions, ou les réunir, puis retirer les lignes de marques.',
    },
    en: {
      title: 'Unresolved git conflict',
      why: 'Git leaves these lines where two versions of the text contradict each other. The importer would take them for text, and the actions of the second version for duplicates. Only the first version is read here.',
      cure: 'Keep one of the two versions, or merge them, then remove the marker lines.',
    },
  },
  bad: ['# T\n```yaml\nid: 1.1.1\n```\n## Description\n<|<<<<<<< HEAD|>\nIci.\n<|=======|>\nLà.\n<|>>>>>>> autre|>\n'],
  good: ['# T\n```yaml\nid: 1.1.1\n```\n## Description\nIci.\n'],
};

/** Bytes that are not UTF-8: accents are lost. */
export const textEncoding: FileRule = {
  ...ruleFor('encoding'),
  code: 'text-encoding',
  severity: 'error',
  doc: {
    fr: {
      title: 'Fichier qui n’est pas en UTF-8',
      why: 'Les lettres accentuées d’un fichier enregistré dans un autre encodage (Latin-1, Windows-1252) sont perdues à la lecture.',
      cure: 'Rouvrir le fichier dans son encodage, puis l’enregistrer en UTF-8.',
    },
    en: {
      title: 'File that is not in UTF-8',
      why: 'The accented letters of a file saved in another encoding (Latin-1, Windows-1252) are lost when it is read.',
      cure: 'Reopen the file in its own encoding, then save it as UTF-8.',
    },
  },
  bad: ['# Strat<|\ufffd|>gie\n```yaml\nid: 1.1.1\n```\n'],
  good: ['# Stratégie\n```yaml\nid: 1.1.1\n```\n'],
};

/** A file too long to be read. */
export const fileTooLarge: FileRule = {
  ...ruleFor('too-large'),
  code: 'file-too-large',
  severity: 'error',
  doc: {
    fr: {
      title: 'Fichier trop grand',
      why: 'Au-delà de deux millions de caractères, un fichier Markdown n’est pas lu, et rien ne dit ce qu’il contient : ses actions, s’il en a, n’existent pas pour le reste du référentiel.',
      cure: 'Le diviser en un fichier par mesure ; s’il n’est pas du référentiel, le nommer sous `ignore` dans `referentiel.json`.',
    },
    en: {
      title: 'File too large',
      why: 'A Markdown file of more than two million characters is not read, and nothing says what it holds: its actions, if it has any, do not exist for the rest of the référentiel.',
      cure: 'Split it into one file per measure; if it is none of the référentiel, name it below `ignore` in `referentiel.json`.',
    },
  },
  bad: [
    `<||># T\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\n${'a '.repeat(1_000_000)}\n`,
    `//- notes.md\n<||>${'a '.repeat(1_000_001)}`,
  ],
  good: ['# T\n```yaml\nid: 1.1.1\n```\n'],
};

function ruleFor(kind: SourceFault['kind']) {
  return {
    scope: 'file' as const,
    check: ({ faults }: { readonly faults: readonly SourceFault[] }) =>
      faults
        .filter(fault => fault.kind === kind)
        .map(fault => ({ span: fault.span, args: fault.kind === 'too-large' ? { limit: fault.limit } : {} })),
  };
}

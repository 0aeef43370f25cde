import { allEntries } from '../../parse/declarations.ts';
import { withColon, withSpace } from '../../parse/unkeyed-line.ts';
import { textOf } from '../../text/span.ts';
import type { FileRule } from '../rule.ts';

/** A block of metadata that YAML cannot read: the importer refuses the whole référentiel. */
export const yamlSyntax: FileRule = {
  code: 'yaml-syntax',
  severity: 'error',
  scope: 'file',
  *check({ text, entries }) {
    for (const { block } of allEntries(entries)) {
      if (block?.fault === undefined) continue;
      const { span, reason } = block.fault;
      const line = textOf(text, span);
      yield { span, variant: reason, args: { text: line, meant: withSpace(line) ?? withColon(line) ?? '' } };
    }
  },
  doc: {
    fr: {
      title: 'Bloc de métadonnées illisible',
      why: 'L’importateur refuse tout le référentiel dès qu’un bloc n’est pas du YAML valable. Les clés du bloc sont lues ici une par une, autant qu’il est possible, pour que le reste du fichier reste utilisable.',
      cure: 'Écrire une « clé: valeur » par ligne, mettre entre guillemets droits une valeur qui contient `: ` ou ` #`, fermer le bloc par une ligne de trois accents graves.',
    },
    en: {
      title: 'Unreadable block of metadata',
      why: 'The importer refuses the whole référentiel as soon as one block is not valid YAML. Here the keys of the block are read one by one, as far as possible, so that the rest of the file remains usable.',
      cure: 'Write one “key: value” per line, put straight quotes around a value that contains `: ` or ` #`, and close the block with a line of three backticks.',
    },
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\nclimat_pratic_id: eau <|: deux|>\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n<|points: [30|>\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n<|points:20|>\nclimat_pratic_id: eau\n```\n',
    '# Titre\n```yaml\n<|points 20|>\nid: 1.1.1\n```\n',
    '# Titre\n```yaml\n<|- id: 1.1.1|>\n```\n## Description\n',
    '# Titre\n<|```yaml|>\nid: 1.1.1\n\n## Actions\n### Enfant\n```yaml\nid: 1.1.1.1\n```\n',
  ],
  good: ['# Titre\n```yaml\nid: 1.1.1\npoints: 30 # sur 500\n```\n'],
};

import { allEntries } from '../../parse/declarations.ts';
import type { FileRule } from '../rule.ts';

/** A block of metadata that YAML cannot read: the importer refuses the whole référentiel. */
export const yamlSyntax: FileRule = {
  code: 'yaml-syntax',
  severity: 'error',
  scope: 'file',
  *check({ entries }) {
    for (const { block } of allEntries(entries)) {
      if (block?.fault) yield { span: block.fault.span, variant: block.fault.reason };
    }
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\n<|points: [30|>\n```\n',
    '# Titre\n```yaml\n<|- id: 1.1.1|>\n```\n## Description\n',
    '# Titre\n<|```yaml|>\nid: 1.1.1\n\n## Actions\n### Enfant\n```yaml\nid: 1.1.1.1\n```\n',
  ],
  good: ['# Titre\n```yaml\nid: 1.1.1\npoints: 30 # sur 500\n```\n'],
};

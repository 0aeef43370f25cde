import type { Entry } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { FileRule } from '../rule.ts';

/** A titled entry of a measure file that no id names: the importer cannot place the action. */
export const idMissing: FileRule = {
  code: 'id-missing',
  severity: 'error',
  scope: 'file',
  *check({ kind, entries }) {
    if (kind !== 'measure') return;
    for (const entry of allEntries(entries)) {
      if (lacksId(entry)) yield { span: entry.titleSpan, variant: entry.block ? 'no-key' : 'no-block' };
    }
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### <|Sans bloc|>\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### <|Sans id|>\n```yaml\npoints: 100\n```\n',
  ],
  good: ['# Titre\n```yaml\nid: 1.1.1\n```\n', '# Racine\n```yaml\nidentifiant: ""\nreferentiel: essai\n```\n'],
};

// A block that YAML cannot read is a fault of its own, which may hide the id.
function lacksId(entry: Entry): boolean {
  if (entry.block?.fault) return false;
  const value = fieldOf(entry, ...ID_KEYS)?.value;
  return value === undefined || value.kind === 'empty';
}

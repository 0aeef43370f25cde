import type { Entry, FileKind } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { textOfField } from './fields.ts';

/** What an entry of a file of some kind goes by: its id, of rules the action that they are on; empty where it has none. */
export function entryName(kind: FileKind, entry: Entry): string {
  return textOfField(entry, ...(kind === 'rule' ? ['action_id'] : kind === 'competence' ? ['code'] : ID_KEYS)) ?? '';
}

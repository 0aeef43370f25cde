import { qualifiedId } from '../model/id.ts';
import type { Entry, FileKind, KeyReference, ScalarItem } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { fieldOf, textOfField } from './fields.ts';

/**
 * The qualified ids that the keys of an entry name: `actions` of questions, evidence and indicators, `action_id` of rules.
 * An indicator's `parent` is another indicator, never an action.
 */
export function keyReferencesOf(entry: Entry, kind: FileKind): KeyReference[] {
  if (kind === 'measure' || kind === 'none') return [];
  const from = textOfField(entry, ...(kind === 'rule' ? ['action_id'] : ID_KEYS)) ?? '';
  return itemsOf(entry, kind === 'rule' ? 'action_id' : 'actions').flatMap(item => referenceOf(from, item) ?? []);
}

function itemsOf(entry: Entry, key: string): readonly ScalarItem[] {
  const value = fieldOf(entry, key)?.value;
  if (value?.kind === 'list') return value.items;
  return value?.kind === 'scalar' ? [value] : [];
}

function referenceOf(from: string, { text, span }: ScalarItem): KeyReference | undefined {
  const qualified = qualifiedId(text);
  return qualified && { ...qualified, from, span };
}

import { qualifiedId } from '../model/id.ts';
import type { Entry, FileKind, KeyReference, ScalarItem } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { itemsOfField, textOfField } from './fields.ts';

/**
 * The qualified ids that the keys of an entry name: `actions` of questions, evidence and indicators, `action_id` of rules.
 * An indicator's `parent` is another indicator, never an action.
 */
export function keyReferencesOf(entry: Entry, kind: FileKind): KeyReference[] {
  const from = textOfField(entry, ...(kind === 'rule' ? ['action_id'] : ID_KEYS)) ?? '';
  return actionItemsOf(entry, kind).flatMap(item => referenceOf(from, item) ?? []);
}

/** The values of the key that names actions, ids or not; empty for kinds of entries without one. */
export function actionItemsOf(entry: Entry, kind: FileKind): readonly ScalarItem[] {
  if (kind === 'measure' || kind === 'none') return [];
  return itemsOfField(entry, kind === 'rule' ? 'action_id' : 'actions');
}

function referenceOf(from: string, { text, span }: ScalarItem): KeyReference | undefined {
  const qualified = qualifiedId(text);
  return qualified && { ...qualified, from, span };
}

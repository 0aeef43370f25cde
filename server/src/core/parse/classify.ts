import { QUESTION_TYPES } from '../model/personalisation.ts';
import type { Entry, Field, FileKind } from '../model/source.ts';
import { ACTION_KEYS, ID_KEYS } from '../model/words.ts';
import { fieldOf } from './fields.ts';

const QUESTION_TYPE_SET: ReadonlySet<string> = new Set(QUESTION_TYPES);
const ACTION_KEY_SET: ReadonlySet<string> = new Set(ACTION_KEYS);

/**
 * The kind of an entry, told from the keys of its block in the order that the format prescribes: an indicator also has an
 * `identifiant`, so the order matters. `none` where no key tells.
 */
export function kindOf(entry: Pick<Entry, 'block'>): FileKind {
  const has = (key: string) => fieldOf(entry, key) !== undefined;
  if (has('action_id')) return 'rule';
  if (has('type') && has('thematique_id')) return 'question';
  if (has('unite')) return 'indicator';
  if (has('actions')) return 'evidence';
  // The platform of 2026 takes questions of no theme, too.
  if (asksOfType(fieldOf(entry, 'type'))) return 'question';
  const id = fieldOf(entry, ...ID_KEYS);
  if (id) return namesAction(id) || hasActionKey(entry) ? 'measure' : 'none';
  return hasActionKey(entry) ? 'measure' : 'none';
}

function asksOfType(type: Field | undefined): boolean {
  return type?.value.kind === 'scalar' && QUESTION_TYPE_SET.has(type.value.text);
}

// Dotted numbers, right or nearly so; nothing, for the root or while it is being typed.
function namesAction({ value }: Field): boolean {
  return value.kind === 'empty' || (value.kind === 'scalar' && /^$|^\d/.test(value.text));
}

function hasActionKey(entry: Pick<Entry, 'block'>): boolean {
  return entry.block?.fields.some(({ key }) => ACTION_KEY_SET.has(key) && !ID_KEYS.includes(key)) ?? false;
}

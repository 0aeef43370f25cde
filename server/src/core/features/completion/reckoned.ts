/** Values that follow from what is written elsewhere: the next id, what remains of a weight, the next rank. */

import type { ChildWeights } from '../../analysis/fixes/child-weights.ts';
import { freeIdAt } from '../../analysis/fixes/ids.ts';
import { boneOf } from '../../analysis/fixes/in-file.ts';
import { remainderBelow } from '../../analysis/fixes/remainder.ts';
import { parentOf } from '../../index/tree.ts';
import type { Workspace } from '../../index/workspace.ts';
import { writtenNumber } from '../../model/decimals.ts';
import { idInName, isActionId, parentId } from '../../model/id.ts';
import { folded } from '../../model/plain-words.ts';
import type { Action, Referential } from '../../model/referential.ts';
import type { Entry } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { numberOf, textOfField } from '../../parse/fields.ts';
import type { BlockDraft } from './block.ts';
import { entriesAround } from './draft.ts';
import { type Proposal, written } from './proposal.ts';

/** The id that an action gets at its place: the next free one, or that of its file's name. */
export function nextIds(workspace: Workspace, { draft: { file, path }, entry }: BlockDraft): readonly Proposal[] {
  const bone = file && boneOf(file, entry);
  const id = file && bone ? freeIdAt(workspace, file, bone) : idInName(path);
  return id === undefined ? [] : [{ kind: 'value', label: id, title: '', reason: 'next-id', text: written(id) }];
}

/** What the siblings leave of a weight, and an equal part of it where some of them have none yet either. */
export function remainders(
  { entry, draft, referential, level }: BlockDraft,
  key: ChildWeights['key'],
): readonly Proposal[] {
  const parent = referential && entry && parentIn(referential, draft.entries, entry);
  if (referential === undefined || parent === undefined || level === 'referential') return [];
  const own = entry && textOfField(entry, ...ID_KEYS);
  const remainder = remainderBelow(referential, parent, key, own);
  if (remainder === undefined) return [];
  const { left, others } = remainder;
  const whole = weight(left, 'remainder');
  return others === 0 ? [whole] : [whole, weight(left / (others + 1), 'equal-part')];
}

function weight(value: number, reason: 'remainder' | 'equal-part'): Proposal {
  const label = writtenNumber(value);
  return { kind: 'value', label, title: '', reason, text: written(label) };
}

/** The action below which an entry stands, by its id, or by its place in the text while it has none. */
function parentIn(referential: Referential, entries: readonly Entry[], entry: Entry): Action | undefined {
  const own = textOfField(entry, ...ID_KEYS);
  const action = own === undefined ? undefined : referential.actions.get(own);
  if (action) return parentOf(referential, action);
  const above = own !== undefined && isActionId(own) ? parentId(own) : idAbove(entries, entry);
  return above === undefined ? undefined : referential.actions.get(above);
}

function idAbove(entries: readonly Entry[], entry: Entry): string | undefined {
  for (const other of entries) {
    if (other.children.includes(entry)) return textOfField(other, ...ID_KEYS);
    const below = idAbove(other.children, entry);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** The rank behind those of the other questions of the file. */
export function nextRanks({ draft: { entries }, entry }: BlockDraft): readonly Proposal[] {
  const ranks = entries.flatMap(other => (other === entry ? [] : (numberOf(other, 'ordonnancement') ?? [])));
  const label = String(Math.max(0, ...ranks) + 1);
  return [{ kind: 'value', label, title: '', text: written(label) }];
}

// The importer takes no longer id of evidence.
const LONGEST_ID = 50;

/** An id of the words of the title; for a choice, that of its question with the next letter. */
export function ownIds({ draft, entry, fence }: BlockDraft): readonly Proposal[] {
  if (entry === undefined) return [];
  const above = entriesAround(draft, fence.span.start).at(-2);
  const question = above && textOfField(above, 'id');
  const id = above === undefined ? slugOf(entry.title) : question && choiceId(question, above, entry);
  return id ? [{ kind: 'value', label: id, title: '', text: written(id) }] : [];
}

/** The words of a title as an id, as many as an id may hold. */
function slugOf(title: string): string {
  const slug = folded(title).replaceAll(' ', '_');
  return slug.length <= LONGEST_ID ? slug : slug.slice(0, slug.lastIndexOf('_', LONGEST_ID));
}

/** The id of a choice of a question: the next letter that no other has. */
export function choiceId(question: string, { children }: Entry, own?: Entry): string | undefined {
  const others = new Set(children.flatMap(child => (child === own ? [] : (textOfField(child, 'id') ?? []))));
  return [...'abcdefghijklmnopqrstuvwxyz'].map(letter => `${question}_${letter}`).find(id => !others.has(id));
}

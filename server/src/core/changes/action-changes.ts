import { sourceOf } from '../index/sources.ts';
import { sumOf } from '../index/sum.ts';
import { eachInSteps } from '../memory/all-steps.ts';
import { addAll } from '../memory/long-lists.ts';
import type { Action, ActionSource, Referential } from '../model/referential.ts';
import { sameAmount } from '../model/same-amount.ts';
import type { Entry } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import type { ChangeReason, PointsShift } from './change.ts';
import type { Draft } from './change-of.ts';
import type { ConvertedKeys } from './changed.ts';
import { conversionOf, isConverted } from './conversion.ts';
import { convertedKeys, joinedKeys, NO_KEYS } from './converted-keys.ts';
import { entryChanges, type Naming, namesOthers, titleChange, type Written } from './entry-changes.ts';
import { actionPlace, actionSubject, nameIn } from './lineage.ts';
import { type Cause, consequencesOf } from './points-shifts.ts';
import { editContent } from './tree-content.ts';
import { leavings, type TreeEdit, treeEdits } from './tree-edits.ts';
import { idAfter, type Paired, type ReferentialPair } from './versions.ts';

/** What became of the actions of each référentiel: the tree and its weights, titles, keys and texts. */
export function* actionChanges(
  paired: Paired,
  naming: Naming,
  around: ConvertedKeys,
): Generator<void, readonly Draft[]> {
  const edits = new Map(paired.pairs.map(pair => [pair, treeEdits(pair, paired)]));
  const all = [...edits.values()].flat();
  yield;
  const drafts: Draft[] = [];
  const consequences = new Map<TreeEdit, readonly PointsShift[]>();
  for (const [pair, own] of edits) {
    const left = leavings(pair, all);
    const { byCause, unexplained } = consequencesOf<Cause>(pair, [...own, ...left.values()]);
    for (const edit of own) consequences.set(edit, [...(byCause.get(edit) ?? []), ...(consequences.get(edit) ?? [])]);
    for (const [edit, cause] of left) {
      const there = (byCause.get(cause) ?? []).map(shift => ({ ...shift, id: nameIn(pair.after, shift.id) }));
      consequences.set(edit, [...(consequences.get(edit) ?? []), ...there]);
    }
    yield;
    addAll(drafts, yield* ownChanges(pair, unexplained, naming, around));
  }
  for (const crossing of paired.crossings) addAll(drafts, yield* textChanges(crossing, naming, TOLD_BY_TREE));
  return [...all.map(edit => treeDraft(edit, consequences.get(edit))), ...drafts];
}

function* ownChanges(
  pair: ReferentialPair,
  unexplained: readonly PointsShift[],
  naming: Naming,
  around: ConvertedKeys,
): Generator<void, readonly Draft[]> {
  const own = isConverted(pair)
    ? convertedKeys({ before: entriesOf(pair.before), after: entriesOf(pair.after) })
    : NO_KEYS;
  const without = new Set([...TOLD_BY_TREE, ...own.gained, ...own.lost]);
  const { gained, lost } = joinedKeys([own, around]);
  yield;
  return [
    ...conversionOf(pair, unexplained, { gained: gained.filter(isTold), lost: lost.filter(isTold) }),
    ...(yield* textChanges(pair, naming, without)),
  ];
}

function textChanges(
  pair: ReferentialPair,
  naming: Naming,
  without: ReadonlySet<string>,
): Generator<void, readonly Draft[]> {
  return eachInSteps(pair.same.pairs, both => wordChanges(pair, both, naming, without));
}

function isTold(key: string): boolean {
  return !TOLD_BY_TREE.has(key);
}

function entriesOf({ sources }: Referential): readonly Entry[] {
  return Array.from(sources.values(), ({ declaration }) => declaration.entry);
}

function treeDraft(edit: TreeEdit, consequences: readonly PointsShift[] = []): Draft {
  const { pair, what, before, after } = edit;
  // What is split is told as it was.
  const isOld = after === undefined || what.kind === 'split';
  const points = {
    before: worthOf(pair.before, what.kind === 'merged' ? what.from : [before]),
    after: worthOf(pair.after, what.kind === 'split' ? what.into : [after]),
  };
  return {
    referential: pair.called.after,
    ...(isOld ? oldSubject(pair, before ?? '') : { subject: actionSubject(pair.after, after) }),
    what,
    reason: reasonOf(edit, !sameAmount(points.before ?? 0, points.after ?? 0) || consequences.length > 0),
    points,
    consequences,
    content: editContent(edit),
    before: actionPlace(pair.before, before, keysOf(what)),
    after: actionPlace(pair.after, after ?? (what.kind === 'split' ? what.into[0] : undefined), keysOf(what)),
  };
}

/** What went is told under the measure that it was part of, as that is called after. */
function oldSubject({ before, same }: ReferentialPair, id: string): Pick<Draft, 'subject' | 'named'> {
  const named = actionSubject(before, id);
  if (named.kind !== 'action' || named.measure === undefined || named.measure === id) return { subject: named };
  const measure = idAfter(same, named.measure) ?? named.measure;
  return measure === named.measure ? { subject: named } : { subject: { ...named, measure }, named };
}

/** The keys that say it. */
function keysOf({ kind }: TreeEdit['what']): readonly string[] {
  if (kind === 'reweighted') return ['points', 'pourcentage'];
  return kind === 'recategorised' ? ['categorie'] : [];
}

function reasonOf({ pair: { same }, what, before }: TreeEdit, isWorthAnother: boolean): ChangeReason {
  const isTrailed = (ids: readonly string[]) => ids.every(id => same.trailed.has(id));
  const followed = (ids: readonly string[]) => (!isTrailed(ids) ? 'status-lost' : isWorthAnother ? 'points' : 'trail');
  switch (what.kind) {
    case 'removed':
      return 'status-lost';
    case 'moved':
      return followed([before ?? '']);
    case 'split':
      return followed([before ?? '']);
    case 'merged':
      return followed(what.from);
    default:
      return isWorthAnother ? 'points' : 'text';
  }
}

/** What some actions are worth together; undefined where nothing tells it of any. */
function worthOf({ points }: Referential, ids: readonly (string | undefined)[]): number | undefined {
  const known = ids.flatMap(id => (id === undefined ? [] : (points.get(id)?.points ?? [])));
  return known.length === 0 ? undefined : sumOf(known);
}

/** The keys of an action that the tree tells of. */
const TOLD_BY_TREE: ReadonlySet<string> = new Set([...ID_KEYS, 'points', 'pourcentage', 'categorie', 'referentiel']);

/** Title, keys and texts of one action. */
function wordChanges(
  pair: ReferentialPair,
  [one, other]: readonly [Action, Action],
  naming: Naming,
  without: ReadonlySet<string>,
): readonly Draft[] {
  const { before, after, same } = pair;
  const [old, now] = [one.id, other.id];
  if (naming.isAsBefore && isSameFile(pair, one, other)) return [];
  const [a, b] = [sourceOf(before.files, one), sourceOf(after.files, other)];
  if (a === undefined || b === undefined) return [];
  const isShared = a.declaration === b.declaration && !same.merges.has(now);
  // In what both share, only the names of others may be other ones.
  if (isShared && (naming.isAsBefore || !namesOthers(a.declaration.entry))) return [];
  const both = { before: writtenOf(a), after: writtenOf(b) };
  const joined = (same.merges.get(now) ?? []).filter(id => id !== old).flatMap(id => before.sources.get(id) ?? []);
  const changes = [...titleChange(both), ...entryChanges(both, { ...naming, without, joined: joined.map(writtenOf) })];
  if (changes.length === 0) return [];
  const own = { referential: pair.called.after, subject: actionSubject(after, now), reason: 'text' } as const;
  return changes.map(change => ({ ...own, ...change }));
}

/** True for an action that stands where it stood, in a file that nobody touched. */
function isSameFile({ before, after }: ReferentialPair, a: Action, b: Action): boolean {
  const [path] = a.declaredIn;
  const isThere = path !== undefined && a.id === b.id && path === b.declaredIn[0];
  return isThere && before.files.get(path) === after.files.get(path);
}

function writtenOf({ file, declaration }: ActionSource): Written {
  return { file, entry: declaration.entry };
}

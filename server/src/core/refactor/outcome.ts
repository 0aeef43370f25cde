import type { Changes } from '../analysis/fix.ts';
import { referentialIn, type Workspace, withFiles } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import { isAtOrBelow, isBelow } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { sameAmount } from '../model/same-amount.ts';
import type { SourceFile } from '../model/source.ts';
import { parseFile } from '../parse/parse-file.ts';
import { applyEdits } from '../text/edits.ts';
import { type LineIndex, lineIndex } from '../text/line-index.ts';
import { type Plan, type Planned, type Refused, refused } from './plan.ts';

/** The workspace once some changes are made, the same one whenever they are asked about. It costs what they change. */
export function workspaceAfter(workspace: Workspace, changes: Changes): Workspace {
  return outcomes(changes, [workspace], () => changed(workspace, changes));
}

// A plan is tried out, then asked where it leads and what becomes of its ids.
const outcomes = memory<Changes, Workspace>();

function changed(workspace: Workspace, { edits, creates, renames, deletes }: Changes): Workspace {
  const { files } = workspace;
  const after = new Map<string, SourceFile | undefined>(deletes.map(path => [path, undefined]));
  for (const path of new Set(edits.map(({ file }) => file))) {
    const before = files.get(path);
    const own = edits.filter(({ file }) => file === path);
    if (before) after.set(path, parseFile(path, applyEdits(before.text, own), before));
  }
  const moved = renames.map(({ from, to }) => [from, to, after.get(from) ?? files.get(from)] as const);
  for (const { from } of renames) after.set(from, undefined);
  for (const [, to, file] of moved) if (file) after.set(to, parseFile(to, file.text, file));
  for (const { path, text } of creates) after.set(path, parseFile(path, text));
  return withFiles(workspace, after);
}

/** The lines of one file once some changes are made: no more is read than its own. */
export function linesAfter(
  { files }: Pick<Workspace, 'files'>,
  { edits, creates, renames }: Changes,
  path: string,
): LineIndex | undefined {
  const from = renames.find(({ to }) => to === path)?.from ?? path;
  const made = creates.find(one => one.path === path);
  if (made) return lineIndex(made.text);
  const before = files.get(from);
  const own = edits.filter(({ file }) => file === from);
  return before && lineIndex(applyEdits(before.text, own));
}

/** A référentiel once a plan is carried out; undefined where nothing is left of it. */
export function referentialAfter(
  workspace: Workspace,
  { folder }: Referential,
  { changes }: Planned,
): Referential | undefined {
  return referentialIn(workspaceAfter(workspace, changes), folder);
}

/** A plan after which the author goes on to write the title of an action. */
export function focusedOn(workspace: Workspace, referential: Referential, plan: Planned, id: string): Planned {
  const source = referentialAfter(workspace, referential, plan)?.sources.get(id);
  return source ? { ...plan, focus: { file: source.file.path, span: source.declaration.entry.titleSpan } } : plan;
}

/** What must hold of a référentiel after a change. */
export interface Expected {
  /** The ids that are not where they were, by what they are then; undefined for those that go. */
  readonly renumbered?: ReadonlyMap<string, string | undefined>;
  readonly added?: readonly string[];
  /** What an action of before is to be worth; what it is, where that is absent. */
  readonly worth?: (action: Action) => number | undefined;
  /** True for what may be worth anything else. */
  readonly isFree?: (id: string) => boolean;
}

/** What a new child of an action leaves free: those beside it may share with it, and those above it may be sums. */
export function freedByChild(parent: string): (id: string) => boolean {
  return id => isAtOrBelow(id, parent) || isBelow(parent, id);
}

/**
 * A plan that was tried out: refused where, once it is done, an action is missing or there twice that should not be, or one is
 * worth something else. What an author wrote oddly, in a comment or a block that nobody closed, is not made worse so.
 */
export function proved(workspace: Workspace, before: Referential, plan: Planned, expected: Expected): Plan {
  return faultOf(before, referentialAfter(workspace, before, plan), expected) ?? plan;
}

/** What is not as it should be in a référentiel after a change; undefined where all is. */
export function faultOf(before: Referential, after: Referential | undefined, expected: Expected): Refused | undefined {
  if (after === undefined) return refused('unreadable');
  const wanted = new Map<string, string | undefined>();
  for (const { id } of before.actions.values()) {
    const now = expected.renumbered?.has(id) ? expected.renumbered.get(id) : id;
    if (now !== undefined) wanted.set(now, id);
  }
  for (const id of expected.added ?? []) wanted.set(id, undefined);
  const lost = [...wanted.keys()].find(id => !after.actions.has(id));
  const strange = [...after.actions.keys()].find(id => !wanted.has(id));
  const id = lost ?? strange;
  if (id !== undefined || after.duplicates.length > before.duplicates.length) {
    return refused('unreadable', id === undefined ? {} : { id });
  }
  for (const [now, old] of wanted) {
    if (old === undefined || expected.isFree?.(now)) continue;
    const action = before.actions.get(old);
    const was = action && expected.worth ? expected.worth(action) : before.points.get(old)?.points;
    const is = after.points.get(now)?.points;
    // Of what nobody knew the worth, any is news; what nothing is left below is worth nothing.
    if (was !== undefined && !sameAmount(was, is ?? 0))
      return refused('points-change', { id: now, before: was, after: is ?? 0 });
  }
  return undefined;
}

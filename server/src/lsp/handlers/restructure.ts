import type { WorkspaceEdit } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Changes } from '../../core/analysis/fix.ts';
import { wholeLines } from '../../core/analysis/fixes/make.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Place } from '../../core/model/problem.ts';
import type { Referential } from '../../core/model/referential.ts';
import { focusedOn, linesAfter, referentialAfter } from '../../core/refactor/outcome.ts';
import type { Outside } from '../../core/refactor/outside.ts';
import type { Doubt, Plan, Planned } from '../../core/refactor/plan.ts';
import { trailName } from '../../core/refactor/trail-name.ts';
import { planOf, type Wish } from '../../core/refactor/wish.ts';
import { textOf } from '../../core/text/span.ts';
import type { WireLocation } from '../../protocol/language.ts';
import type { CitedIn, RestructureAnswer, WishedAction } from '../../protocol/restructure.ts';
import { sayRefusal, sayWish } from '../../words/restructuring.ts';
import type { Editing } from '../edits/editing.ts';
import { actionsOf, type TrailStep, type Trails } from '../edits/trails.ts';
import { referentialWith } from '../proto/referential-key.ts';
import { locationIn, toRange } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';

/** Has the client make an edit, under a name that its list of undoable things may show. */
export type Apply = (label: string, edit: WorkspaceEdit) => Promise<Applied>;

export interface Applied {
  readonly applied: boolean;
  readonly failureReason?: string;
}

/** A plan in the words of the protocol, with the edit that carries it out; the reason where it is refused. */
export type WirePlan =
  | {
      readonly kind: 'edit';
      readonly label: string;
      readonly edit: WorkspaceEdit;
      readonly focus: WireLocation | null;
      readonly moved: WireLocation | null;
      /** Undefined where no id is another. */
      readonly step: TrailStep | undefined;
      readonly cited: readonly CitedIn[];
      /** What somebody is to agree to; none where nothing is doubtful. */
      readonly doubts: readonly Doubt[];
      readonly changes: Changes;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** The edit of a wish; one of several files is looked at first, but where it only begins something. */
export function wishedEdit(workspace: Workspace, { referential: key, wish }: WishedAction, editing: Editing): WirePlan {
  const referential = referentialWith(workspace, key);
  if (referential === undefined) return { kind: 'refused', reason: say('There is no référentiel here.') };
  const plan = planOf(workspace, referential, wish, editing.outside);
  const from = placeOf(referential, wish);
  const wired = wirePlan(workspace, plan, sayWish(referential, wish), editing, from);
  if (wired.kind === 'refused') return wired;
  const moved = movedTo(workspace, referential, wish, plan);
  return { ...wired, moved, step: stepOf(workspace, referential, plan, editing.outside) };
}

/** The edit of any plan; `from` is the place that asks for it, which is then looked at first. */
export function wirePlan(
  workspace: Workspace,
  plan: Plan,
  label: string,
  editing: Pick<Editing, 'toEdit' | 'outside'>,
  from?: Place,
): WirePlan {
  if (plan.kind === 'refused') return { kind: 'refused', reason: sayRefusal(plan) };
  const { changes } = plan;
  const edit = editing.toEdit(workspace, changes, from);
  if (edit === undefined) return { kind: 'refused', reason: say('This editor cannot create, rename or delete files.') };
  const told = { focus: focusOf(workspace, plan), cited: citedIn(workspace, editing.outside, plan) };
  return { kind: 'edit', label, edit, changes, doubts: plan.doubts ?? [], moved: null, step: undefined, ...told };
}

/** Has a plan carried out, unless not all of it could be. */
export async function carriedOut(
  plan: WirePlan,
  { hindrance }: Pick<Editing, 'hindrance'>,
  apply: Apply,
  trails: Pick<Trails, 'add'>,
): Promise<RestructureAnswer> {
  if (plan.kind === 'refused') return plan;
  const reason = await hindrance(plan.changes);
  if (reason !== undefined) return { kind: 'refused', reason };
  const { applied, failureReason } = await apply(plan.label, plan.edit);
  return applied
    ? { kind: 'done', focus: plan.focus, moved: plan.moved, trail: plan.step ? trails.add(plan.step) : null }
    : { kind: 'not-applied', reason: failureReason ?? '' };
}

function placeOf({ sources }: Referential, wish: Wish) {
  const source = wish.do === 'new' ? undefined : sources.get(wish.id);
  return source && { file: source.file.path, span: source.declaration.entry.titleSpan };
}

/** What becomes of the ids; undefined where none is another. */
function stepOf(workspace: Workspace, referential: Referential, plan: Plan, outside: Outside): TrailStep | undefined {
  if (plan.kind === 'refused' || plan.trail === undefined || plan.trail.size === 0) return undefined;
  const after = referentialAfter(workspace, referential, plan);
  const { folder } = referential;
  const name = trailName(workspace, referential, outside);
  return { folder, name, trail: plan.trail, before: actionsOf(referential), after: after ? actionsOf(after) : [] };
}

/** Scenarios name actions too, and are no files of the workspace. */
function citedIn({ files }: Workspace, { scenarios }: Outside, { cited = [] }: Planned): readonly CitedIn[] {
  return cited.flatMap(({ file: path, span }) => {
    const file = files.get(path) ?? scenarios.find(one => one.path === path);
    if (file === undefined) return [];
    const line = textOf(file.text, wholeLines(file, span)).trim();
    return [{ uri: uriOf(path), range: toRange(file.lines, span), line }];
  });
}

/** Where an author goes on to write, in the texts as they are then. */
function focusOf(workspace: Workspace, { changes, focus }: Planned): WireLocation | null {
  return (focus && locationIn(linesAfter(workspace, changes, focus.file), focus)) ?? null;
}

const MOVING: ReadonlySet<Wish['do']> = new Set(['move', 'step', 'merge']);

/** Where an action that goes elsewhere stands then, in the texts as they are then; null where the wish is another. */
function movedTo(workspace: Workspace, referential: Referential, wish: Wish, plan: Plan): WireLocation | null {
  if (plan.kind === 'refused' || !MOVING.has(wish.do)) return null;
  const [heir] = plan.trail?.get(wish.id) ?? [];
  return focusOf(workspace, focusedOn(workspace, referential, plan, heir?.id ?? wish.id));
}

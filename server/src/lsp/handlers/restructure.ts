import type { WorkspaceEdit } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Changes } from '../../core/analysis/fix.ts';
import { wholeLines } from '../../core/analysis/fixes/make.ts';
import { prefixesOf } from '../../core/index/references.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Place } from '../../core/model/problem.ts';
import type { Referential } from '../../core/model/referential.ts';
import { workspaceAfter } from '../../core/refactor/outcome.ts';
import type { Plan, Planned } from '../../core/refactor/plan.ts';
import { trailMap, trailOrigins } from '../../core/refactor/trail-text.ts';
import { planOf, type Wish } from '../../core/refactor/wish.ts';
import { textOf } from '../../core/text/span.ts';
import type { WireLocation } from '../../protocol/language.ts';
import type { CitedIn, RestructureAnswer, WireTrail, WishedAction } from '../../protocol/restructure.ts';
import { askDoubt, sayRefusal, sayWish } from '../../words/restructuring.ts';
import type { Editing } from '../editing.ts';
import { toLocation } from '../to-proto.ts';
import { pathOf } from '../uris.ts';

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
      readonly trail: WireTrail | null;
      readonly cited: readonly CitedIn[];
      /** What somebody is to be asked before; undefined where nothing is doubtful. */
      readonly doubt: string | undefined;
      readonly changes: Changes;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** The edit of a wish; one of several files is looked at first, but where it only begins something. */
export function wishedEdit(workspace: Workspace, { referential: key, wish }: WishedAction, editing: Editing): WirePlan {
  const referential = workspace.referentials.find(({ folder }) => folder === pathOf(key));
  if (referential === undefined) return { kind: 'refused', reason: say('There is no référentiel here.') };
  const plan = planOf(workspace, referential, wish, editing.outside);
  const [name = ''] = prefixesOf(referential);
  return wirePlan(workspace, plan, sayWish(referential, wish), editing, { from: placeOf(referential, wish), name });
}

/** The place that asks for a change, which is then looked at first, and the name of the référentiel. */
interface Around {
  readonly from?: Place | undefined;
  readonly name: string;
}

/** The edit of any plan. */
export function wirePlan(
  workspace: Workspace,
  plan: Plan,
  label: string,
  editing: Pick<Editing, 'toEdit'>,
  { from, name }: Around,
): WirePlan {
  if (plan.kind === 'refused') return { kind: 'refused', reason: sayRefusal(plan) };
  const { changes } = plan;
  const edit = editing.toEdit(workspace, changes, from);
  if (edit === undefined) return { kind: 'refused', reason: say('This editor cannot create, rename or delete files.') };
  const doubt = plan.doubt && askDoubt(label, plan.doubt);
  const told = { focus: focusOf(workspace, plan), trail: trailOf(plan, name), cited: citedIn(workspace, plan) };
  return { kind: 'edit', label, edit, changes, doubt, ...told };
}

/** Has a plan carried out, unless not all of it could be. */
export async function carriedOut(
  plan: WirePlan,
  { hindrance }: Pick<Editing, 'hindrance'>,
  apply: Apply,
): Promise<RestructureAnswer> {
  if (plan.kind === 'refused') return plan;
  const reason = await hindrance(plan.changes);
  if (reason !== undefined) return { kind: 'refused', reason };
  const { applied, failureReason } = await apply(plan.label, plan.edit);
  return applied
    ? { kind: 'done', focus: plan.focus, trail: plan.trail }
    : { kind: 'not-applied', reason: failureReason ?? '' };
}

function placeOf({ sources }: Referential, wish: Wish) {
  const source = wish.do === 'new' ? undefined : sources.get(wish.id);
  return source && { file: source.file.path, span: source.declaration.entry.titleSpan };
}

/** What became of the ids; null where none is another. */
function trailOf({ trail }: Planned, name: string): WireTrail | null {
  if (trail === undefined || trail.size === 0) return null;
  return { count: trail.size, map: trailMap(trail, name), origins: trailOrigins(trail, name) };
}

function citedIn(workspace: Workspace, { cited = [] }: Planned): readonly CitedIn[] {
  return cited.flatMap(place => {
    const location = toLocation(workspace, place);
    const file = workspace.files.get(place.file);
    return location && file ? [{ ...location, line: textOf(file.text, wholeLines(file, place.span)).trim() }] : [];
  });
}

/** Where an author goes on to write, in the texts as they are then. */
function focusOf(workspace: Workspace, { changes, focus }: Planned): WireLocation | null {
  return (focus && toLocation(workspaceAfter(workspace, changes), focus)) ?? null;
}

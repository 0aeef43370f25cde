import type { CodeAction, Connection } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Changes } from '../../core/analysis/fix.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { planNewReferential } from '../../core/refactor/new-referential.ts';
import type { Doubt } from '../../core/refactor/plan.ts';
import {
  isWishedAction,
  type NewReferentialParams,
  newReferentialRequest,
  type RestructureAnswer,
  type RestructureParams,
  restructureRequest,
  type TrailKeptParams,
  trailKeptNotification,
} from '../../protocol/restructure.ts';
import { askDoubts } from '../../words/restructuring.ts';
import type { Confirming } from '../edits/confirming.ts';
import type { ReadEditing } from '../edits/editing.ts';
import { createTrails } from '../edits/trails.ts';
import { leadingTo } from '../handlers/leading.ts';
import { type Apply, carriedOut, wirePlan, wishedEdit } from '../handlers/restructure.ts';
import { pathOf } from '../proto/uris.ts';
import type { Answer, Notified } from '../session/answers.ts';
import { failed } from '../wire/failed.ts';

export interface RestructuringHost {
  readonly editing: ReadEditing;
  readonly confirming: Confirming;
  /** The command of the client that shows a place, behind an edit that it asks for; undefined where it has none, or takes none then. */
  readonly leads: () => string | undefined;
  readonly answer: Answer;
  readonly notified: Notified;
}

/** Gives a refactoring that an editor lists its edit; undefined for any other code action. */
export type Refactored = (workspace: Workspace, action: CodeAction) => Promise<CodeAction | undefined>;

/** Answers what changes a référentiel. */
export function serveRestructuring(
  connection: Connection,
  { editing, confirming, leads, answer, notified }: RestructuringHost,
): Refactored {
  const apply: Apply = (label, edit) =>
    connection.workspace.applyEdit({ label, edit, metadata: { isRefactoring: true } });
  const trails = createTrails();
  const isAgreed = async ({
    label,
    doubts,
  }: {
    readonly label: string;
    readonly doubts: readonly Doubt[];
  }): Promise<boolean> => doubts.length === 0 || (await confirming.agreed(askDoubts(label, doubts)));
  const restructured = async (workspace: Workspace, params: RestructureParams): Promise<RestructureAnswer> => {
    const around = await editing(pathOf(params.referential));
    const plan = wishedEdit(workspace, params, around);
    if (plan.kind === 'edit' && params.isForeseen) return { kind: 'foreseen', label: plan.label, cited: plan.cited };
    const isWanted = plan.kind !== 'edit' || (await isAgreed(plan));
    const hindrance = (changes: Changes) => around.hindranceSince(workspace, changes);
    return isWanted ? carriedOut(plan, { hindrance }, apply, trails) : { kind: 'not-applied', reason: '' };
  };
  const begun = async (workspace: Workspace, { folder, name }: NewReferentialParams): Promise<RestructureAnswer> => {
    const around = await editing(pathOf(folder));
    const plan = planNewReferential(workspace, pathOf(folder), name);
    return carriedOut(wirePlan(workspace, plan, say('New référentiel'), around), around, apply, trails);
  };
  const refactored: Refactored = async (workspace, action) => {
    if (!isWishedAction(action.data)) return undefined;
    const around = await editing(pathOf(action.data.referential));
    const plan = wishedEdit(workspace, action.data, around);
    if (plan.kind === 'refused') throw failed(plan.reason);
    const reason = await around.hindrance(plan.changes);
    if (reason !== undefined) throw failed(reason);
    const isWanted =
      (await isAgreed(plan)) && (plan.cited.length === 0 || (await confirming.isToGo(plan.label, plan.cited)));
    if (!isWanted) return { ...action, edit: {} };
    const isAsked = plan.doubts.length > 0 || plan.cited.length > 0;
    const since = isAsked ? await around.hindranceSince(workspace, plan.changes) : undefined;
    if (since !== undefined) throw failed(since);
    return { ...action, edit: plan.edit, ...leadingTo(leads(), action.title, plan.focus ?? plan.moved) };
  };
  connection.onRequest<RestructureAnswer, unknown>(restructureRequest, answer('restructuring', restructured));
  connection.onRequest<RestructureAnswer, unknown>(newReferentialRequest, answer('new référentiel', begun));
  connection.onNotification(
    trailKeptNotification,
    notified('trail', ({ referential }: TrailKeptParams) => trails.kept(pathOf(referential))),
  );
  return refactored;
}

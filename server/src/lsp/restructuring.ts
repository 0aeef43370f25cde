import type { CodeAction, Connection } from 'vscode-languageserver';
import { say } from '../../../l10n/say.ts';
import { planNewReferential } from '../core/refactor/new-referential.ts';
import {
  isWish,
  isWishedAction,
  type NewReferentialParams,
  newReferentialRequest,
  type RestructureAnswer,
  type RestructureParams,
  restructureRequest,
} from '../protocol/restructure.ts';
import type { Answer } from './answers.ts';
import { type Apply, carriedOut, type Editing, wirePlan, wishedEdit } from './handlers/restructure.ts';
import { pathOf } from './uris.ts';
import { ErrorCodes, LSPErrorCodes, ResponseError } from './values.ts';

export interface RestructuringHost {
  /** As the texts are now. */
  readonly editing: () => Editing;
  readonly answer: Answer;
}

/** Answers what changes a référentiel, and gives the refactorings that an editor lists their edits. */
export function serveRestructuring(connection: Connection, { editing, answer }: RestructuringHost): void {
  const apply: Apply = (label, edit) =>
    connection.workspace.applyEdit({ label, edit, metadata: { isRefactoring: true } });
  connection.onRequest<RestructureAnswer, unknown>(
    restructureRequest,
    answer('restructuring', (workspace, params: RestructureParams): RestructureAnswer | Promise<RestructureAnswer> => {
      if (!isWish(params.wish)) throw new ResponseError(ErrorCodes.InvalidParams, 'No wish that is known');
      const plan = wishedEdit(workspace, params, editing());
      if (plan.kind === 'edit' && params.isForeseen) return { kind: 'foreseen', label: plan.label, cited: plan.cited };
      return carriedOut(plan, apply);
    }),
  );
  connection.onRequest<RestructureAnswer, unknown>(
    newReferentialRequest,
    answer('new référentiel', (workspace, { folder, name }: NewReferentialParams) => {
      const plan = planNewReferential(workspace, pathOf(folder), name);
      return carriedOut(wirePlan(workspace, plan, say('New référentiel'), editing(), { name }), apply);
    }),
  );
  connection.onCodeActionResolve(
    answer('refactoring', (workspace, action: CodeAction): CodeAction => {
      if (!isWishedAction(action.data)) return action;
      const plan = wishedEdit(workspace, action.data, editing());
      if (plan.kind === 'refused') throw new ResponseError(LSPErrorCodes.RequestFailed, plan.reason);
      return { ...action, edit: plan.edit };
    }),
  );
}

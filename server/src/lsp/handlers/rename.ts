import type { Range, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Changes } from '../../core/analysis/fix.ts';
import { renameable } from '../../core/features/rename.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { type Plan, type Refused, refused } from '../../core/refactor/plan.ts';
import { sayRefusal } from '../../words/restructuring.ts';
import { type Pointed, pointedAt } from '../from-proto.ts';
import type { OpenScenario } from '../scenarios.ts';
import { toRange } from '../to-proto.ts';
import { pathOf } from '../uris.ts';
import { LSPErrorCodes, ResponseError } from '../values.ts';

/** What a request to rename points at; undefined in a document that is none of ours. @throws ResponseError where that is nothing */
export function pointedToRename(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: TextDocumentPositionParams,
): Pointed | undefined {
  const { uri } = params.textDocument;
  if (!workspace.files.has(pathOf(uri)) && !opened.some(open => open.uri === uri)) return undefined;
  const pointed = pointedAt(workspace, opened, params);
  if (pointed === undefined) throw refusal(refused('nothing-to-rename'));
  return pointed;
}

/** The name at a place, and where it stands. @throws ResponseError where nothing can be renamed, and says why */
export function prepareRename(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: TextDocumentPositionParams,
): { readonly range: Range; readonly placeholder: string } | null {
  const pointed = pointedToRename(workspace, opened, params);
  if (pointed === undefined) return null;
  const { subject, lines } = pointed;
  const scenario = opened.find(open => open.scenario.path === subject.file)?.scenario;
  const { text } = workspace.files.get(subject.file) ?? scenario ?? { text: '' };
  const found = renameable(subject, text);
  if (found.kind === 'refused') throw refusal(found);
  return { range: toRange(lines, found.span), placeholder: found.name };
}

/** The changes of a plan. @throws ResponseError where it is refused, and says why */
export function demandChanges(plan: Plan): Changes {
  if (plan.kind === 'refused') throw refusal(plan);
  return plan.changes;
}

function refusal(plan: Refused): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestFailed, sayRefusal(plan));
}

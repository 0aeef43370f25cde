import type { Range, TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Changes } from '../../core/analysis/fix.ts';
import { renameable } from '../../core/features/rename.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { type Plan, refused } from '../../core/refactor/plan.ts';
import { sayRefusal } from '../../words/restructuring.ts';
import { type Pointed, pointedAt, pointedInSettings } from '../proto/from-proto.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';
import { failed } from '../wire/failed.ts';

/** What is open beside the files of the workspace and may name what is in them. */
export interface OpenBeside {
  readonly scenarios: readonly OpenScenario[];
  /** The `referentiel.json` of a path, if it is open. */
  readonly settings: (path: string) => TextDocument | undefined;
}

/** What a request to rename points at; undefined in a document that is none of ours. @throws ResponseError where that is nothing */
export function pointedToRename(
  workspace: Workspace,
  { scenarios, settings }: OpenBeside,
  params: TextDocumentPositionParams,
): Pointed | undefined {
  const { uri } = params.textDocument;
  const configuration = settings(pathOf(uri));
  const isOurs = workspace.files.has(pathOf(uri)) || scenarios.some(open => open.uri === uri);
  if (configuration === undefined && !isOurs) return undefined;
  const pointed = configuration
    ? pointedInSettings(workspace, configuration, params)
    : pointedAt(workspace, scenarios, params);
  if (pointed === undefined) throw failed(sayRefusal(refused('nothing-to-rename')));
  return pointed;
}

/** The name at a place, and where it stands. @throws ResponseError where nothing can be renamed, and says why */
export function prepareRename(
  workspace: Workspace,
  open: OpenBeside,
  params: TextDocumentPositionParams,
): { readonly range: Range; readonly placeholder: string } | null {
  const pointed = pointedToRename(workspace, open, params);
  if (pointed === undefined) return null;
  const { subject, lines } = pointed;
  const found = renameable(subject, lines.text);
  if (found.kind === 'refused') throw failed(sayRefusal(found));
  return { range: toRange(lines, found.span), placeholder: found.name };
}

/** The changes of a plan. @throws ResponseError where it is refused, and says why */
export function demandChanges(plan: Plan): Changes {
  if (plan.kind === 'refused') throw failed(sayRefusal(plan));
  return plan.changes;
}

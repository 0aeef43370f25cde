import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { highlightsIn, highlightsInScenario } from '../../core/features/highlights.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { pointedAt, scenarioOf } from '../proto/from-proto.ts';
import { toRange } from '../proto/to-proto.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';
import { DocumentHighlightKind } from '../wire/values.ts';

/** The places of a document that name what is under the cursor; null where nothing is, so that editors look for the word. */
export function highlights(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: DocumentHighlightParams,
): DocumentHighlight[] | null {
  const pointed = pointedAt(workspace, opened, params);
  if (pointed === undefined) return null;
  const { subject, lines } = pointed;
  const file = workspace.files.get(subject.file);
  const scenario = scenarioOf(opened, params.textDocument.uri);
  const found = file
    ? highlightsIn(workspace, file, subject)
    : scenario && highlightsInScenario(workspace, scenario, subject);
  return (found ?? []).map(({ span, declares }) => ({
    range: toRange(lines, span),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { type InlayHint as Found, inlayHintsIn, scenarioHintsIn } from '../../core/features/inlay-hints.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { sayHint } from '../../words/inlay-hints.ts';
import type { Aid, Aids } from '../options/aids.ts';
import { scenarioOf, spanIn } from '../proto/from-proto.ts';
import { toPosition } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';

/** The hints of a part of a document, as far as they are wanted; null in a document that is none of ours. */
export function inlayHints(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  { textDocument: { uri }, range }: InlayHintParams,
  aids: Aids,
): InlayHint[] | null {
  const file = workspace.files.get(pathOf(uri));
  const scenario = scenarioOf(opened, uri);
  const lines = (file ?? scenario)?.lines;
  if (lines === undefined) return null;
  const within = spanIn(lines, range);
  const found = file ? inlayHintsIn(workspace, file, within) : scenario && scenarioHintsIn(workspace, scenario, within);
  return (found ?? []).filter(({ kind }) => aids.has(AID_OF[kind])).map(hint => wireHint(lines, hint));
}

const AID_OF: Readonly<Record<Found['kind'], Aid>> = { points: 'pointHints', sum: 'sumHints', title: 'titleHints' };

function wireHint(lines: LineIndex, hint: Found): InlayHint {
  const { label, tooltip } = sayHint(hint);
  return { position: toPosition(lines, hint.at), label, paddingLeft: true, ...(tooltip !== undefined && { tooltip }) };
}

import type { Hover, MarkupKind, TextDocumentPositionParams } from 'vscode-languageserver';
import { hoverOf } from '../../core/features/hover.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { sayHover } from '../../words/hover.ts';
import { MARKUPS } from '../../words/markup.ts';
import { pointedAt } from '../from-proto.ts';
import type { OpenScenario } from '../scenarios.ts';
import { toRange } from '../to-proto.ts';

export function hover(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: TextDocumentPositionParams,
  kind: MarkupKind,
): Hover | null {
  const pointed = pointedAt(workspace, opened, params);
  const found = pointed && hoverOf(workspace, pointed.subject);
  if (pointed === undefined || found === undefined) return null;
  return {
    range: toRange(pointed.lines, found.span),
    contents: { kind, value: sayHover(found, MARKUPS[kind]) },
  };
}

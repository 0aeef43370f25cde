import type { Hover, MarkupKind, TextDocumentPositionParams } from 'vscode-languageserver';
import { hoverAt, scenarioHoverAt } from '../../core/features/hover.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { sayHover } from '../../words/hover.ts';
import { MARKDOWN, type Markup, PLAIN_TEXT } from '../../words/markup.ts';
import { cursorOf, scenarioCursorOf } from '../from-proto.ts';
import type { OpenScenario } from '../scenarios.ts';
import { toRange } from '../to-proto.ts';

export function hover(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: TextDocumentPositionParams,
  kind: MarkupKind,
): Hover | null {
  const cursor = cursorOf(workspace, params);
  const inScenario = scenarioCursorOf(opened, params);
  const found =
    (cursor && hoverAt(workspace, cursor.file.path, cursor.offset)) ??
    (inScenario && scenarioHoverAt(workspace, inScenario.scenario, inScenario.offset));
  const lines = (cursor?.file ?? inScenario?.scenario)?.lines;
  if (lines === undefined || found === undefined) return null;
  return {
    range: toRange(lines, found.span),
    contents: { kind, value: sayHover(found, MARKUPS[kind]) },
  };
}

const MARKUPS: Readonly<Record<MarkupKind, Markup>> = { markdown: MARKDOWN, plaintext: PLAIN_TEXT };

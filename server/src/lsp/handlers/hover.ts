import { type Hover, MarkupKind, type TextDocumentPositionParams } from 'vscode-languageserver';
import { hoverAt } from '../../core/features/hover.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { sayHover } from '../../words/hover.ts';
import { cursorOf } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';

export function hover(workspace: Workspace, params: TextDocumentPositionParams): Hover | null {
  const cursor = cursorOf(workspace, params);
  const found = cursor && hoverAt(workspace, cursor.file.path, cursor.offset);
  if (cursor === undefined || found === undefined) return null;
  return {
    range: toRange(cursor.file.lines, found.span),
    contents: { kind: MarkupKind.Markdown, value: sayHover(found) },
  };
}

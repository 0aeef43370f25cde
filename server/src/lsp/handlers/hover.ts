import type { Hover, MarkupKind, TextDocumentPositionParams } from 'vscode-languageserver';
import { hoverAt } from '../../core/features/hover.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { sayHover } from '../../words/hover.ts';
import { MARKDOWN, type Markup, PLAIN_TEXT } from '../../words/markup.ts';
import { cursorOf } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';

export function hover(workspace: Workspace, params: TextDocumentPositionParams, kind: MarkupKind): Hover | null {
  const cursor = cursorOf(workspace, params);
  const found = cursor && hoverAt(workspace, cursor.file.path, cursor.offset);
  if (cursor === undefined || found === undefined) return null;
  return {
    range: toRange(cursor.file.lines, found.span),
    contents: { kind, value: sayHover(found, MARKUPS[kind]) },
  };
}

const MARKUPS: Readonly<Record<MarkupKind, Markup>> = { markdown: MARKDOWN, plaintext: PLAIN_TEXT };

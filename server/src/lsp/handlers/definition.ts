import type { LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { definitionAt } from '../../core/features/definition.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { cursorOf } from '../from-proto.ts';
import { toLocationLink } from '../to-proto.ts';

export function definition(workspace: Workspace, params: TextDocumentPositionParams): LocationLink[] | null {
  const cursor = cursorOf(workspace, params);
  const found = cursor && definitionAt(workspace, cursor.file.path, cursor.offset);
  const link = cursor && found && toLocationLink(workspace, cursor.file.lines, found);
  return link ? [link] : null;
}

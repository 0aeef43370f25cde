import type { Location, LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { definitionAt } from '../../core/features/definition.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { cursorOf } from '../from-proto.ts';
import { toLocation, toLocationLink } from '../to-proto.ts';

/** Where an action is defined; a plain place where the client cannot make anything of `links`. */
export function definition(
  workspace: Workspace,
  params: TextDocumentPositionParams,
  links: boolean,
): LocationLink[] | Location[] | null {
  const cursor = cursorOf(workspace, params);
  const found = cursor && definitionAt(workspace, cursor.file.path, cursor.offset);
  if (cursor === undefined || found === undefined) return null;
  if (!links) {
    const location = toLocation(workspace, { file: found.file, span: found.title });
    return location ? [location] : null;
  }
  const link = toLocationLink(workspace, cursor.file.lines, found);
  return link ? [link] : null;
}

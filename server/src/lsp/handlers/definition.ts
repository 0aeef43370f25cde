import type { Location, LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { definitionOf } from '../../core/features/definition.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { pointedAt } from '../proto/from-proto.ts';
import { toLocation, toLocationLink } from '../proto/to-proto.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';

/** Where what is pointed at is defined; a plain place where the client cannot make anything of `links`. */
export function definition(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: TextDocumentPositionParams,
  links: boolean,
): LocationLink[] | Location[] | null {
  const pointed = pointedAt(workspace, opened, params);
  const found = pointed && definitionOf(pointed.subject);
  if (pointed === undefined || found === undefined) return null;
  if (!links) {
    const location = toLocation(workspace, { file: found.file, span: found.title });
    return location ? [location] : null;
  }
  const link = toLocationLink(workspace, pointed.lines, found);
  return link ? [link] : null;
}

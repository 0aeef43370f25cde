import type { Location, LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { definitionAt, scenarioDefinitionAt } from '../../core/features/definition.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { cursorOf, scenarioCursorOf } from '../from-proto.ts';
import type { OpenScenario } from '../scenarios.ts';
import { toLocation, toLocationLink } from '../to-proto.ts';

/** Where an action is defined; a plain place where the client cannot make anything of `links`. */
export function definition(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: TextDocumentPositionParams,
  links: boolean,
): LocationLink[] | Location[] | null {
  const cursor = cursorOf(workspace, params);
  const inScenario = scenarioCursorOf(opened, params);
  const found =
    (cursor && definitionAt(workspace, cursor.file.path, cursor.offset)) ??
    (inScenario && scenarioDefinitionAt(workspace, inScenario.scenario, inScenario.offset));
  const lines = (cursor?.file ?? inScenario?.scenario)?.lines;
  if (lines === undefined || found === undefined) return null;
  if (!links) {
    const location = toLocation(workspace, { file: found.file, span: found.title });
    return location ? [location] : null;
  }
  const link = toLocationLink(workspace, lines, found);
  return link ? [link] : null;
}

import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt, scenarioReferencesAt } from '../../core/features/references.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Place } from '../../core/model/problem.ts';
import { cursorOf, scenarioCursorOf } from '../from-proto.ts';
import type { OpenScenario } from '../scenarios.ts';
import { toLocation, toRange } from '../to-proto.ts';

/** The places that name what is under the cursor, in the files of the workspace and in the scenarios that are open. */
export function references(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: ReferenceParams,
): Location[] | null {
  const { includeDeclaration } = params.context;
  const scenarios = opened.map(({ scenario }) => scenario);
  const cursor = cursorOf(workspace, params);
  const inScenario = scenarioCursorOf(opened, params);
  const places =
    (cursor && referencesAt(workspace, cursor.file.path, cursor.offset, includeDeclaration, scenarios)) ??
    (inScenario &&
      scenarioReferencesAt(workspace, inScenario.scenario, inScenario.offset, includeDeclaration, scenarios));
  if (places === undefined) return null;
  return places.flatMap(place => toLocation(workspace, place) ?? inOpened(opened, place) ?? []);
}

function inOpened(opened: readonly OpenScenario[], { file, span }: Place): Location | undefined {
  const found = opened.find(({ scenario }) => scenario.path === file);
  return found && { uri: found.uri, range: toRange(found.scenario.lines, span) };
}

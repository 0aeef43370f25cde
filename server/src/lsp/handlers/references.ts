import type { Location, ReferenceParams } from 'vscode-languageserver';
import { placesNaming } from '../../core/features/references.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Place } from '../../core/model/problem.ts';
import { pointedAt } from '../proto/from-proto.ts';
import { toLocation, toRange } from '../proto/to-proto.ts';
import type { KnownScenario } from '../scenarios/known-scenarios.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';

/** The places that name what is under the cursor, in the files of the workspace and in its scenarios, open or not. */
export function references(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  known: readonly KnownScenario[],
  params: ReferenceParams,
): Location[] | null {
  const pointed = pointedAt(workspace, opened, params);
  if (pointed === undefined) return null;
  const scenarios = known.map(({ scenario }) => scenario);
  const { declaration, places } = placesNaming(workspace, pointed.subject, scenarios);
  const asked = params.context.includeDeclaration && declaration ? [declaration, ...places] : places;
  return asked.flatMap(place => toLocation(workspace, place) ?? inScenarios(known, place) ?? []);
}

function inScenarios(known: readonly KnownScenario[], { file, span }: Place): Location | undefined {
  const found = known.find(({ scenario }) => scenario.path === file);
  return found && { uri: found.uri, range: toRange(found.scenario.lines, span) };
}

import { referencesTo } from '../index/references.ts';
import { scenarioReferencesIn } from '../index/scenario-references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import type { Outside } from './outside.ts';

/** Every place that names one of some actions from outside of their own texts, scenarios included. */
export function citingFromOutside(
  workspace: Workspace,
  referential: Referential,
  ids: ReadonlySet<string>,
  { scenarios }: Outside,
): readonly Place[] {
  const isInside = (file: string, from: string) => ids.has(from) && referential.files.has(file);
  const inFiles = [...ids].flatMap(id =>
    referencesTo(workspace, referential, id)
      .filter(({ file, from }) => !isInside(file.path, from))
      .map(({ file, span }) => ({ file: file.path, span })),
  );
  const inScenarios = scenarios.flatMap(scenario =>
    scenarioReferencesIn(workspace, scenario, ids)
      .filter(({ referential: meant, to }) => meant === referential && ids.has(to))
      .map(({ mention }) => ({ file: scenario.path, span: mention.span })),
  );
  return [...inFiles, ...inScenarios];
}

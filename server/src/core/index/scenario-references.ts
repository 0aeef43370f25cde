import { namedAction } from '../model/id.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Span } from '../text/span.ts';
import { type Reference, referentialNamed } from './references.ts';
import type { Workspace } from './workspace.ts';

/** A place in a scenario that names an action: a status, or an expected score. Its span holds the prefix too. */
export interface ScenarioReference extends Pick<Reference, 'referential' | 'to' | 'target'> {
  readonly span: Span;
}

/** Every place of a scenario that names an action, in the order of the text; a name alone means a whole référentiel. */
export function scenarioReferencesIn(
  workspace: Workspace,
  { path, statuses, expectations }: Scenario,
): readonly ScenarioReference[] {
  // An action with several expected figures is written once.
  const named = new Map(
    [...statuses, ...expectations].map(({ action, actionSpan }) => [actionSpan.start, { action, actionSpan }]),
  );
  return [...named.values()].flatMap(({ action, actionSpan }) => {
    const { prefix, id } = namedAction(action);
    const referential = referentialNamed(workspace, prefix, path);
    return referential ? [{ referential, to: id, target: referential.actions.get(id), span: actionSpan }] : [];
  });
}

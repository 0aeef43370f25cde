import { personalisationsIn } from '../index/around-lists.ts';
import { questionsFor } from '../index/questions-near.ts';
import type { Workspace } from '../index/workspace.ts';
import { type Prepared, prepare, resolverOf } from './prepare.ts';

/** Every référentiel of a workspace, ready to be scored together: for a workspace that does not change (`preparedParts`). */
export function prepareWorkspace(workspace: Workspace): Prepared {
  const { referentials } = workspace;
  return prepare(
    referentials,
    personalisationsIn(workspace),
    resolverOf(workspace),
    questionsFor(workspace, referentials),
  );
}

import { surroundingPlaces } from '../../core/features/surroundings.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { SurroundingsAnswer, SurroundingsParams } from '../../protocol/tree.ts';
import { referentialWith } from '../proto/referential-key.ts';
import { toLocation } from '../proto/to-proto.ts';

/** Where the rules, questions and indicators are written by which an action can change. */
export function surroundings(
  workspace: Workspace,
  { referential: key, id }: SurroundingsParams,
): SurroundingsAnswer | null {
  const referential = referentialWith(workspace, key);
  const action = referential?.actions.get(id);
  if (referential === undefined || action === undefined) return null;
  return surroundingPlaces(workspace, referential, action).flatMap(place => toLocation(workspace, place) ?? []);
}

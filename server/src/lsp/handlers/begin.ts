import { referentialToBegin } from '../../core/features/referential-to-begin.ts';
import type { BeginParams, Scope } from '../../protocol/simulation.ts';
import { referentialWith } from '../proto/referential-key.ts';
import { uriOf } from '../proto/uris.ts';
import type { Simulated } from '../scenarios/simulator.ts';

/** What a view of a scenario begins with. */
export function begin(
  { workspace, scenario }: Pick<Simulated, 'workspace' | 'scenario'>,
  { active }: BeginParams,
): Scope | null {
  const referential = referentialToBegin(workspace, scenario, referentialWith(workspace, active));
  return referential ? { referential: uriOf(referential.folder), scope: '' } : null;
}

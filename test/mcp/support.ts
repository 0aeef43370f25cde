import { join } from 'node:path';
import { EXAMPLES } from '../kit/folder-texts.ts';
import { type Agent, withAgent } from '../kit/mcp.ts';

/** The folder that ships. */
export const EXAMPLE = join(EXAMPLES, 'exemple');
/** A scenario in it. */
export const SCENARIO = 'scenarios/commune_rurale.scenario.yml';

/** Asks about the example that ships. */
export function asking(work: (agent: Agent) => Promise<void>): () => Promise<void> {
  return () => withAgent([EXAMPLE], work);
}

import type { Outside } from '../../server/src/core/refactor/outside.ts';

/** Nothing but the files of a workspace names anything. */
export const NOTHING_OUTSIDE: Outside = { scenarios: [], settings: [] };

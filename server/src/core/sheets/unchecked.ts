import { isOriginJudged } from './check-origins.ts';
import type { ImportContext } from './import-context.ts';
import type { Kept } from './kept.ts';

/** How many different things accepted sheets name that the platform looks up and nobody could look up here. */
export interface Unchecked {
  readonly origins: number;
  readonly questions: number;
  readonly indicators: number;
}

/** What of accepted sheets the platform may refuse all the same: none is known of what it names (`ImportContext`). */
export function uncheckedIn(
  { origins, questions, indicators }: Kept,
  context: Pick<ImportContext, 'actions' | 'knowsAllReferentials' | 'questions' | 'indicators'>,
): Unchecked {
  const unjudged = origins.filter(([, origin]) => !isOriginJudged(origin, context));
  return {
    origins: different(unjudged),
    questions: context.questions === undefined ? different(questions) : 0,
    indicators: context.indicators === undefined ? different(indicators) : 0,
  };
}

/** Of an import of which nothing is kept: the platform refuses it for other reasons. */
export const NOTHING_UNCHECKED: Unchecked = { origins: 0, questions: 0, indicators: 0 };

function different(named: readonly (readonly [action: string, name: string, ...rest: readonly unknown[]])[]): number {
  return new Set(named.map(([, name]) => name)).size;
}

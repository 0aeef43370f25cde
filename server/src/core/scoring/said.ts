import { type Status, type StatusShares, sharesOf } from '../model/score.ts';

/** What is said of an action, as a number. */
export const NOTHING = 0;
export const NOT_CONCERNED_WORD = 1;
/** Said to be not filled in. */
export const NOT_FILLED_WORD = 2;
/** From here on there are shares: of words, or (`DETAILED`) of a detailed status. */
const FIRST_SHARES = 3;
const DETAILED = 6;

const WORDS = [undefined, 'non_concerne', 'non_renseigne', 'fait', 'programme', 'pas_fait'] as const;
const SHARES: readonly (StatusShares | undefined)[] = WORDS.map(sharesOf);

/** A status as a number. */
export function codeOf(status: Status | undefined): number {
  switch (status) {
    case undefined:
      return NOTHING;
    case 'fait':
      return 3;
    case 'programme':
      return 4;
    case 'pas_fait':
      return 5;
    case 'non_concerne':
      return NOT_CONCERNED_WORD;
    case 'non_renseigne':
      return NOT_FILLED_WORD;
    default:
      return DETAILED;
  }
}

/** True where a status has shares. */
export function hasShares(code: number): boolean {
  return code >= FIRST_SHARES;
}

/** The shares of a status that has some; `status` is asked for where the number does not tell them. */
export function sharesSaid(code: number, status: Status | undefined): StatusShares | undefined {
  return code === DETAILED ? sharesOf(status) : SHARES[code];
}

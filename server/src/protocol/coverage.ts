/**
 * What the language client asks about what scenarios try together: the branches and conditions of rules that they reach, and
 * the actions that they give a status. Counts are numbers of scenarios.
 */
import type { WireRange } from './language.ts';

/** What is tried of each file with rules, or with actions that may have a status, of the référentiels that scenarios name. */
export const coverageRequest = 'referentiel/coverage';
export interface CoverageParams {
  /** The URIs of the scenarios; one that cannot be read tries nothing. */
  readonly scenarios: readonly string[];
}
export interface CoverageAnswer {
  readonly files: readonly FileCoverageCounts[];
}
export interface FileCoverageCounts {
  readonly uri: string;
  /** Rules and conditions that are looked at, and actions that have a status. */
  readonly statements: WireReach;
  /** The arms of `si` that are taken, and of each condition the two ways in which it may turn out. */
  readonly branches: WireReach;
  /** The actions alone. */
  readonly declarations: WireReach;
}
export interface WireReach {
  readonly reached: number;
  readonly all: number;
}

/** The same in detail, of one file. Null when nothing of it is to be tried. */
export const fileCoverageRequest = 'referentiel/fileCoverage';
export interface FileCoverageParams extends CoverageParams {
  readonly uri: string;
}
export interface FileCoverageAnswer {
  readonly rules: readonly WireCoveredRule[];
  readonly actions: readonly WireCoveredAction[];
}
export interface WireCoveredRule {
  readonly range: WireRange;
  readonly times: number;
  readonly branches: readonly WireCoveredBranch[];
  readonly conditions: readonly WireCoveredCondition[];
}
export interface WireCoveredBranch {
  /** `absent`: the `sinon` that is not written; its range is empty. */
  readonly kind: 'whole' | 'then' | 'else' | 'absent';
  readonly range: WireRange;
  readonly times: number;
}
export interface WireCoveredCondition {
  readonly range: WireRange;
  readonly times: number;
  readonly held: number;
  readonly failed: number;
}
export interface WireCoveredAction {
  readonly id: string;
  /** That of its title. */
  readonly range: WireRange;
  readonly times: number;
}

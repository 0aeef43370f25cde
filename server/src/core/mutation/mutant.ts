import type { RuleKind } from '../model/personalisation.ts';
import type { PreparedRule } from '../scoring/prepare.ts';
import type { Span } from '../text/span.ts';
import type { AlterationKind } from './alteration-kinds.ts';

/** A référentiel in which one thing is another: a fault as an author might make it, to see whether a scenario notices. */
export type Mutant = RuleMutant | WeightMutant;

interface MutantBase {
  /** Names the action, what is altered and the how manieth it is: it stays where texts move. */
  readonly id: string;
  /** The qualified id of the action, as the rule is written, or as its référentiel is called. */
  readonly action: string;
  readonly change: AlterationKind;
  /** The path of the file, and the part of its text that another one stands for. */
  readonly file: string;
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

export interface RuleMutant extends MutantBase {
  readonly target: RuleKind;
  readonly original: PreparedRule;
  /** The rule as it would be. */
  readonly altered: PreparedRule;
}

/** The keys of a block that say a weight. */
export const WEIGHT_KEYS = ['points', 'pourcentage'] as const;

export interface WeightMutant extends MutantBase {
  readonly target: (typeof WEIGHT_KEYS)[number];
}

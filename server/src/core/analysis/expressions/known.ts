import { memory } from '../../memory/memory.ts';
import type { Code } from '../../model/codes.ts';
import type { RuleKind } from '../../model/personalisation.ts';
import type { Fault } from '../../model/problem.ts';

/** What the platform knows when it checks formulas; ids are compared as they are written. */
export interface Known {
  readonly questions: ReadonlyMap<string, KnownQuestion>;
  /** The qualified ids of the référentiel at hand, `cae_1.1`. */
  readonly actions: Pick<ReadonlySet<string>, 'has'>;
  readonly indicators: ReadonlyMap<string, KnownIndicator>;
}

const named = memory<ReadonlyMap<string, unknown>, readonly string[]>();

/** The ids that are known, as one list for all that are compared with them. */
export function idsOf(known: ReadonlyMap<string, unknown>): readonly string[] {
  return named(known, [], () => [...known.keys()]);
}

/** What may be answered to a question: `undefined` where its type is not known, and nothing can be told. */
export interface KnownQuestion {
  readonly type: 'binaire' | 'choix' | 'proportion' | undefined;
  /** The ids of its choices. */
  readonly choices: readonly string[];
}

/** Whether an indicator has an expression for its target, and for its limit. */
export interface KnownIndicator {
  readonly hasTarget: boolean;
  readonly hasLimit: boolean;
}

/** The columns of the sheet of a référentiel that hold formulas and ids of indicators. */
export type ExpressionColumn = RuleColumn | 'exprScore' | 'indicateurs';
export type RuleColumn = 'desactivation' | 'reduction' | 'score';

/** The columns of the rules, in the order in which the platform takes them. */
export const RULE_COLUMNS: Readonly<Record<RuleKind, RuleColumn>> = {
  score: 'score',
  deactivation: 'desactivation',
  reduction: 'reduction',
};

/** What an expression is written for: a rule, when a question is asked, the target or limit of an indicator, a score by indicators. */
export type Purpose = RuleKind | 'visibility' | 'target' | 'indicators';

/** What the platform refuses in an expression; the place is one in its text. */
export interface ExpressionFault extends Fault {
  readonly code: ExpressionCode;
  /** What it says, to the letter, in its language; undefined for what it would read and we do not. */
  readonly platform: string | undefined;
}

export type ExpressionCode = Extract<
  Code,
  | 'formula-syntax'
  | 'formula-question'
  | 'formula-choice'
  | 'formula-property'
  | 'formula-value'
  | 'formula-action'
  | 'indicator-unknown'
  | 'indicator-target-missing'
  | 'indicator-cycle'
>;

/** What is wrong with a formula although the importer takes it: a warning. */
export interface OwnFault extends Fault {
  readonly code: Extract<
    Code,
    | 'formula-syntax'
    | 'formula-choice'
    | 'formula-value'
    | 'formula-type'
    | 'formula-score'
    | 'formula-division'
    | 'indicator-unknown'
  >;
}

import type { ExpressionValue } from '../evaluation/expression/context.ts';
import { type SecondPass, secondPassOf } from '../evaluation/expression/two-passes.ts';
import { type Effect, type Reduction, type RuleFault, ruleFault } from './effects.ts';
import type { FirstPass } from './first-passes.ts';
import type { PreparedRule } from './prepare.ts';

/** What the rules of the platform of 2026 give for a collectivité, before there are scores. */
export interface Consequences {
  /** By node. */
  readonly deactivations: ReadonlyMap<number, Effect<true>>;
  readonly reductions: ReadonlyMap<number, Reduction>;
  readonly formulas: ReadonlyMap<number, ScoreFormula>;
  readonly faults: readonly RuleFault[];
}

/** A rule on the score after its first pass. */
export interface ScoreFormula {
  readonly rule: PreparedRule;
  /** What is read again when there are scores: `min(score(cae_1.2.3), 0.5)`; no text where the platform breaks down. */
  readonly written: ExpressionValue;
  readonly secondPass: SecondPass;
}

/** Of two rules of one kind on an action the last one counts, also where it gives nothing (scoring, section 1). */
export function consequencesOf(passes: readonly FirstPass[]): Consequences {
  const deactivations = new Map<number, Effect<true>>();
  const reductions = new Map<number, Reduction>();
  const formulas = new Map<number, ScoreFormula>();
  const faults: RuleFault[] = [];
  for (const { rule, value, fault } of passes) {
    if (fault) faults.push(fault);
    switch (rule.rule.kind) {
      case 'deactivation':
        // A number or a name holds as well.
        setOrDelete(deactivations, rule.node, value ? { rule, value: true } : undefined);
        break;
      case 'reduction':
        setOrDelete(reductions, rule.node, reductionOf(rule, value, faults));
        break;
      case 'score': {
        const secondPass = secondPassOf(value);
        setOrDelete(formulas, rule.node, secondPass && { rule, written: value, secondPass });
        break;
      }
    }
  }
  return { deactivations, reductions, formulas, faults };
}

/** Multiplied as it is: VRAI is 1, FAUX is 0, and a text makes the points no number. */
function reductionOf(rule: PreparedRule, value: ExpressionValue, faults: RuleFault[]): Reduction | undefined {
  if (value === null || value === undefined) return undefined;
  const factor = typeof value === 'string' ? Number.NaN : Number(value);
  if (Number.isNaN(factor)) faults.push(ruleFault(rule, 'not-a-number'));
  return { rule, value: factor, written: value };
}

function setOrDelete<Value>(map: Map<number, Value>, node: number, value: Value | undefined): void {
  if (value === undefined) map.delete(node);
  else map.set(node, value);
}

import type { ExpressionContext, ExpressionValue } from '../evaluation/expression/context.ts';
import { evaluatedLazily } from '../evaluation/expression/evaluate.ts';
import { EvaluationFault } from '../evaluation/expression/faults.ts';
import type { Facts } from '../evaluation/formula/evaluate.ts';
import { askedIn } from '../evaluation/rule-names.ts';
import { addTo } from '../memory/grouped.ts';
import { memory } from '../memory/memory.ts';
import type { Profile } from '../model/scenario.ts';
import { type RuleFault, stopFault } from './effects.ts';
import { type Prepared, type PreparedRule, rulesByPlatform } from './prepare.ts';
import { outcomeOf } from './rule-outcome.ts';

/** What a rule gives before there are scores; nothing for the rules on the score of 2023, which are evaluated after them. */
export interface FirstPass {
  readonly rule: PreparedRule;
  readonly value: ExpressionValue;
  readonly fault: RuleFault | undefined;
}

/** The first passes of all rules, in the order of their entries. */
export interface FirstPasses {
  readonly of2023: readonly FirstPass[];
  readonly of2026: readonly FirstPass[];
}

/** A collectivité as rules see it: those of 2023 all of its answers, those of 2026 what is asked of it. */
export interface Seen {
  readonly profile: Profile;
  readonly context: ExpressionContext;
}

/** Evaluates every rule. */
export function firstPasses(prepared: Prepared, seen: Seen): FirstPasses {
  const { of2023, of2026 } = rulesByPlatform(prepared);
  return { of2023: of2023.map(rule => passOf(rule, seen)), of2026: of2026.map(rule => passOf(rule, seen)) };
}

/**
 * The same where some answers have become others, the identity being the same: only the rules that ask these questions are
 * evaluated. The very same passes where they give what they gave.
 */
export function firstPassesAgain(
  prepared: Prepared,
  before: FirstPasses,
  seen: Seen,
  changed: ReadonlySet<string>,
): FirstPasses {
  const rules = rulesByPlatform(prepared);
  const of2023 = again(rules.of2023, before.of2023, seen, changed);
  const of2026 = again(rules.of2026, before.of2026, seen, changed);
  return of2023 === before.of2023 && of2026 === before.of2026 ? before : { of2023, of2026 };
}

function again(
  rules: readonly PreparedRule[],
  before: readonly FirstPass[],
  seen: Seen,
  changed: ReadonlySet<string>,
): readonly FirstPass[] {
  const asking = askingRules(rules);
  const after = before.slice();
  for (const place of new Set([...changed].flatMap(question => asking.get(question) ?? []))) {
    const rule = rules[place];
    const next = rule && passOf(rule, seen);
    if (next && !isSame(next, before[place])) after[place] = next;
  }
  return after.some((pass, place) => pass !== before[place]) ? after : before;
}

function isSame({ value, fault }: FirstPass, before: FirstPass | undefined): boolean {
  return Object.is(value, before?.value) && fault === undefined && before?.fault === undefined;
}

/** By question, the places of the rules that ask it. */
function askingRules(rules: readonly PreparedRule[]): ReadonlyMap<string, readonly number[]> {
  return known(rules, [], () => {
    const places = new Map<string, number[]>();
    rules.forEach((rule, place) => {
      for (const question of askedIn(rule)) addTo(places, question, place);
    });
    return places;
  });
}

const known = memory<readonly PreparedRule[], ReadonlyMap<string, readonly number[]>>();

function passOf(rule: PreparedRule, { profile, context }: Seen): FirstPass {
  if (rule.expression) return valueIn(rule, rule.expression, context);
  if (rule.rule.kind === 'score') return { rule, value: undefined, fault: undefined };
  const { value, fault } = outcomeOf(rule, { profile, scoreOf: noScores });
  return { rule, value, fault };
}

const noScores: Facts['scoreOf'] = () => undefined;

/** Nothing where the platform breaks down over a rule. */
function valueIn(
  rule: PreparedRule,
  expression: NonNullable<PreparedRule['expression']>,
  context: ExpressionContext,
): FirstPass {
  try {
    return { rule, value: evaluatedLazily(expression, context), fault: undefined };
  } catch (error) {
    if (!(error instanceof EvaluationFault)) throw error;
    return { rule, value: undefined, fault: stopFault(rule, error.message) };
  }
}

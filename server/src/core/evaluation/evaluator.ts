import type { Expression } from '../model/expression.ts';
import type { Formula, ScoreCall } from '../model/formula.ts';
import type { AskedContext, ExpressionValue } from './expression/context.ts';
import { attempted } from './expression/evaluate.ts';
import { type AskedProfile, evaluate } from './formula/evaluate.ts';
import type { Part, Program } from './program.ts';

/** What a program is evaluated in: the language of 2023 looks at the profile, that of 2026 at the context. `Personalised` is one. */
export interface Setting {
  readonly profile: AskedProfile;
  /** What the rules of 2026 know of a collectivité: its answers to what is asked of it (`activation`). */
  readonly context: AskedContext;
  /** The share realised (0–1) of an action, for the `score()` of 2023; where absent, no score is known. */
  readonly scoreOf?: (call: ScoreCall) => number | undefined;
}

/** How a condition turns out; `unknown`: nothing can be told (a number that was not answered), or it makes no sense. */
export type Turnout = 'holds' | 'fails' | 'unknown';

/** Evaluates the parts of one program in one setting. */
export interface Evaluator {
  /** True where a condition behind the one that settles a decision is not looked at, as in 2023. */
  readonly isLazy: boolean;
  /** The value of a part by itself; undefined or null where it has none, be it that an error ends it. */
  readonly value: (part: Part) => ExpressionValue;
  readonly turnout: (part: Part) => Turnout;
}

/** What parts of a program come to for one collectivité; each is to be a part of this program. */
export function evaluatorOf(program: Program, setting: Setting): Evaluator {
  // The parts of a program are of its own language.
  const value =
    program.platform === '2023'
      ? (part: Part) => value2023(part as Formula, setting)
      : (part: Part) => value2026(part as Expression, setting);
  const isLazy = program.platform === '2023';
  return { isLazy, value, turnout: part => turnoutOf(value(part), isLazy) };
}

function value2023(part: Formula, { profile, scoreOf = () => undefined }: Setting): ExpressionValue {
  return evaluate(part, { profile, scoreOf }).value;
}

function value2026(part: Expression, { context }: Setting): ExpressionValue {
  return attempted(part, context);
}

/** Whatever counts as true holds in 2026; in 2023 a number is no condition. */
function turnoutOf(value: ExpressionValue, isStrict: boolean): Turnout {
  if (value === null || value === undefined || (isStrict && typeof value !== 'boolean')) return 'unknown';
  return value ? 'holds' : 'fails';
}

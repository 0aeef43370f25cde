import type { Expression } from '../model/expression.ts';
import type { Formula, ScoreCall } from '../model/formula.ts';
import { type AskedProfile, evaluate } from '../scoring/evaluate.ts';
import type { AskedContext } from '../scoring/expression/context.ts';
import { evaluated } from '../scoring/expression/evaluate.ts';
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
  readonly turnout: (part: Part) => Turnout;
}

export function evaluatorOf(program: Program, setting: Setting): Evaluator {
  // The parts of a program are of its own language.
  return program.platform === '2023'
    ? { isLazy: true, turnout: part => turnout2023(part as Formula, setting) }
    : { isLazy: false, turnout: part => turnout2026(part as Expression, setting) };
}

function turnout2023(part: Formula, { profile, scoreOf = () => undefined }: Setting): Turnout {
  const { value } = evaluate(part, { profile, scoreOf });
  return typeof value === 'boolean' ? (value ? 'holds' : 'fails') : 'unknown';
}

/** Whatever counts as true holds; what an error ends has no value. */
function turnout2026(inner: Expression, { context }: Setting): Turnout {
  const value = evaluated({ kind: 'group', inner, span: inner.span }, context);
  if (value === null || value === undefined) return 'unknown';
  return value ? 'holds' : 'fails';
}

import { decisionIn } from '../../evaluation/decision.ts';
import type { Setting } from '../../evaluation/evaluator.ts';
import { evaluate, type Reading } from '../../evaluation/formula/evaluate.ts';
import { type Program, programOfPart, programOfRule } from '../../evaluation/program.ts';
import { type Call2026, callsOf } from '../../model/expression.ts';
import { callsIn } from '../../model/formula.ts';
import type { PreparedRule } from '../prepare.ts';
import { type Known2026, readingOf } from '../readings-2026.ts';
import type { Scores } from '../score.ts';
import { once, scoresAtHand, settingWith, sharesIn } from './rule-use.ts';

/**
 * What a rule looked at where that decided on what it gives, in the order of its text, each once: of `si a et b` whose `a`
 * fails, `a` alone. `known` is what it saw of scores, where it had an effect on them.
 */
export function decidingReadings(scores: Scores, rule: PreparedRule, known?: readonly Reading[]): readonly Reading[] {
  const shares = sharesIn(known ?? scoresAtHand(scores, rule) ?? []);
  const { personalised } = scores;
  return decidingReadingsIn(programOfRule(rule), { ...personalised, ...settingWith(personalised, shares) });
}

/** The same of any formula, for a collectivité of which `known` is known. */
export function decidingReadingsIn(program: Program, known: Known2026 & Setting): readonly Reading[] {
  const parts = decisionIn(program, known).deciding.map(({ part }) => programOfPart(program, part));
  return once(parts.flatMap(part => readingsIn(part, known)));
}

function readingsIn(program: Program, known: Known2026 & Setting): readonly Reading[] {
  if (program.platform === '2026') return callsOf(program.expression).flatMap(call => readingIn(call, known) ?? []);
  const { profile, scoreOf = () => undefined } = known;
  const readings: Reading[] = [];
  for (const call of callsIn(program.formula)) evaluate(call, { profile, scoreOf }, readings);
  return readings;
}

function readingIn(call: Call2026, known: Known2026): Reading | undefined {
  if (call.kind !== 'score') return readingOf(call, known);
  return { kind: 'score', action: call.name.text, share: known.context.scores?.get(call.name.text) };
}

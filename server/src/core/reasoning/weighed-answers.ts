import { programOfRule } from '../evaluation/program.ts';
import { askedIn, type ReadRule } from '../evaluation/rule-names.ts';
import { choicesOf, type Question } from '../model/personalisation.ts';
import { thresholdsOf } from './thresholds.ts';

const USUAL: readonly number[] = [0, 0.5, 1];
/** More shares than these are no choice any more. */
const MOST = 9;

/**
 * The answers to a question whose outcomes are told: all that may be given; of a `proportion` none, a half, all, and the shares
 * at which one of some rules turns, to a hundredth of a per cent.
 */
export function weighedAnswers(question: Question, rules: readonly ReadRule[]): readonly string[] {
  if (question.type !== 'proportion') return choicesOf(question);
  const asking = rules.filter(rule => askedIn(rule).includes(question.id));
  const turns = asking.flatMap(rule => thresholdsOf(programOfRule(rule), question.id).at);
  const shares = new Set([...USUAL, ...turns.map(share => Math.round(share * 10_000) / 10_000)]);
  const within = [...shares].filter(share => share >= 0 && share <= 1).sort((a, b) => a - b);
  return (within.length > MOST ? USUAL : within).map(String);
}

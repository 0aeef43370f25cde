/** Which question is best answered next. Pure. */
import type { WireQuestion, WireStake } from '../../../server/src/protocol/collectivity.ts';
import { isChange } from '../base/format.ts';

export type Stakes = ReadonlyMap<string, WireStake>;

/** What is best answered next: a question; nothing, where no answer is missing that changes anything; or not known yet. */
export type NextQuestion =
  | { readonly kind: 'question'; readonly question: WireQuestion; readonly stake: WireStake }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** Of the questions that apply and are not answered, the one with the most points at stake. */
export function nextQuestion(questions: readonly WireQuestion[], stakes: Stakes): NextQuestion {
  let best: NextQuestion = { kind: 'none' };
  let most = 0;
  for (const question of questions) {
    if (!question.concerned || question.answer !== null) continue;
    const stake = stakes.get(question.id);
    if (stake === undefined) return { kind: 'unknown' };
    const points = pointsAtStake(stake);
    if (!isChange(points) || points <= most) continue;
    most = points;
    best = { kind: 'question', question, stake };
  }
  return best;
}

/** What a question is ranked by: what it can change most of, the points that can be reached or those done. */
function pointsAtStake({ potential, done }: WireStake): number {
  return Math.max(potential, done);
}

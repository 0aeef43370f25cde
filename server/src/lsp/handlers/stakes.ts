import { questionsFor } from '../../core/index/questions-near.ts';
import { type Stake, stakeOf } from '../../core/reasoning/stakes.ts';
import type { Outcome } from '../../core/scoring/answers/what-if.ts';
import { lineageOf } from '../../core/scoring/forest.ts';
import type { StakesParams, WireOption, WireStake } from '../../protocol/collectivity.ts';
import { placeOf, type Simulated } from '../scenarios/simulator.ts';
import { inTurns } from '../turns/turns.ts';

/** What the answers to some questions decide on in the whole référentiel of a scope, in turns; null without such a scope, or once nobody waits. */
export async function stakes(
  simulated: Simulated,
  { shown, questions }: Pick<StakesParams, 'shown' | 'questions'>,
  isWanted: () => boolean,
): Promise<readonly WireStake[] | null> {
  return (await inTurns(weigh(simulated, { shown, questions }), isWanted)) ?? null;
}

function* weigh(
  simulated: Simulated,
  { shown, questions }: Pick<StakesParams, 'shown' | 'questions'>,
): Generator<void, readonly WireStake[] | null> {
  const place = placeOf(simulated, shown);
  if (place === undefined) return null;
  const { scores, node } = place;
  const root = lineageOf(scores.personalised.forest, node).at(-1) ?? node;
  const known = questionsFor(simulated.workspace, scores.personalised.forest.referentials);
  const weighed: WireStake[] = [];
  for (const id of questions) {
    const question = known.get(id);
    if (question !== undefined) weighed.push(wireStake(id, stakeOf(scores, root, question)));
    yield;
  }
  return weighed;
}

function wireStake(question: string, { now, outcomes, potential, done }: Stake): WireStake {
  return {
    question,
    answer: now.answer ?? null,
    potential,
    done,
    options: outcomes.flatMap(outcome => wireOption(outcome, now) ?? []),
  };
}

function wireOption({ answer, done, potential }: Outcome, now: Outcome): WireOption | undefined {
  return answer === undefined ? undefined : { answer, done: done - now.done, potential: potential - now.potential };
}
